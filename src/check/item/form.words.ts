import { wordsOf } from '../../diagnostics/words.js';

/** What is said of item/form. */
export const words = wordsOf(
  'item/form',
  () => ({
    summary: { zh: '同一排序号的写法一致', en: 'numbers of one row are written alike' },
    explanation: {
      zh: '同一排栏目、小标题或条目的序号要用一种写法：不要这条写“1.”，那条写“2、”，或半角、全角混用。程序按多数的写法，bulletin fix 会改过来。',
      en: 'Numbers of one row of sections, sub-heads or items are written one way, not “1.” here and “2、” there, nor in mixed widths. The usual way of the row counts; bulletin fix corrects the others.',
    },
    examples: [
      { bad: '1.甲。\n\n2、乙。\n\n3.丙。', good: '1.甲。\n\n2.乙。\n\n3.丙。' },
      { bad: '1.甲。\n\n2。乙。\n\n3.丙。', good: '1.甲。\n\n2.乙。\n\n3.丙。' },
      { bad: '## （一）甲\n\n文。\n\n## (二)乙\n\n文。', good: '## （一）甲\n\n文。\n\n## （二）乙\n\n文。' },
    ],
  }),
  {
    unlike: {
      zh: '序号“{text}”的写法与同排其他的不同，其他的写作“{sample}”。',
      en: 'The number “{text}” is written unlike the others of its row, such as “{sample}”.',
    },
    write: { zh: '改为“{should}”。', en: 'Write “{should}”.' },
  },
);
