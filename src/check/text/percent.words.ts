import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/percent. */
export const words = wordsOf(
  'text/percent',
  () => ({
    summary: { zh: '百分数写成“30%”，范围写成“30%～40%”', en: 'percentages read 30%, ranges 30%～40%' },
    explanation: {
      zh: '百分号紧跟数字，中间没有空格；范围的两个数都带百分号：“63%～68%”，不写“63～68%”（GB/T 15835—2011），否则前一个数会被看成63。“百分之”后面用汉字，不用阿拉伯数字。',
      en: 'The sign follows its number without a space, and both ends of a range have it: 63%～68%, not 63～68% (GB/T 15835-2011), or the first would read as plain 63. 百分之 goes with hanzi, not with digits.',
    },
    examples: [
      { bad: '就业率提高30 %。', good: '就业率提高30%。' },
      { bad: '占30～40%。', good: '占30%～40%，约百分之三十。' },
    ],
  }),
  {
    blankBefore: { zh: '数字和百分号之间多了空格。', en: 'There is a space before the percent sign.' },
    deleteBlank: { zh: '删去空格。', en: 'Delete it.' },
    firstWithoutSign: {
      zh: '百分数的范围，前一个数“{found}”也要带百分号。',
      en: 'In a range of percentages the first number, {found}, has its sign too.',
    },
    writeWithSign: { zh: '改为“{found}%”。', en: 'Write {found}%.' },
    mixed: { zh: '“{found}”混用汉字和阿拉伯数字。', en: '“{found}” mixes words and digits.' },
    write: { zh: '改为“{by}”。', en: 'Write {by}.' },
  },
);
