import { message } from '../../diagnose.js';
import { HANZI } from '../marks.js';
import { textRule } from '../text-rule.js';

/** 国发[2021]56号: the issuer's code, a year in any brackets, a number. */
const NUMBER = new RegExp(`(?<=[${HANZI}])([\\[［(（【「〈《〔])([12][0-9]{3})([\\]］)）】」〉》〕])(第?)(0*)(?=[0-9]+号)`, 'g');
const SHORT = new RegExp(`(?<=[${HANZI}])〔([0-9]{2})〕(?=[0-9]+号)`, 'g');

/** 发文字号写成“国发〔2021〕56号”（GB/T 9704—2012 7.2.5）。 */
export const documentNumber = textRule(
  {
    code: 'text/document-number',
    severity: 'warning',
    summary: message('发文字号写成“国发〔2021〕56号”', 'numbers of documents read 国发〔2021〕56号'),
    explanation: message(
      '发文字号的年份用四位数，用六角括号“〔〕”括入；序号不加“第”，不补零（GB/T 9704—2012 7.2.5）。六角括号在中文输入法的符号表里。法院的案号“（2021）渝01民终1号”用圆括号，不在此列。',
      'The year of a document number has four digits in tortoise-shell brackets 〔〕; its number has no 第 and no leading zeros (GB/T 9704-2012, 7.2.5). Case numbers of courts take round brackets and do not count.',
    ),
    examples: [
      { bad: '根据国发[2021]56号文件。', good: '根据国发〔2021〕56号文件。' },
      { bad: '根据教职成（2021）第05号文件。', good: '依据（2021）渝01民终1号判决。' },
    ],
  },
  function* ({ text }) {
    if (!text.includes('号')) return;
    for (const { 0: found, 1: open, 2: year, 3: close, 4: ordinal, 5: zeros, index: start } of text.matchAll(NUMBER)) {
      if (open === '〔' && close === '〕' && ordinal === '' && zeros === '') continue;
      const by = `〔${year}〕`;
      yield {
        start,
        end: start + found.length,
        message: message(`发文字号里的“${found}”要写成“${by}”。`, `In a document number “${found}” is written “${by}”.`),
        hints: [
          message(
            '年份用六角括号，序号不加“第”，不补零。',
            'Tortoise-shell brackets around the year, no 第 and no zeros before the number.',
          ),
        ],
        fix: { safe: true, by },
      };
    }
    for (const { 0: found, 1: digits, index: start } of text.matchAll(SHORT)) {
      yield {
        start,
        end: start + found.length,
        message: message(`发文字号的年份“${digits}”不是四位。`, `The year ${digits} of the document number does not have four digits.`),
        hints: [message(`写全，如“〔20${digits}〕”。`, `Write it in full, such as 〔20${digits}〕.`)],
        fix: { safe: false, by: `〔20${digits}〕` },
      };
    }
  },
);
