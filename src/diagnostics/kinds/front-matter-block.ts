import { kind } from '../words.js';

/** Front matter as the hints show it; in a phrase, since a value is shown as one line. */
export const EXAMPLE = '---\n刊名: 高等职业教育动态\n期号: 7\n日期: 2022-10-18\n---';
/** A text below it. */
export const BODY = '\n\n# 一、要闻\n\n1.甲。';

/** 文件开头有刊名、日期等信息。 */
export const frontMatterMissing = kind(
  { code: 'front-matter/missing', severity: 'error', essential: true },
  () => ({
    summary: { zh: '文件开头有刊名、日期等信息', en: 'the file begins with its front matter' },
    explanation: {
      zh: '文件最前面要有两行 ---（三个半角减号），中间每行一项：刊名、期号、日期……刊头就从这里来。只少第一行 ---，或打成了破折号，可以自动补上；照 Word 的样子打在最前面的刊名、期号、主办、日期，可以自动改写；整个没有，要您来写。',
      en: 'The file begins with two lines of three hyphens, and between them one entry a line: name, number, date. The masthead is made of them. A missing first line or dashes of another kind are mended by themselves, and so is a masthead typed above the text as in Word; the entries only you know.',
    },
    examples: [
      {
        file: 'issue.md',
        bad: `刊名: 动态\n日期: 2022-10-18\n---${BODY}`,
        good: `---\n刊名: 动态\n日期: 2022-10-18\n---${BODY}`,
      },
      {
        file: 'issue.md',
        bad: `———\n刊名: 动态\n日期: 2022-10-18\n———${BODY}`,
        good: `---\n刊名: 动态\n日期: 2022-10-18\n---${BODY}`,
      },
    ],
  }),
  {
    typed: {
      zh: '刊名、日期等是照 Word 的样子打在正文上面的，程序当作正文，刊头印不出来。',
      en: 'Name and date of the bulletin were typed above the text as in Word: they are text, and no masthead can be made of them.',
    },
    writeEntries: {
      zh: '写成两行 --- 之间的一项一项：刊名、期号、日期……；bulletin fix 照这几行改写。',
      en: 'Write them as entries between two lines ---; bulletin fix makes them of these lines.',
    },
    otherDashes: { zh: '文件开头的分隔线要用三个半角减号 ---。', en: 'The first line must be three hyphens: ---.' },
    writeHyphens: { zh: '改成 ---；输入法要切到英文。', en: 'Write --- in English input mode.' },
    unopened: {
      zh: '文件第一行少了 ---，刊名、日期等信息读不出来。',
      en: 'The first line --- is missing, so the front matter cannot be read.',
    },
    open: {
      zh: '在这一行前面单独加一行 ---（三个半角减号）。',
      en: 'Put a line of three hyphens, ---, before this one.',
    },
    putAtStart: { zh: `在文件最前面加上：\n${EXAMPLE}`, en: `Put this at the very start:\n${EXAMPLE}` },
    none: {
      zh: '文件开头没有刊名、日期等信息，刊头印不出来。',
      en: 'The file has no front matter (name of the bulletin, date), so the masthead cannot be printed.',
    },
  },
);

/** 刊头信息后面有结束的 ---。 */
export const frontMatterUnclosed = kind(
  { code: 'front-matter/unclosed', severity: 'error', essential: true },
  () => ({
    summary: { zh: '刊头信息后面有结束的 ---', en: 'the front matter is closed by a second ---' },
    explanation: {
      zh: '第一行 --- 之后是刊头信息，要用第二行 --- 结束。少了它，分不清哪里是刊头信息、哪里是正文。',
      en: 'The front matter starts after the first --- and ends with a second one. Without it nobody can tell where the text begins.',
    },
    examples: [
      { bad: `---\n刊名: 动态\n日期: 2022-10-18${BODY}`, good: `---\n刊名: 动态\n日期: 2022-10-18\n---${BODY}` },
    ],
  }),
  {
    unclosed: {
      zh: '开头的 --- 没有对应的结束线，正文会被当作刊头信息。',
      en: 'The front matter that starts with --- is never closed, so the text would be taken for it.',
    },
    close: { zh: '在刊名、日期等几行之后，单独写一行 ---。', en: 'Write a line --- after the last of its keys.' },
  },
);
