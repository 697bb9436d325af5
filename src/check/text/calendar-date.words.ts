import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/calendar-date. */
export const words = wordsOf(
  'text/calendar-date',
  () => ({
    summary: { zh: '文中的月、日历法上有', en: 'months and days of the text are in the calendar' },
    explanation: {
      zh: '“13月18日”“6月31日”“202年12月”历法上没有，多半是敲错或漏了一个数字。',
      en: 'There is no 13月18日, 6月31日 or 202年12月 in the calendar: mostly one digit is mistyped or missing.',
    },
    examples: [
      { bad: '会议于6月31日召开。', good: '会议于2024年2月29日召开，6月30日结束。' },
      { bad: '202年12月9日前报送。', good: '2022年12月9日前报送。' },
    ],
  }),
  {
    notFourDigits: { zh: '年份“{found}”不是四位。', en: 'The year {found} does not have four digits.' },
    checkYear: { zh: '核对年份。', en: 'Check the year.' },
    notInCalendar: { zh: '历法上没有“{found}”。', en: 'There is no {found} in the calendar.' },
    checkDay: { zh: '核对月、日。', en: 'Check the month and the day.' },
  },
);
