import { wordsOf } from '../../diagnostics/words.js';

/** What is said of ref/form. */
export const words = wordsOf(
  'ref/form',
  () => ({
    summary: { zh: '页码引用写成“第9页”', en: 'a page reference is written 第9页' },
    explanation: {
      zh: '指向栏目的链接，文字是页码，可是写成了“第二页”“P9”，程序不当它是页码引用，不核对，版面一变就会错。写成 [第9页](#二)，或写 [第?页](#二) 由程序填上。',
      en: 'A link to a section names a page as 第二页 or P9: it is not taken for a page reference and nothing is checked. Write [第9页](#二), or [第?页](#二) to have it filled in.',
    },
    examples: [{ bad: '# 一、甲\n\n见[P1](#一)。', good: '# 一、甲\n\n见[第1页](#一)。' }],
  }),
  {
    unchecked: {
      zh: '“{text}”这样写，程序不当它是页码，不会核对。',
      en: '“{text}” is not taken for a page: it is not checked.',
    },
    write: {
      zh: '写成 [第{page}页](#{target})，程序核对；或写 [第?页](#{target})，程序填上。',
      en: 'Write [第{page}页](#{target}) to have it checked, or [第?页](#{target}) to have it filled in.',
    },
  },
);
