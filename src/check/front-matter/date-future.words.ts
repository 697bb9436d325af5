import { wordsOf } from '../../diagnostics/words.js';

/** What is said of front-matter/date-future. */
export const words = wordsOf(
  'front-matter/date-future',
  () => ({
    summary: { zh: '日期不晚于今天', en: 'the date of issue is not after today' },
    explanation: {
      zh: '出刊日期比今天还晚，多半是年份或月份敲错了。提前排好的一期，到那天警告自然消失；要它不再提醒，在日期的上一行写“# bulletin-ignore front-matter/date-future”。',
      en: 'A date of issue after today is mostly a slip in the year or month. For an issue made ahead of its day the warning goes away by itself; “# bulletin-ignore front-matter/date-future” on the line before silences it.',
    },
    examples: [
      {
        bad: '---\n刊名: 动态\n日期: 2122-10-18\n---\n\n# 一、甲\n\n文。',
        good: '---\n刊名: 动态\n日期: 2022-10-18\n---\n\n# 一、甲\n\n文。',
      },
    ],
  }),
  {
    notYet: { zh: '日期{date}还没有到：今天是{today}。', en: 'The date {date} has not come yet: today is {today}.' },
    checkDate: { zh: '检查年、月、日是否敲错。', en: 'See whether year, month and day are right.' },
  },
);
