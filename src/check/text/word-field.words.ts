import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/word-field. */
export const words = wordsOf(
  'text/word-field',
  () => ({
    summary: { zh: '没有 Word 域的出错提示', en: 'no error messages of Word’s fields' },
    explanation: {
      zh: '在 Word 里引用的图、表、页码被删掉以后，引用的地方会印出“错误!未找到引用源。”，复制过来就成了正文。请写上本来要说的图号、表号或页码。',
      en: 'Where a figure, table or page that Word refers to was deleted, Word prints an error message, which becomes text when it is copied. Write the number that was meant.',
    },
    examples: [{ bad: '人数见错误!未找到引用源。', good: '人数见表2。' }],
  }),
  {
    left: {
      zh: '“{found}”是 Word 的出错提示，会照样印出来。',
      en: '“{found}” is an error message of Word and would be printed.',
    },
    write: {
      zh: '改成本来要说的图号、表号；页码写 [第?页](#二)，由程序填上。',
      en: 'Write the number of the figure or table that was meant; a page as [第?页](#二), which is filled in.',
    },
  },
);
