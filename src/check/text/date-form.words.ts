import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/date-form. */
export const words = wordsOf(
  'text/date-form',
  () => ({
    summary: { zh: '月、日不编虚位，“日”字不漏', en: 'months and days have no leading zero, and 日 is not left out' },
    explanation: {
      zh: '公文的成文日期月、日不编虚位：“2022年1月5日”，不写“2022年01月05日”（GB/T 9704—2012 7.3.5.4），文中也照此写；“11月30日前”不写“11月30前”。',
      en: 'Months and days are not padded: 2022年1月5日, not 2022年01月05日 (GB/T 9704-2012, 7.3.5.4), and 11月30日前 is not written 11月30前.',
    },
    examples: [
      { bad: '2022年01月05日召开。', good: '2022年1月5日召开，10月20日结束。' },
      { bad: '请于11月30前报送。', good: '请于11月30日前报送。' },
    ],
  }),
  {
    padded: { zh: '月、日前面不加 0。', en: 'Months and days take no leading zero.' },
    deleteZero: { zh: '删去 0。', en: 'Delete the zero.' },
    dayMissing: { zh: '“{found}”后面漏了“日”。', en: '日 is missing after {found}.' },
    writeDay: { zh: '写成“{found}日”。', en: 'Write {found}日.' },
  },
);
