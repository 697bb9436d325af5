import { wordsOf } from '../../diagnostics/words.js';

/** What is said of caption/numbering. */
export const words = wordsOf(
  'caption/numbering',
  () => ({
    summary: { zh: '图、表的编号连续', en: 'figures and tables are numbered without gap or repeat' },
    explanation: {
      zh: '图题“图1 ……”、表题“表1 ……”各自从1起连续编号；也可以每个栏目重新从1起。缺号、重号多半是增删图表以后没有改后面的。',
      en: 'Captions 图1 and 表1 are each numbered from 1 on, through the issue or anew in each section. A gap or repeat mostly comes of a figure put in or taken out.',
    },
    examples: [
      {
        bad: '表1 就业情况\n\n| 甲 | 乙 |\n|--|--|\n| 1 | 2 |\n\n表3 招生情况\n\n| 甲 | 乙 |\n|--|--|\n| 1 | 2 |',
        good: '表1 就业情况\n\n| 甲 | 乙 |\n|--|--|\n| 1 | 2 |\n\n表2 招生情况\n\n| 甲 | 乙 |\n|--|--|\n| 1 | 2 |',
      },
    ],
  }),
  {
    wrongFirst: {
      zh: '第一个编号应当是“{expected}”，写的却是“{found}”。',
      en: 'The first number should be {expected}, not {found}.',
    },
    wrongNext: {
      zh: '“{name}{before}”后面应当是“{expected}”，写的却是“{found}”。',
      en: '{expected} should follow, not {found}.',
    },
    writeEverywhere: {
      zh: '改为“{expected}”，文中提到它的地方一并改。',
      en: 'Write {expected}, and wherever the text speaks of it.',
    },
  },
);
