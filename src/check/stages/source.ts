import { message } from '../../diagnostics/diagnostic.js';
import type { About, RuleInfo } from '../../model/index.js';

/** Findings about the file as a whole and about Markdown that does not do what its writer meant. */
export const sourceInfos: readonly (Omit<RuleInfo, 'words'> & About)[] = [
  {
    code: 'source/encoding',
    severity: 'error',
    essential: true,
    summary: message('稿件存成 UTF-8 编码', 'the source is encoded in UTF-8'),
    explanation: message(
      '稿件要存成 UTF-8。旧版记事本和 WPS 常存成 GBK（ANSI）或 UTF-16，直接读会成乱码，所以程序不猜，请您另存一次。带不带 BOM 都可以。',
      'The source must be UTF-8, with or without a byte-order mark. Older editors save GBK (ANSI) or UTF-16, which would be read as garbage: save the file again as UTF-8.',
    ),
    examples: [{ file: 'issue.md', encoding: 'utf-16le', bad: issue('1.甲。'), good: issue('1.甲。') }],
  },
  {
    code: 'source/binary',
    severity: 'error',
    essential: true,
    summary: message('稿件是纯文本文件', 'the source is a plain text file'),
    explanation: message(
      '稿件必须是纯文本。Word 文档只把扩展名改成 .md，里面仍是 Word 的数据，读不出文字。请在 Word 中复制正文，粘贴到文本文件里再保存。',
      'The source must be plain text. A Word file that is only renamed to .md still holds the data of Word. Copy its text into a text file and save that.',
    ),
    examples: [{ file: 'issue.md', bad: 'PK\u0003\u0004\u0014\u0000\u0006\u0000\u0008\u0000', good: issue('1.甲。') }],
  },
  {
    code: 'source/empty',
    severity: 'error',
    essential: true,
    summary: message('稿件里有内容', 'the source is not empty'),
    explanation: message(
      '文件里一个字也没有。多半是选错了文件，或编辑后还没有保存。',
      'The file holds no text at all: mostly it is the wrong one, or was not saved yet.',
    ),
    examples: [{ file: 'issue.md', bad: '', good: issue('1.甲。') }],
  },
  {
    code: 'source/no-section',
    severity: 'error',
    summary: message('稿件至少有一个栏目', 'the issue has at least one section'),
    explanation: message(
      '栏目标题以“# ”开头。一个也没有，目录就是空的。有正文而没有栏目时只是警告，因为公文可以不分栏目。',
      'The head of a section starts with “# ”. Without any the table of contents is empty. It is only a warning where there is text, since an official letter may do without heads.',
    ),
    examples: [{ bad: '# 目录\n\n一、要闻 …… 1', good: '# 目录\n\n一、要闻 …… 2\n\n# 一、要闻\n\n1.甲。' }],
  },
  {
    code: 'source/masthead',
    severity: 'info',
    summary: message('正文开头不重复刊名', 'the text does not begin with the name of the bulletin'),
    explanation: message(
      '刊名由刊头印出。正文开头又写一遍“# 刊名”的，程序略去这一行，不会印成两遍。',
      'The masthead prints the name of the bulletin. A head that repeats it at the top of the text is left out, so that it is not printed twice.',
    ),
    examples: [
      {
        bad: '# 动态\n\n# 目录\n\n一、要闻 …… 2\n\n# 一、要闻\n\n1.甲。',
        good: '# 目录\n\n一、要闻 …… 2\n\n# 一、要闻\n\n1.甲。',
      },
    ],
  },
  {
    code: 'source/html',
    severity: 'error',
    essential: true,
    summary: message('稿件里没有 HTML 代码', 'the source holds no HTML'),
    explanation: message(
      '从网页或公众号粘贴来的文字常带 <br>、<span> 一类代码，印刷时没有意义，连同里面的文字都可能丢失。<br> 可以自动改成换行；其余请删去，或改用 Markdown 写法。',
      'Text pasted from web pages often holds <br>, <span> and the like. They mean nothing in print, and text inside them could be lost. <br> is mended by itself; delete others or use Markdown.',
    ),
    examples: [
      { bad: '第一行<br>第二行。', good: '第一行\\\n第二行。' },
      { bad: '会议<font color="red">取消</font>。', good: '会议**取消**。' },
    ],
  },
  {
    code: 'source/comment',
    severity: 'error',
    essential: true,
    summary: message('注释 <!-- 都用 --> 结束', 'every comment <!-- ends with -->'),
    explanation: message(
      '<!-- 与 --> 之间是给编辑自己看的，不印出来。少了 -->，后面所有的文字都成了注释，一个字也印不出来。',
      'What stands between <!-- and --> is for editors only and is not printed. Without the --> all text that follows is lost.',
    ),
    examples: [{ bad: '1.甲。\n\n<!-- 待核\n\n2.乙。', good: '1.甲。\n\n<!-- 待核 -->\n\n2.乙。' }],
  },
  {
    code: 'source/definition',
    severity: 'error',
    essential: true,
    summary: message('正文没有被当作链接地址', 'no text is taken for the target of a link'),
    explanation: message(
      '“[总指导]: 谭勇”这样的一行，在 Markdown 中是链接的地址，不印出来。是正文的，冒号改用全角“：”即可。',
      'A line such as “[chief]: Tan Yong” is the target of a link in Markdown and is not printed. Where it is text, a full-width colon or a backslash before [ makes it so.',
    ),
    examples: [{ bad: '1.甲。\n\n[总指导]: 谭勇', good: '1.甲。\n\n[总指导]：谭勇' }],
  },
  {
    code: 'source/emphasis',
    severity: 'warning',
    summary: message('加粗用的星号成对', 'the asterisks of bold text come in pairs'),
    explanation: message(
      '加粗写成 **文字**。星号与文字之间有空格，或两头不在同一段，就不起作用，星号会原样印出来。数字之间的星号相反，会当作强调而消失：乘号请用 ×。',
      'Bold is written **text**. With a blank inside the asterisks, or with the partner in another paragraph, they are printed as they stand. Those between numbers mean emphasis and vanish: write × for times.',
    ),
    examples: [
      { bad: '会议**强调。', good: '会议**强调**。' },
      { bad: '体积为3*4*5。', good: '体积为3×4×5。' },
    ],
  },
  {
    code: 'source/code-fence',
    severity: 'error',
    summary: message('代码块有开头也有结尾', 'every code block is closed'),
    explanation: message(
      '单独一行 ``` 或 ~~~ 开始一个代码块，要用同样的一行结束。少了结尾，后面的正文都印成代码的样子。公报里一般用不到代码块，删去这一行就好。',
      'A line ``` or ~~~ begins a code block, which the same line ends. Without it all text that follows is set as code. A bulletin hardly needs one: mostly the line can be deleted.',
    ),
    examples: [{ bad: '1.甲。\n\n```\n乙。', good: '1.甲。\n\n```\n乙。\n```' }],
  },
  {
    code: 'source/nesting',
    severity: 'error',
    essential: true,
    summary: message('引文和列表没有嵌套上百层', 'quotes and lists are not nested a hundred deep'),
    explanation: message(
      '引文、列表或强调一层套一层，超过一百层就印不出来，里面的文字会丢失。多半是误打了一长串“>”。',
      'Quotes, lists or emphasis nested more than a hundred deep cannot be printed, and their text would be lost. Mostly a row of “>” was typed by mistake.',
    ),
    examples: [{ bad: `${'>'.repeat(110)} 甲。`, good: '> 甲。' }],
  },
];

/** A whole issue around one paragraph. */
function issue(text: string): string {
  return `---\n刊名: 动态\n日期: 2022-10-18\n---\n\n# 一、要闻\n\n${text}\n`;
}
