import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/mixed-date. */
export const words = wordsOf(
  'text/mixed-date',
  () => ({
    summary: { zh: '同一个日期不混用汉字数字和阿拉伯数字', en: 'a date is written in one kind of numerals' },
    explanation: {
      zh: '一个日期要么全用阿拉伯数字“2022年10月7日”，要么全用汉字“二〇二二年十月七日”，不能混用（GB/T 15835—2011）。',
      en: 'A date is all in Arabic digits, 2022年10月7日, or all in hanzi, 二〇二二年十月七日 (GB/T 15835-2011).',
    },
    examples: [{ bad: '二〇二二年10月7日召开。', good: '二〇二二年十月七日召开，2022年10月8日结束。' }],
  }),
  {
    twoKinds: { zh: '日期“{found}”混用了两种数字。', en: 'The date “{found}” mixes two kinds of numerals.' },
    write: { zh: '写成“{by}”。', en: 'Write {by}.' },
  },
);
