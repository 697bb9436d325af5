import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/range-order. */
export const words = wordsOf(
  'text/range-order',
  () => ({
    summary: { zh: '起止从小到大', en: 'ranges go up' },
    explanation: {
      zh: '“2023—2021年”“68%～63%”“19日至18日”的起和止颠倒了，多半是敲错了数字。说下降时写“由68%降到63%”。',
      en: 'In 2023—2021年, 68%～63% and 19日至18日 the ends are turned round: mostly a digit is mistyped. A fall is written 由68%降到63%.',
    },
    examples: [{ bad: '2023—2021年累计投入500万元。', good: '2021—2023年累计投入500万元，由68%降到63%。' }],
  }),
  {
    turnedRound: { zh: '“{found}{unit}”的起止颠倒了。', en: 'The ends of “{found}{unit}” are turned round.' },
    checkBoth: { zh: '核对两个数。', en: 'Check both numbers.' },
  },
);
