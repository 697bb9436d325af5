import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/year. */
export const words = wordsOf(
  'text/year',
  () => ({
    summary: { zh: '年份写全四位', en: 'years have four digits' },
    explanation: {
      zh: '年份要写全四位：“2022年10月”，不写“22年10月”（GB/T 15835—2011）。“20年来”“30年”等年数不算。是哪个世纪程序拿不准，所以不自动改。',
      en: 'Years are written in full: 2022年10月, not 22年10月 (GB/T 15835-2011). Numbers of years (20年来) do not count. Which century is meant the editor must say.',
    },
    examples: [{ bad: '22年10月启动，98年底完成。', good: '2022年10月启动，20年来成效显著。' }],
  }),
  {
    notFourDigits: { zh: '年份“{digits}{after}”不是四位。', en: 'The year {digits} does not have four digits.' },
    writeInFull: { zh: '写全，如“{full}{after}”。', en: 'Write it in full, such as {full}.' },
  },
);
