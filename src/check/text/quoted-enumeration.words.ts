import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/quoted-enumeration. */
export const words = wordsOf(
  'text/quoted-enumeration',
  () => ({
    summary: { zh: '并列的引号、书名号之间不加顿号', en: 'no comma between quotation or title marks in a row' },
    explanation: {
      zh: '引号和书名号本身已经把并列的成分分开，它们之间通常不用顿号（GB/T 15834—2011 4.5.3.5）。中间还有别的话（如书名号后面的括注）时可以用。',
      en: 'Quotation and title marks part the members of an enumeration already; no 、 stands between them (GB/T 15834-2011, 4.5.3.5), unless something else stands between, such as a note in brackets.',
    },
    examples: [
      { bad: '办好“一站”、“一室”、“一栏”。', good: '办好“一站”“一室”“一栏”。' },
      {
        bad: '学习《章程》、《条例》。',
        good: '学习《章程》《条例》和《办法》（试行）、《细则》（修订）。',
      },
    ],
  }),
  {
    quotes: { zh: '并列的引号之间不用顿号。', en: 'No comma stands between quotations in a row.' },
    titles: { zh: '并列的书名号之间不用顿号。', en: 'No comma stands between titles in a row.' },
    drop: { zh: '删去顿号。', en: 'Delete the comma.' },
  },
);
