import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/until. */
export const words = wordsOf(
  'text/until',
  () => ({
    summary: { zh: '说到某时为止用“截至”', en: '“as of” a time is 截至' },
    explanation: {
      zh: '“截止”是停止，后面不带时间（报名已经截止）；停在某个时候、后面还要带时间的是“截至”（截至10月底，共有……）。句子开头的“截止10月底”“截止到目前”都应当写“截至”。',
      en: '“As of a time” is 截至; 截止 means to end and takes no time after it. At the start of a clause 截止10月底 is a slip.',
    },
    examples: [
      {
        bad: '截止10月底，已有12所学校参加。',
        good: '截至10月底，已有12所学校参加；报名截止2022年11月1日，现已截止。',
      },
      { bad: '截止到目前，共收到3份建议。', good: '截至目前，共收到3份建议，截止日期是11月1日。' },
    ],
  }),
  {
    wrong: { zh: '“{wrong}”后面是时间，应当用“截至”。', en: 'Before a point in time it is “截至”, not “{wrong}”.' },
    write: { zh: '改为“截至”。', en: 'Write “截至”.' },
  },
);
