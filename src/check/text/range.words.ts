import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/range. */
export const words = wordsOf(
  'text/range',
  () => ({
    summary: { zh: '数值范围用“～”，年月日的起止用“—”', en: 'ranges of quantities take ～, of years and dates —' },
    explanation: {
      zh: '数值的范围用浪纹线“～”（50～60人），年份、日期的起止用一字线“—”（2022—2024年），不用键盘上的短横“-”（GB/T 15834—2011、GB/T 15835—2011）。电话号码、编号、比分里的短横不算。',
      en: 'A range of quantities takes ～ (50～60人), one of years or dates a dash — (2022—2024年), not the hyphen of the keyboard (GB/T 15834-2011, GB/T 15835-2011). Hyphens in telephone numbers, codes and scores do not count.',
    },
    examples: [
      { bad: '每班50-60人，建设期为2022-2024年。', good: '每班50～60人，建设期为2022—2024年，电话023-6513588。' },
    ],
  }),
  {
    wrongSign: { zh: '“{whole}”的起止不用“{sign}”，要用“{by}”。', en: 'The range “{whole}” takes {by}, not {sign}.' },
    write: { zh: '改为“{by}”。', en: 'Write {by}.' },
    wrongSignOfYears: { zh: '年份的起止不用“{sign}”，要用“—”。', en: 'A range of years takes —, not {sign}.' },
    writeDash: { zh: '改为“—”。', en: 'Write —.' },
  },
);
