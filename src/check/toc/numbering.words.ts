import { wordsOf } from '../../diagnostics/words.js';

/** What is said of toc/numbering. */
export const words = wordsOf(
  'toc/numbering',
  () => ({
    summary: { zh: '目录的编号连续，不缺、不重', en: 'the TOC is numbered without gap or repeat' },
    explanation: {
      zh: '目录各条按一、二、三……编号，读者靠它找栏目。缺号、重号往往说明漏了一条或改了一半。程序按各条的次序核对编号；能断定的，bulletin fix 会改好。',
      en: 'The TOC numbers its entries one after the other, and readers find sections by these numbers. A gap or a repeat often means that an entry was lost or half a change was made. The numbers are checked in the order of the entries; bulletin fix corrects them.',
    },
    examples: [
      {
        bad: '# 目录\n\n一、甲子丑\n三、乙寅卯\n\n# 一、甲子丑\n\n文。\n\n# 二、乙寅卯\n\n文。',
        good: '# 目录\n\n一、甲子丑\n二、乙寅卯\n\n# 一、甲子丑\n\n文。\n\n# 二、乙寅卯\n\n文。',
      },
    ],
  }),
  {
    unlike: {
      zh: '编号“{number}”的写法与目录其他各条不同。',
      en: 'The number “{number}” is written unlike the others of the TOC.',
    },
    writeAlike: { zh: '改成同一种写法，如“一、”。', en: 'Write all of them alike, as in “一、”.' },
  },
);
