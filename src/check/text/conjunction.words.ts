import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/conjunction. */
export const words = wordsOf(
  'text/conjunction',
  () => ({
    summary: { zh: '顿号不和“和、与、及”连用', en: 'no enumeration comma before “and”' },
    explanation: {
      zh: '并列的词语之间，顿号和连词（和、与、及、以及、或）用一个就够了：“教师、学生和家长”，不写“教师、学生、和家长”。以这些字开头的词（、和谐）不算。',
      en: 'Between the last two words of an enumeration stands either 、 or 和, 与, 及, 以及, 或, never both. Words that begin with these characters (和谐) do not count.',
    },
    examples: [
      {
        bad: '教师、学生、和家长都参加了会议。',
        good: '教师、学生和家长都参加了文明、和谐校园的会议，作出安全、及时的安排。',
      },
    ],
  }),
  {
    together: { zh: '顿号和“{word}”连用了。', en: 'An enumeration comma stands before “{word}”.' },
    drop: { zh: '删去顿号。', en: 'Delete the comma.' },
  },
);
