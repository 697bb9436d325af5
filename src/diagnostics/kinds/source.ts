import { kind } from '../words.js';

/** A whole issue around one paragraph. */
function issue(text: string): string {
  return `---\n刊名: 动态\n日期: 2022-10-18\n---\n\n# 一、要闻\n\n${text}\n`;
}

/** 稿件里有内容。 */
export const sourceEmpty = kind(
  { code: 'source/empty', severity: 'error', essential: true },
  () => ({
    summary: { zh: '稿件里有内容', en: 'the source is not empty' },
    explanation: {
      zh: '文件里一个字也没有。多半是选错了文件，或编辑后还没有保存。',
      en: 'The file holds no text at all: mostly it is the wrong one, or was not saved yet.',
    },
    examples: [{ file: 'issue.md', bad: '', good: issue('1.甲。') }],
  }),
  {
    empty: { zh: '文件是空的，没有可以排版的内容。', en: 'The file is empty: there is nothing to lay out.' },
    checkFile: {
      zh: '检查是不是选错了文件，或还没有保存。',
      en: 'See whether it is the wrong file, or was not saved.',
    },
  },
);

/** 稿件不太长。 */
export const sourceLong = kind(
  { code: 'source/long', severity: 'error', essential: true },
  () => ({
    summary: { zh: '稿件不超过两万行', en: 'the source has no more than twenty thousand lines' },
    explanation: {
      zh: '一份稿件最多读两万行；另起一段的行、表格的行、列表的条目一行算两行，也就是一万段。这比一千页还长，多半是选错了文件，或者粘贴重复了。多出来的部分不读，也不印。',
      en: 'Of a source twenty thousand lines are read; a line that begins a paragraph, a row of a table and an entry of a list count two, which makes ten thousand paragraphs. That is more than a thousand pages: mostly it is the wrong file, or was pasted many times. What is beyond is neither read nor printed.',
    },
    withoutExample: {
      zh: '例子要有两万行，这里放不下。',
      en: 'An example would have twenty thousand lines.',
    },
    examples: [],
  }),
  {
    unread: {
      zh: '稿件太长：从这一行起没有读，不会印出来。',
      en: 'The source is too long: from this line on it was not read and will not be printed.',
    },
    divide: {
      zh: '检查是不是粘贴重复了；的确这么长，就分成几份稿件。',
      en: 'See whether text was pasted many times; else divide the source into several.',
    },
  },
);

/** 稿件至少有一个栏目。 */
export const sourceNoSection = kind(
  { code: 'source/no-section', severity: 'error' },
  () => ({
    summary: { zh: '稿件至少有一个栏目', en: 'the issue has at least one section' },
    explanation: {
      zh: '栏目标题以“# ”开头。一个也没有，目录就是空的。有正文而没有栏目时只是警告，因为公文可以不分栏目。',
      en: 'The head of a section starts with “# ”. Without any the table of contents is empty. It is only a warning where there is text, since an official letter may do without heads.',
    },
    examples: [{ bad: '# 目录\n\n一、要闻 …… 1', good: '# 目录\n\n一、要闻 …… 2\n\n# 一、要闻\n\n1.甲。' }],
  }),
  {
    none: { zh: '这一期没有栏目：找不到以 # 开头的标题。', en: 'The issue has no sections: no head starts with #.' },
    putHead: {
      zh: '在每个栏目标题前加“# ”，例如“# 一、本期要闻”。',
      en: 'Put “# ” before the head of each section, as in “# 一、本期要闻”.',
    },
  },
);

/** 正文里不重复刊头。 */
export const sourceMasthead = kind(
  { code: 'source/masthead', severity: 'info' },
  () => ({
    summary: { zh: '正文里不重复刊头', en: 'the text does not repeat the masthead' },
    explanation: {
      zh: '刊名、期号、主办、日期由刊头印出。正文开头又打一遍的，程序略去，不会印成两遍；正文中间又出现的（多半是一页一页粘贴时带进来的），照样印出，并在这里指出，bulletin fix 删去。期号或日期与稿件开头写的不同，就是另一期的刊头，也在这里指出。',
      en: 'The masthead prints name, number, publisher and date. Lines that repeat them at the top of the text are left out; amidst the text, where they mostly came along with pasted pages, they are printed and pointed out, and bulletin fix deletes them. One whose number or date is not that of the front matter is another issue’s, and is pointed out too.',
    },
    examples: [
      {
        bad: '# 动态\n\n# 目录\n\n一、要闻 …… 2\n\n# 一、要闻\n\n1.甲。',
        good: '# 目录\n\n一、要闻 …… 2\n\n# 一、要闻\n\n1.甲。',
      },
    ],
  }),
  {
    amidst: {
      zh: '这里又是刊头的内容（刊名、期号、主办或日期），会在正文中间再印一遍。',
      en: 'Here the masthead (name, number, publisher or date) stands again: it would be printed amidst the text.',
    },
    another: {
      zh: '这里是另一期的刊头：期号或日期与稿件开头写的不同，会照样印出。',
      en: 'This is the masthead of another issue: its number or date is not that of the front matter. It would be printed.',
    },
    anothersLeftOut: {
      zh: '这里是另一期的刊头：期号或日期与稿件开头写的不同。刊头照稿件开头的印，这几行不印。',
      en: 'This is the masthead of another issue: its number or date is not that of the front matter, which is what is printed. These lines are not.',
    },
    deleteOrCorrect: {
      zh: '从上一期带进来的，删去；是稿件开头（两行 --- 之间）写错了，就改那里。',
      en: 'Delete it if it came along from another issue; correct the front matter if the mistake is there.',
    },
    deleteIt: { zh: '粘贴时带进来的，删去。', en: 'Delete it if it came along with pasted text.' },
    notRepeated: {
      zh: '刊名由刊头印出，这一行不再重复。',
      en: "The masthead prints the bulletin's name: this line is not printed again.",
    },
  },
);

/** 稿件里没有 HTML 代码。 */
export const sourceHtml = kind(
  { code: 'source/html', severity: 'error', essential: true },
  () => ({
    summary: { zh: '稿件里没有 HTML 代码', en: 'the source holds no HTML' },
    explanation: {
      zh: '从网页或公众号粘贴来的文字常带 <span>、<div> 一类代码，印刷时没有意义，连同里面的文字都可能丢失。请删去，或改用 Markdown 写法。只有换行 <br>、上标 <sup>2</sup>、下标 <sub>2</sub>、下划线 <u>…</u>、删除线 <s>…</s>、<b>、<i> 读得懂，要成对写。',
      en: 'Text pasted from web pages often holds <span>, <div> and the like. They mean nothing in print, and text inside them could be lost: delete them or use Markdown. Read are only <br> and the pairs <sup>, <sub>, <u>, <s>, <b>, <i>.',
    },
    examples: [
      { bad: '面积五十m<sup>2。', good: '面积五十m<sup>2</sup>。' },
      { bad: '会议<font color="red">取消</font>。', good: '会议**取消**。' },
    ],
  }),
  {
    html: {
      zh: '这里是网页代码（HTML），PDF 和 Word 中都印不出来。',
      en: 'This is HTML, which neither output can print.',
    },
    unpaired: { zh: '“{tag}”没有与它配成一对的标记。', en: '“{tag}” has no partner.' },
    writePair: {
      zh: '写成一对，如 m<sup>2</sup>、<u>着重</u>；要印出“<”本身，写成 \\<。',
      en: 'Write a pair, as in m<sup>2</sup>; write \\< to print “<” itself.',
    },
    useMarkdown: {
      zh: '改用 Markdown 写法；要印出“<”本身，写成 \\<；注释 <!-- … --> 请独占一行。',
      en: 'Use Markdown instead; write \\< to print “<” itself; give a comment <!-- … --> a line of its own.',
    },
  },
);

/** 注释 <!-- 都用 --> 结束。 */
export const sourceComment = kind(
  { code: 'source/comment', severity: 'error', essential: true },
  () => ({
    summary: { zh: '注释 <!-- 都用 --> 结束', en: 'every comment <!-- ends with -->' },
    explanation: {
      zh: '<!-- 与 --> 之间是给编辑自己看的，不印出来。少了 -->，后面所有的文字都成了注释，一个字也印不出来。',
      en: 'What stands between <!-- and --> is for editors only and is not printed. Without the --> all text that follows is lost.',
    },
    examples: [{ bad: '1.甲。\n\n<!-- 待核\n\n2.乙。', good: '1.甲。\n\n<!-- 待核 -->\n\n2.乙。' }],
  }),
  {
    neverClosed: {
      zh: '注释 <!-- 没有用 --> 结束：从这里起的文字都不会印出来。',
      en: 'The comment <!-- is never closed with -->: all text from here on would not be printed.',
    },
    close: { zh: '在注释末尾补上 -->。', en: 'Add --> where the comment ends.' },
  },
);

/** 正文没有被当作链接地址。 */
export const sourceDefinition = kind(
  { code: 'source/definition', severity: 'error', essential: true },
  () => ({
    summary: { zh: '正文没有被当作链接地址', en: 'no text is taken for the target of a link' },
    explanation: {
      zh: '“[总指导]: 谭勇”这样的一行，在 Markdown 中是链接的地址，不印出来。是正文的，冒号改用全角“：”即可。',
      en: 'A line such as “[chief]: Tan Yong” is the target of a link in Markdown and is not printed. Where it is text, a full-width colon or a backslash before [ makes it so.',
    },
    examples: [{ bad: '1.甲。\n\n[总指导]: 谭勇', good: '1.甲。\n\n[总指导]：谭勇' }],
  }),
  {
    taken: {
      zh: '“[…]: …”在 Markdown 中是链接的地址，这一行不会印出来。',
      en: '“[…]: …” is the target of a link in Markdown: this line would not be printed.',
    },
    writeFullWidth: {
      zh: '如果是正文，把冒号改为全角“：”，或在 [ 前加反斜杠。',
      en: 'If it is text, put a backslash before [ or use a full-width colon.',
    },
  },
);

/** 加粗用的星号成对。 */
export const sourceEmphasis = kind(
  { code: 'source/emphasis', severity: 'warning' },
  () => ({
    summary: { zh: '加粗用的星号成对', en: 'the asterisks of bold text come in pairs' },
    explanation: {
      zh: '加粗写成 **文字**。星号与文字之间有空格，或两头不在同一段，就不起作用，星号会原样印出来。数字之间的星号照原样印出，乘号请用 ×。',
      en: 'Bold is written **text**. With a blank inside the asterisks, or with the partner in another paragraph, they are printed as they stand. Those between numbers are printed as typed: write × for times.',
    },
    examples: [
      { bad: '会议**强调。', good: '会议**强调**。' },
      { bad: '体积为3*4*5。', good: '体积为3×4×5。' },
    ],
  }),
  {
    betweenNumbers: {
      zh: '数字之间的星号照原样印出；若是乘号，请写 ×。',
      en: 'The asterisks between these numbers are printed as typed; if they mean times, write ×.',
    },
    betweenLetters: {
      zh: '数字、字母之间的星号成了强调记号，不会印出来。',
      en: 'The asterisks between these letters or numbers mean emphasis and are not printed.',
    },
    writeTimes: { zh: '乘号用 ×；要印出星号，写成 \\*。', en: 'Write × for times, or \\* to print an asterisk.' },
    noPartner: { zh: '星号没有成对，会原样印出来。', en: 'These asterisks have no partner and would be printed.' },
    writeBold: {
      zh: '加粗写成 **文字**，星号与文字之间不留空格，两头在同一段；要印出星号，写成 \\*。',
      en: 'Write **bold** without blanks inside the asterisks and within one paragraph; write \\* to print an asterisk.',
    },
  },
);

/** 代码块有开头也有结尾。 */
export const sourceCodeFence = kind(
  { code: 'source/code-fence', severity: 'error' },
  () => ({
    summary: { zh: '代码块有开头也有结尾', en: 'every code block is closed' },
    explanation: {
      zh: '单独一行 ``` 或 ~~~ 开始一个代码块，要用同样的一行结束。少了结尾，后面的正文都印成代码的样子。公报里一般用不到代码块，删去这一行就好。',
      en: 'A line ``` or ~~~ begins a code block, which the same line ends. Without it all text that follows is set as code. A bulletin hardly needs one: mostly the line can be deleted.',
    },
    examples: [{ bad: '1.甲。\n\n```\n乙。', good: '1.甲。\n\n```\n乙。\n```' }],
  }),
  {
    neverEnds: {
      zh: '代码块从 {fence} 开始，一直没有结束，后面的文字都成了代码。',
      en: 'The code block that starts with {fence} never ends: all text after it became code.',
    },
    endOrDelete: {
      zh: '在代码末尾单独写一行 {fence}，或删去这一行。',
      en: 'End it with a line {fence}, or delete this line.',
    },
  },
);

/** 引文和列表没有嵌套上百层。 */
export const sourceNesting = kind(
  { code: 'source/nesting', severity: 'error', essential: true },
  () => ({
    summary: {
      zh: '引文、列表和方括号没有嵌套上百层',
      en: 'quotes, lists and square brackets are not nested a hundred deep',
    },
    explanation: {
      zh: '引文、列表或强调一层套一层，超过一百层就印不出来，里面的文字会丢失。多半是误打了一长串“>”。一段里有上百个没有闭合的“[”，几十个写坏了的链接，或者几千个“[”“<”“*”“_”，其余的就不再当作链接之类来读，照原样印出来。',
      en: 'Quotes, lists or emphasis nested more than a hundred deep cannot be printed, and their text would be lost. Mostly a row of “>” was typed by mistake. Where a paragraph has more than a hundred “[” that are not closed, some dozen broken links, or thousands of “[”, “<”, “*” and “_”, no further one is read as a link, bold text or the like: they are printed as they are.',
    },
    examples: [{ bad: `${'>'.repeat(110)} 甲。`, good: '> 甲。' }],
  }),
  {
    tooDeep: {
      zh: '引文、列表或强调层层嵌套，印不出来。',
      en: 'Quotes, lists or emphasis are nested too deeply to be printed.',
    },
    brackets: {
      zh: '这一段里“[”“<”“*”“_”之类的符号太多，或者没有闭合，从这里起，它们照原样印出来。',
      en: 'This paragraph has too many marks like “[”, “<”, “*” and “_”, or does not close them: from here on they are printed as they are.',
    },
    deleteBrackets: {
      zh: '删去多余的符号，或者把这一段分成几段。',
      en: 'Delete those that are too many, or divide the paragraph.',
    },
    checkMarks: {
      zh: '检查这一行前面是不是多打了符号（>、*、-）。',
      en: 'See whether there are marks (>, *, -) too many before this line.',
    },
  },
);
