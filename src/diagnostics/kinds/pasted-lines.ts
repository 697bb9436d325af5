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

/** 行末是普通的换行。 */
export const pasteLineBreak = kind(
  { code: 'paste/line-break', severity: 'warning' },
  () => ({
    summary: { zh: '行末是普通的换行', en: 'lines end with plain line ends' },
    explanation: {
      zh: 'Word 里按 Shift+Enter 得到的是“手动换行符”，粘贴成看不见的控制字符；网页、PDF 也有自己的换行、换页符。程序都照换行来读；bulletin fix 把它们换成普通的换行。',
      en: 'Shift+Enter in Word makes a manual line break, which is pasted as a control that is not seen; web pages and PDFs have line and page breaks of their own. They are read as line ends; bulletin fix writes plain ones.',
    },
    examples: [{ bad: '会议传达了精神。\u000b会议研究了预算。', good: '会议传达了精神。\n会议研究了预算。' }],
  }),
  {
    breaks: {
      zh: '这一行末尾是 Word、网页或 PDF 的换行符（{code}），稿件里共有 {count} 个，都照换行来读。',
      en: 'This line ends with a line break of Word, a web page or a PDF ({code}), of which the source has {count}: they are read as line ends.',
    },
    writePlain: {
      zh: '换成普通的换行；分段的，中间加一个空行。',
      en: 'Write plain line ends, and a blank line between paragraphs.',
    },
  },
);

/** 没有粘贴进来的页码。 */
export const pasteFurniture = kind(
  { code: 'paste/page-number', severity: 'warning' },
  () => ({
    summary: { zh: '没有粘贴进来的页码', en: 'no page numbers came along with pasted text' },
    explanation: {
      zh: '从 PDF 粘贴来的文字，每页末尾的“— 3 —”“第3页 共10页”也跟了进来，会印在正文中间。页码由程序印，这样的行删去；bulletin fix 照删。',
      en: 'Text that is pasted from a PDF brings along — 3 — or 第3页 共10页 from the foot of each page, which would be printed amidst the text. Pages are numbered by the tool: such lines are deleted, by bulletin fix too.',
    },
    examples: [{ bad: '会议传达了精神。\n\n— 3 —\n\n会议研究了预算。', good: '会议传达了精神。\n\n会议研究了预算。' }],
  }),
  {
    folio: {
      zh: '“{found}”是粘贴时带进来的页码，会印在正文中间。',
      en: '“{found}” is the number of a page that came along with pasted text; it would be printed amidst the text.',
    },
    deleteIt: { zh: '删去这一行；页码由程序印。', en: 'Delete this line: pages are numbered by the tool.' },
  },
);
