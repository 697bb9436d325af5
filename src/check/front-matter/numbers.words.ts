import { wordsOf } from '../../diagnostics/words.js';

/** What is said of front-matter/numbers. */
export const words = wordsOf(
  'front-matter/numbers',
  () => ({
    summary: { zh: '期号、总期号与前后各期接得上', en: 'the numbers of the issue follow from its neighbours' },
    explanation: {
      zh: '同一文件夹里同名刊物的各期，日期越晚，总期号越大；同一年里期号也是这样，而且不会有两期相同；总期号不会小于期号。不合的，多半是从上一期复制后忘了改。',
      en: 'Of the issues of one bulletin in a folder, a later one has a greater total number, and within a year a greater number; no two are alike, and the total is never below the number. Where this fails, the front matter was mostly copied from the issue before and not changed.',
    },
    examples: [
      {
        bad: '---\n刊名: 动态\n期号: 7\n总期号: 6\n日期: 2022-10-18\n---\n\n# 一、甲\n\n文。',
        good: '---\n刊名: 动态\n期号: 7\n总期号: 67\n日期: 2022-10-18\n---\n\n# 一、甲\n\n文。',
      },
    ],
  }),
  {
    totalBelow: {
      zh: '总期号 {total} 比期号 {number} 还小：总期号从创刊算起，不会小于本年的期号。',
      en: 'The total number {total} is below the number {number} within the year.',
    },
    seeOrder: { zh: '检查两个数是不是写颠倒了。', en: 'See whether the two have changed places.' },
    number: { zh: '期号', en: 'the number' },
    same: { zh: '{kind} {value} 与“{neighbour}”相同。', en: 'The {kind} {value} is also that of “{neighbour}”.' },
    laterAndSmaller: {
      zh: '{kind} {value} 与“{neighbour}”（{theirs}）的先后不合：这一期日期更晚，号却更小。',
      en: 'The {kind} {value} does not fit “{neighbour}” ({theirs}): this issue is later but has the smaller number.',
    },
    earlierAndGreater: {
      zh: '{kind} {value} 与“{neighbour}”（{theirs}）的先后不合：这一期日期更早，号却更大。',
      en: 'The {kind} {value} does not fit “{neighbour}” ({theirs}): this issue is earlier but has the greater number.',
    },
    totalNumber: { zh: '总期号', en: 'total number' },
    yearNumber: { zh: '期号', en: 'number' },
    checkBoth: { zh: '核对两期的期号和日期。', en: 'Check the numbers and dates of both.' },
  },
);
