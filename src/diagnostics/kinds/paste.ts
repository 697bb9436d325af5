import { kind } from '../words.js';

/** 行与行之间没有空行的，该分段还是该接上。 */
export const pasteJoinedLines = kind(
  { code: 'paste/joined-lines', severity: 'warning' },
  () => ({
    summary: {
      zh: '行与行之间没有空行时，分得清是一段还是几段',
      en: 'it is clear whether lines without a blank line between them are one paragraph',
    },
    explanation: {
      zh: '段落之间要有空行。上一行以句号、冒号等结束，或下一行缩进两格、以编号或项目符号开头的，程序自己分段；其余的接成一段，行末的换行不印出来，并在这里指出。诗句、名单、地址这样一行一行的，要么各成一段，要么行末加反斜杠 \\。一句话只是照固定宽度折行的，接起来是对的，只作提示。',
      en: 'Paragraphs have a blank line between them. A line after a full stop or a colon, an indented line and one that begins with a number or a bullet is read as a paragraph all the same; other lines are joined and are pointed out. Verses, lists of names and addresses are to be paragraphs, or their lines end with a backslash. Lines of one sentence that were only broken to a measure are rightly joined: a remark.',
    },
    examples: [
      { bad: '床前明月光\n疑是地上霜', good: '床前明月光\\\n疑是地上霜' },
      { bad: '教务处\n科研处', good: '教务处\n\n科研处' },
    ],
  }),
  {
    joined: {
      zh: '这一行与下一行之间没有空行，印成一段，不分行。',
      en: 'There is no blank line between this line and the next: they are printed as one paragraph.',
    },
    wrapped: {
      zh: '这一段在稿件中分成几行，行末的换行不印出来。',
      en: 'This paragraph stands in several lines; their ends are not printed.',
    },
    blankLine: { zh: '若是两段，中间加一个空行。', en: 'If they are two paragraphs, put a blank line between them.' },
    breakLine: {
      zh: '若要分行而不分段（诗句、地址），行末加反斜杠 \\。',
      en: 'If only the line ends there (verses, addresses), put a backslash at its end.',
    },
    joinLines: { zh: '若是一句话，接成一行。', en: 'If it is one sentence, write it in one line.' },
  },
);
