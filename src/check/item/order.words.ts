import { wordsOf } from '../../diagnostics/words.js';

/** What is said of item/order. */
export const words = wordsOf(
  'item/order',
  () => ({
    summary: { zh: '层次序号的次序是 一、（一）1.（1）①', en: 'levels are numbered 一、（一）1.（1）①, in this order' },
    explanation: {
      zh: '公文的层次序号依次用“一、”“（一）”“1.”“（1）”“①”，可以少用几层，但不能颠倒：“1.”下面不再分“（一）”。依据 GB/T 9704-2012 第 7.3.3 条。',
      en: 'Levels of an official text are numbered 一、（一）1.（1）① from the top down. Levels may be left out, but not turned round: no （一） below 1. (GB/T 9704-2012, 7.3.3).',
    },
    examples: [
      { bad: '1.甲。\n\n（一）乙。\n\n（二）丙。\n\n2.丁。', good: '（一）甲。\n\n1.乙。\n\n2.丙。\n\n（二）丁。' },
    ],
  }),
  {
    turnedRound: {
      zh: '层次颠倒：“{above}”下面用了高一层的“{below}”。',
      en: 'The levels are turned round: “{below}” stands below “{above}”.',
    },
    writeInOrder: {
      zh: '层次依次用 一、（一）1.（1）①。',
      en: 'Number the levels 一、（一）1.（1）① from the top down.',
    },
    levelAbove: { zh: '上一层', en: 'the level above' },
  },
);
