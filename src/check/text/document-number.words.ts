import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/document-number. */
export const words = wordsOf(
  'text/document-number',
  () => ({
    summary: { zh: '发文字号写成“国发〔2021〕56号”', en: 'numbers of documents read 国发〔2021〕56号' },
    explanation: {
      zh: '发文字号的年份用四位数，用六角括号“〔〕”括入；序号不加“第”，不补零（GB/T 9704—2012 7.2.5）。六角括号在中文输入法的符号表里。法院的案号“（2021）渝01民终1号”用圆括号，不在此列。',
      en: 'The year of a document number has four digits in tortoise-shell brackets 〔〕; its number has no 第 and no leading zeros (GB/T 9704-2012, 7.2.5). Case numbers of courts take round brackets and do not count.',
    },
    examples: [
      { bad: '根据国发[2021]56号文件。', good: '根据国发〔2021〕56号文件。' },
      { bad: '根据教职成（2021）第05号文件。', good: '依据（2021）渝01民终1号判决。' },
    ],
  }),
  {
    wrongForm: { zh: '发文字号里的“{found}”要写成“{by}”。', en: 'In a document number “{found}” is written “{by}”.' },
    rules: {
      zh: '年份用六角括号，序号不加“第”，不补零。',
      en: 'Tortoise-shell brackets around the year, no 第 and no zeros before the number.',
    },
    notFourDigits: {
      zh: '发文字号的年份“{year}”不是四位。',
      en: 'The year {year} of the document number does not have four digits.',
    },
    writeInFull: { zh: '写全，如“{by}”。', en: 'Write it in full, such as {by}.' },
  },
);
