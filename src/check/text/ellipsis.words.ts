import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/ellipsis. */
export const words = wordsOf(
  'text/ellipsis',
  () => ({
    summary: { zh: '省略号写成“……”', en: 'an ellipsis is written ……' },
    explanation: {
      zh: '中文的省略号是六个居中的点“……”，占两个字的位置（GB/T 15834—2011 4.11）。三个句点、几个句号或者只有一半的“…”都不对；省略整段时可以连用两个，共十二点。在中文输入法里按 Shift+6 得到。目录里的连点不算。',
      en: 'A Chinese ellipsis is six dots in the middle of the line, ……, two characters wide (GB/T 15834-2011, 4.11); for a whole paragraph left out it may stand twice. Full stops in a row or a single … are wrong. Leaders in a table of contents do not count.',
    },
    examples: [
      { bad: '科技、教育、文化...都要发展。', good: '科技、教育、文化……都要发展。' },
      { bad: '科技、教育、文化…都要发展。', good: '第1...9号文件；Wait... Go。' },
    ],
  }),
  {
    wrong: { zh: '省略号要用六个点的“……”，这里是“{dots}”。', en: 'An ellipsis is written “……”, not “{dots}”.' },
    write: { zh: '改为“……”（中文输入法里按 Shift+6）。', en: 'Write “……”.' },
  },
);
