import { kind } from '../words.js';

/** 每个脚注都有注文。 */
export const noteMissing = kind(
  { code: 'note/missing', severity: 'error' },
  () => ({
    summary: { zh: '每个脚注都有注文', en: 'every footnote has its text' },
    explanation: {
      zh: '正文里写了 [^1]，就要在文末单独写一行“[^1]: 注文”，冒号用半角。没有注文，[^1] 会原样印出来。',
      en: 'For [^1] in the text there must be a line “[^1]: text” of its own, with a half-width colon. Without it [^1] is printed as it stands.',
    },
    examples: [{ bad: '会议[^1]召开。', good: '会议[^1]召开。\n\n[^1]: 指年度工作会议。' }],
  }),
  {
    noColon: {
      zh: '注文的写法不对：“{found}”后面要紧跟半角冒号和一个空格。',
      en: 'The text of a note must follow “{found}” with a half-width colon and a space.',
    },
    writeColon: { zh: '写成“{found}: 注文”，前面空一行。', en: 'Write “{found}: text”, with a blank line before it.' },
    noText: {
      zh: '脚注 {found} 没有注文，会原样印出来。',
      en: 'The footnote {found} has no text and would be printed as it stands.',
    },
    writeText: {
      zh: '在文末单独写一行“{found}: 注文”，冒号用半角。',
      en: 'Write its text on a line of its own: “{found}: text”, with a half-width colon.',
    },
  },
);

/** 每条注文都有引用它的地方。 */
export const noteUnused = kind(
  { code: 'note/unused', severity: 'error', essential: true },
  () => ({
    summary: { zh: '每条注文都有引用它的地方', en: 'every text of a footnote is referred to' },
    explanation: {
      zh: '正文中没有一处写 [^1]，这条注文就没有地方印。补上引用，或删去注文；想留给自己看的话写成注释 <!-- … -->。',
      en: 'Where nothing refers to a note there is no page to print it on. Write the reference, delete the note, or make it a comment <!-- … --> for yourself.',
    },
    examples: [{ bad: '会议召开。\n\n[^1]: 指年度工作会议。', good: '会议[^1]召开。\n\n[^1]: 指年度工作会议。' }],
  }),
  {
    unused: {
      zh: '正文中没有引用脚注 {mark}，注文不会印出来。',
      en: 'Nothing refers to footnote {mark}: its text would not be printed.',
    },
    referOrDelete: {
      zh: '在要加注的文字后面写 {mark}，或删去这条注文。',
      en: 'Write {mark} after the words it explains, or delete it.',
    },
  },
);

/** 每个脚注只有一条注文。 */
export const noteDuplicate = kind(
  { code: 'note/duplicate', severity: 'error', essential: true },
  () => ({
    summary: { zh: '每个脚注只有一条注文', en: 'every footnote has one text only' },
    explanation: {
      zh: '两条注文用了同一个编号，只有第一条会印出来。给其中一条换一个编号，如 [^2]。',
      en: 'Of two texts under one name only the first is printed. Give one of them another name, such as [^2].',
    },
    examples: [
      { bad: '会议[^1]召开。\n\n[^1]: 甲。\n\n[^1]: 乙。', good: '会议[^1]召开[^2]。\n\n[^1]: 甲。\n\n[^2]: 乙。' },
    ],
  }),
  {
    twice: {
      zh: '脚注 {mark} 的注文写了两次，只有第一次会印出来。',
      en: 'The text of footnote {mark} is given twice; only the first is printed.',
    },
    deleteOne: { zh: '删去一个，或换一个编号。', en: 'Delete one, or give it another name.' },
    first: { zh: '第一次在这里', en: 'the first one' },
  },
);

/** 脚注里只有文字。 */
export const noteContent = kind(
  { code: 'note/content', severity: 'error', essential: true },
  () => ({
    summary: { zh: '脚注里只有文字和列表', en: 'footnotes hold text and lists only' },
    explanation: {
      zh: '脚注印在页脚，里面可以有几段文字和列表（接着的段落前空四格）。表格、图片、引文或另一个脚注都排不进去，请移到正文里。',
      en: 'Footnotes stand at the foot of the page and hold paragraphs and lists (four blanks before those that follow). Move tables, pictures, quotations and other notes to the running text.',
    },
    examples: [
      {
        bad: '会议[^1]召开。\n\n[^1]: 议程：\n\n    > 甲',
        good: '会议[^1]召开。\n\n[^1]: 议程：\n\n    - 甲\n    - 乙',
      },
    ],
  }),
  {
    textOnly: {
      zh: '脚注里只能写文字和列表，不能放表格、引文等。',
      en: 'A footnote holds text and lists only, no tables or quotations.',
    },
    move: { zh: '把这部分移到正文里。', en: 'Move this part to the running text.' },
    nested: { zh: '脚注里又有脚注，印不出来。', en: 'A footnote inside a footnote cannot be printed.' },
    merge: { zh: '把它并入外面的注文。', en: 'Merge it into the outer note.' },
  },
);
