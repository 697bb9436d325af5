import { wordsOf } from '../../diagnostics/words.js';

/** What is said of section/numbering. */
export const words = wordsOf(
  'section/numbering',
  () => ({
    summary: { zh: '栏目的编号连续，不缺、不重', en: 'sections are numbered without gap or repeat' },
    explanation: {
      zh: '栏目标题按一、二、三……编号，不缺、不重、不乱。编号也是栏目的名字，文中的“[第9页](#二)”靠它找到栏目。',
      en: 'Section heads are numbered one after the other. The number also names the section: a reference such as “[第9页](#二)” finds it by that.',
    },
    examples: [
      {
        bad: '# 一、甲子丑\n\n文。\n\n# 三、乙寅卯\n\n文。',
        good: '# 一、甲子丑\n\n文。\n\n# 二、乙寅卯\n\n文。',
      },
    ],
  }),
  {
    tocLine: { zh: '目录中的这一条', en: 'its line in the TOC' },
  },
);
