import { wordsOf } from '../../diagnostics/words.js';

/** What is said of section/empty. */
export const words = wordsOf(
  'section/empty',
  () => ({
    summary: { zh: '每个栏目都有内容', en: 'every section has content' },
    explanation: {
      zh: '栏目只有标题而没有内容，多半是稿子没有贴进来，或标题多了一个“# ”。',
      en: 'A section with a head and no content mostly means that its text was never pasted in, or that a line has a “# ” too many.',
    },
    examples: [
      {
        bad: '# 一、甲子丑\n\n# 二、乙寅卯\n\n文。',
        good: '# 一、甲子丑\n\n文。\n\n# 二、乙寅卯\n\n文。',
      },
    ],
  }),
  {
    empty: { zh: '这个栏目只有标题，没有内容。', en: 'This section has a head but no content.' },
    fillOrDelete: {
      zh: '补上内容，或连同目录中的一条一起删去。',
      en: 'Write its text, or delete it together with its line in the TOC.',
    },
  },
);
