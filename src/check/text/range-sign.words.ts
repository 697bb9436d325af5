import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/range-sign. */
export const words = wordsOf(
  'text/range-sign',
  () => ({
    summary: { zh: '数值范围的连接号全期一致', en: 'ranges of quantities are written with one sign' },
    explanation: {
      zh: '数值的范围可以用浪纹线“～”，也可以用一字线“—”（GB/T 15835—2011 5.1.3），但同一期里只用一种，全角半角（～、~）也不混。以用得多的为准。年份、日期的起止用“—”，不算。',
      en: 'A range of quantities may be written with ～ or with — (GB/T 15835-2011, 5.1.3), but an issue keeps to one of them, and does not mix ～ with ~. The more frequent one counts. Ranges of years and dates take — and are left out.',
    },
    examples: [
      { bad: '每班50～60人，共3～4班，每周10~12课时。', good: '每班50～60人，共3～4班，每周10～12课时，2020—2022年。' },
    ],
  }),
  {
    unlike: { zh: '这里用“{sign}”，别处多用“{usual}”。', en: 'Here stands {sign}, elsewhere mostly {usual}.' },
    write: { zh: '改为“{usual}”。', en: 'Write {usual}.' },
  },
);
