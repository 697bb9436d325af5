import { wordsOf } from '../../diagnostics/words.js';

/** What is said of toc/page. */
export const words = wordsOf(
  'toc/page',
  () => ({
    summary: { zh: '目录的页码与排版后的页码一致', en: 'a page in the TOC is the page that its section starts on' },
    explanation: {
      zh: '目录里写的页码必须是栏目排版后真正开始的那一页。改动正文后页码常常跟着变。写 ? 或不写，程序就自动填上；写了数字，程序就核对。bulletin fix 会把错的改成真的。',
      en: 'A page in the TOC must be the one that the section starts on once it is laid out. Changes of the text move pages. Write ? or nothing and the number is filled in; a number that is written is checked. bulletin fix writes the true one.',
    },
    examples: [
      {
        bad: '# 目录\n\n一、甲子丑 …… 7\n\n# 一、甲子丑\n\n文。',
        good: '# 目录\n\n一、甲子丑 …… 2\n\n# 一、甲子丑\n\n文。',
      },
    ],
  }),
  {
    wrong: {
      zh: '页码不对：目录写第 {written} 页，这个栏目排版后从第 {actual} 页开始。',
      en: 'Wrong page: the TOC says {written}, but the section starts on page {actual}.',
    },
    write: { zh: '改为 {actual}；或写 ?，由程序填上。', en: 'Write {actual}, or ? to have it filled in.' },
    startsOn: { zh: '栏目从第 {actual} 页开始', en: 'starts on page {actual}' },
  },
);
