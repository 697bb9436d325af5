import { wordsOf } from '../../diagnostics/words.js';

/** What is said of toc/levels. */
export const words = wordsOf(
  'toc/levels',
  () => ({
    summary: {
      zh: '目录只列栏目，不列栏目里的标题',
      en: 'the contents list the sections, and no heads within them',
    },
    explanation: {
      zh: '目录的每一条是一个栏目，也就是正文里以“# ”开头的标题。从 Word 粘贴的目录常把栏目里的（一）、1. 各级标题也列上；这些行删去，正文里的标题不动。',
      en: 'Each entry is a section, which is a head that starts with “# ” in the text. Contents pasted from Word often list the heads within sections too; these rows are deleted, the heads in the text stay.',
    },
    examples: [
      {
        bad: '# 目录\n\n一、甲子丑 2\n（一）乙寅卯 2\n（二）丙辰巳 2\n二、丁午未 3\n\n# 一、甲子丑\n\n（一）乙寅卯\n\n（二）丙辰巳\n\n# 二、丁午未\n\n文。',
        good: '# 目录\n\n一、甲子丑 2\n二、丁午未 3\n\n# 一、甲子丑\n\n（一）乙寅卯\n\n（二）丙辰巳\n\n# 二、丁午未\n\n文。',
      },
    ],
  }),
  {
    below: {
      zh: '目录里有 {count} 行是栏目里的标题，这是第一行；目录只列栏目。',
      en: '{count} rows of the contents are heads within sections, here the first; the contents list sections only.',
    },
    deleteRows: { zh: '从目录里删去这些行，正文里的标题不动。', en: 'Delete these rows; the heads in the text stay.' },
  },
);
