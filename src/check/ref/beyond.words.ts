import { wordsOf } from '../../diagnostics/words.js';

/** What is said of ref/beyond. */
export const words = wordsOf(
  'ref/beyond',
  () => ({
    summary: { zh: '文中说的“见第几页”在本期之内', en: 'a page that the text points to is within the issue' },
    explanation: {
      zh: '文中写“见第30页”而本期只有24页，读者翻不到。写成“见[第?页](#二)”，程序就填上栏目“二”的页码，以后改版也不会错。指别的书刊的页码不算。',
      en: 'Where the text says “见第30页” and the issue has 24 pages, the reader cannot follow. Write “见[第?页](#二)” to have the page of section 二 filled in and kept true. Pages of other publications do not count.',
    },
    examples: [{ bad: '详情见第30页。', good: '详情见第2页。' }],
  }),
  {
    beyond: {
      zh: '这里说第 {page} 页，本期只有 {pages} 页。',
      en: 'This points to page {page}, but the issue has {pages}.',
    },
    correctOrLink: {
      zh: '改正页码；写成 [第?页](#栏目编号) 就由程序填上。',
      en: 'Correct it, or write [第?页](#number) to have it filled in.',
    },
  },
);
