import { wordsOf } from '../../diagnostics/words.js';

/** What is said of ref/page. */
export const words = wordsOf(
  'ref/page',
  () => ({
    summary: { zh: '文中提到的页码与排版后的页码一致', en: 'a page reference in the text is true' },
    explanation: {
      zh: '文中提到的页码和目录一样要核对：“[第9页](#二)”里的 9 必须是栏目“二”开始的那一页。写成“[第?页](#二)”，程序自动填上。',
      en: 'A page named in the text is checked as in the TOC: the 9 in “[第9页](#二)” must be the page that section 二 starts on. Write “[第?页](#二)” to have it filled in.',
    },
    examples: [
      {
        bad: '见[第9页](#一)。',
        good: '见[第2页](#一)。',
      },
    ],
  }),
  {
    wrongPage: {
      zh: '页码不对：这里写第 {written} 页，所指的栏目排版后从第 {actual} 页开始。',
      en: 'Wrong page: the text says {written}, but the section starts on page {actual}.',
    },
    write: { zh: '改为 {actual}；或写 ?，由程序填上。', en: 'Write {actual}, or ? to have it filled in.' },
    startsOn: { zh: '栏目从第 {actual} 页开始', en: 'starts on page {actual}' },
  },
);
