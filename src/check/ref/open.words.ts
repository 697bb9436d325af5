import { wordsOf } from '../../diagnostics/words.js';

/** What is said of ref/open. */
export const words = wordsOf(
  'ref/open',
  () => ({
    summary: { zh: '留给程序填的页码写明了指哪一栏', en: 'a page left to be filled in says which section it is of' },
    explanation: {
      zh: '“见第?页”会原样印出来。要程序填页码，得写明指的是哪一栏：“见[第?页](#二)”，圆括号里是栏目的编号。',
      en: 'A page left open, 见第?页, would be printed as it stands. To have it filled in say which section is meant: 见[第?页](#二), with the number of the section in the brackets.',
    },
    examples: [{ bad: '详情见第?页。', good: '详情见[第?页](#一)。' }],
  }),
  {
    noSection: {
      zh: '“{found}”没写指哪一栏，会原样印出来。',
      en: '“{found}” names no section and would be printed as it stands.',
    },
    writeLink: {
      zh: '写成 [第?页](#栏目编号)，如 [第?页](#二)。',
      en: 'Write [第?页](#number), such as [第?页](#二).',
    },
  },
);
