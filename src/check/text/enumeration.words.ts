import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/enumeration. */
export const words = wordsOf(
  'text/enumeration',
  () => ({
    summary: { zh: '“一是、二是”“（1）（2）”的数连续', en: 'enumerations in the text have no gap or repeat' },
    explanation: {
      zh: '正文里“一是……二是……四是……”缺了“三是”，多半是删了一条或写错了数。“第一，第二，”“一要、二要”和（1）（2）、①②同样核对；每一条自成一段的也算。',
      en: 'A text that counts 一是……二是……四是…… has lost one or counts wrongly. 第一，第二，, 一要、二要, （1）（2） and ①② are checked alike, also where each stands in a paragraph of its own.',
    },
    examples: [
      { bad: '一是加强领导；二是落实责任；四是强化督查。', good: '一是加强领导；二是落实责任；三是强化督查。' },
    ],
  }),
  {
    wrong: { zh: '这里数到“{numeral}”，应当是“{should}”。', en: 'This counts “{numeral}” where “{should}” belongs.' },
    writeOrLook: {
      zh: '改为“{should}”，或检查前面是否漏了一条。',
      en: 'Write “{should}”, or see whether one is missing before it.',
    },
  },
);
