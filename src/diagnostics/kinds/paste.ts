import { kind } from '../words.js';

/** Markdown 的记号用半角。 */
export const pasteMarks = kind(
  { code: 'paste/full-width-mark', severity: 'warning' },
  () => ({
    summary: { zh: 'Markdown 的记号用半角', en: 'the marks of Markdown are half-width' },
    explanation: {
      zh: '中文输入法下，星号、方括号、大于号常打成全角：＊＊粗＊＊、！［图］（a.png）、［^1］、＞ 引文。程序照本意读，并在这里指出；bulletin fix 改成半角。',
      en: 'Chinese input methods type asterisks, brackets and > in full width. They are read as they were meant and pointed out; bulletin fix writes them half-width.',
    },
    examples: [
      { bad: '会议＊＊强调＊＊了重点。', good: '会议**强调**了重点。' },
      { bad: '成绩显著【^1】。\n\n【^1】：见附件。', good: '成绩显著[^1]。\n\n[^1]: 见附件。' },
    ],
  }),
  {
    fullWidth: {
      zh: '“{found}”用了全角记号，照半角的意思读。',
      en: '“{found}” has full-width signs; it is read as if they were half-width.',
    },
    writeHalf: { zh: '改成半角记号。', en: 'Write half-width signs.' },
  },
);

/** 表格写成 Markdown 的表格。 */
export const pasteTable = kind(
  { code: 'paste/table', severity: 'warning' },
  () => ({
    summary: { zh: '表格写成 Markdown 的表格', en: 'tables are written as Markdown tables' },
    explanation: {
      zh: '从 Word、WPS、Excel 粘贴来的表格，各格之间是制表符；手打的表格常漏掉表头下面的一行“|---|---|”。程序把这样的几行当作表格，第一行作表头；bulletin fix 把它写成 Markdown 的表格。',
      en: 'A table that is pasted from Word or a spreadsheet has tabs between its cells; one that is typed often lacks the row of hyphens below its header. Such rows are read as a table with the first as its header; bulletin fix writes it in Markdown.',
    },
    examples: [
      { bad: '姓名\t单位\n张三\t学院', good: '| 姓名 | 单位 |\n|---|---|\n| 张三 | 学院 |' },
      { bad: '| 姓名 | 单位 |\n| 张三 | 学院 |', good: '| 姓名 | 单位 |\n|---|---|\n| 张三 | 学院 |' },
    ],
  }),
  {
    tabs: {
      zh: '从这里起 {rows} 行用制表符分列，当作表格来排，第一行作表头。',
      en: 'From here {rows} rows have tabs between cells: they are set as a table, the first row as its header.',
    },
    noRule: {
      zh: '表头下面缺少一行“|---|---|”；照样当作表格来排，第一行作表头。',
      en: 'The row of hyphens below the header is missing; the rows are set as a table all the same.',
    },
    fullWidth: {
      zh: '表格的竖线用了全角“｜”，照半角的意思读。',
      en: 'The bars of this table are full-width; they are read as half-width ones.',
    },
    writeTable: {
      zh: '写成 Markdown 的表格：| 甲 | 乙 |，表头下面一行 |---|---|。',
      en: 'Write a Markdown table: | a | b |, and |---|---| below the header.',
    },
  },
);

/** 项目符号写成“- ”。 */
export const pasteBullet = kind(
  { code: 'paste/bullet', severity: 'warning' },
  () => ({
    summary: { zh: '项目符号写成“- ”', en: 'bullets are written “- ”' },
    explanation: {
      zh: 'Word 的项目符号粘贴到纯文本里，成了字母 l、n、u、Ø 或方块，后面跟着制表符。程序当作列表来读；bulletin fix 把它们写成“- ”。',
      en: "Word's bullets become letters l, n, u, Ø or boxes with a tab behind them when they are pasted as text. They are read as a list; bulletin fix writes “- ”.",
    },
    examples: [{ bad: 'l\t第一项。\nl\t第二项。', good: '- 第一项。\n- 第二项。' }],
  }),
  {
    bullet: {
      zh: '行首的“{found}”是 Word 的项目符号，当作列表来排。',
      en: "The “{found}” at this line's start is a bullet of Word: it is set as a list.",
    },
    writeHyphen: { zh: '写成“- ”。', en: 'Write “- ”.' },
  },
);

/** 没有别处才用的记号。 */
export const pasteMarkup = kind(
  { code: 'paste/markup', severity: 'warning' },
  () => ({
    summary: { zh: '没有别处才用的记号', en: 'there are no marks that other programs use' },
    explanation: {
      zh: '==高亮==、$公式$、- [ ]、[TOC] 和标题下面的一行 ==== 或 ---- 是别的编辑器的写法，在这里会原样印出来。能换成印刷写法的，bulletin fix 照改；其余请编辑改写。',
      en: 'Highlights, $formulas$, task lists, [TOC] and a row of = or - below a head belong to other editors and would be printed as they stand. What has another way of writing is mended by bulletin fix.',
    },
    examples: [
      { bad: '本期==重点==任务。', good: '本期**重点**任务。' },
      { bad: '- [ ] 未完成', good: '- □ 未完成' },
      { bad: '实训教学\n----\n文。', good: '## 实训教学\n\n文。' },
      { bad: '[TOC]\n\n文。', good: '文。' },
    ],
  }),
  {
    printed: { zh: '“{found}”会原样印出来。', en: '“{found}” would be printed as it stands.' },
    rule: {
      zh: '上一行下面的“{found}”在这里是分隔线，不会使上一行成为标题。',
      en: 'The “{found}” below this line is a rule here: it does not make the line a head.',
    },
    code: {
      zh: '表情、提示框等的代码这里不认：换成文字，或删去。',
      en: 'Codes of emoji, boxes and the like mean nothing here: write words, or delete them.',
    },
    bold: { zh: '强调写成 **文字**。', en: 'Write **text** for emphasis.' },
    formula: {
      zh: '公式写成普通文字，如 x²；复杂的存成图片放进来。',
      en: 'Write a formula as plain text, such as x², or put it in as a picture.',
    },
    box: { zh: '待办的方框写成 □ 或 ☑。', en: 'Write the box of a task as □ or ☑.' },
    toc: {
      zh: '删去这一行；目录写在“目录”下面，不写的由程序生成。',
      en: 'Delete it: the contents stand below 目录, and are made where there are none.',
    },
    head: {
      zh: '上一行若是标题，在它前面加“# ”或“## ”，删去这一行；分隔线写 ---。',
      en: 'If the line above is a head, put “# ” or “## ” before it and delete this one; a rule is ---.',
    },
    link: {
      zh: '若是链接，写成 [文字](https://…)；若是正文，不必理会。',
      en: 'If it is a link, write [text](https://…); if it is text, leave it.',
    },
  },
);
