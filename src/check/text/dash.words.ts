import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/dash. */
export const words = wordsOf(
  'text/dash',
  () => ({
    summary: { zh: '破折号写成“——”', en: 'a dash is written ——' },
    explanation: {
      zh: '中文的破折号“——”占两个字的位置，中间不断开（GB/T 15834—2011 4.10）。两个减号、全角减号、制表线拼成的线，或者多打一个“—”，都不对。在中文输入法里按 Shift+减号得到。一个“—”是一字线，用在“北京—上海”“2020—2022年”等起止之间，是对的（4.13）。',
      en: 'A Chinese dash, ——, is one stroke two characters wide (GB/T 15834-2011, 4.10). Two hyphens, full-width hyphens, box-drawing lines or one — too many are wrong. A single — between places or times is right (4.13).',
    },
    examples: [
      { bad: '三个方面--政策、专业、教学。', good: '三个方面——政策、专业、教学。' },
      { bad: '—摘自会议纪要', good: '——摘自会议纪要' },
      { bad: '三个方面－－政策、专业、教学。', good: '北京—上海高速铁路，2020—2022年，中国-东盟，A-1。' },
    ],
  }),
  {
    half: { zh: '破折号只有一半。', en: 'This is half of a dash.' },
    writeDash: { zh: '改为“——”。', en: 'Write ——.' },
    wrongDash: { zh: '破折号要用“——”，这里是“{strokes}”。', en: 'A dash is written “——”, not “{strokes}”.' },
    writeDashByKeys: { zh: '改为“——”（中文输入法里按 Shift+减号）。', en: 'Write “——”.' },
    noMark: {
      zh: '“{stroke}”不是中文的标点：破折号是“——”，连接起止的是“—”。',
      en: '“{stroke}” is no Chinese mark: a dash is “——”, and “—” joins a start and an end.',
    },
    write: { zh: '改为“{by}”。', en: 'Write “{by}”.' },
  },
);
