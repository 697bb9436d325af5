import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/weekday. */
export const words = wordsOf(
  'text/weekday',
  () => ({
    summary: { zh: '日期和星期对得上', en: 'a date and its weekday agree' },
    explanation: {
      zh: '日期后面写了星期几，和日历不符，多半是日期改了、星期没有改。没有写年份的，按离本期日期最近的那一天算。',
      en: 'A weekday stands after a date and is not the one of the calendar: most often the date was changed and the weekday was not. A day without a year is the one nearest to the date of the issue.',
    },
    examples: [
      {
        bad: '会议于2022年10月18日（星期三）召开。',
        good: '会议于2022年10月18日（星期二）召开；10月19日周三下午座谈，周一涵主持。',
      },
    ],
  }),
  {
    wrong: {
      zh: '{year}年{month}月{day}日是星期{right}，这里写的是星期{written}。',
      en: '{year}-{month}-{day} is 星期{right}, not 星期{written}.',
    },
    check: { zh: '请核对日期和星期，哪个错了改哪个。', en: 'Look which of the two is wrong and change it.' },
  },
);
