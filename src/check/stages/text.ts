import { message } from '../../diagnostics/diagnostic.js';
import type { About, RuleInfo } from '../../model/index.js';

const tableRow = (columns: number, cell: string): string => `|${`${cell}|`.repeat(columns)}`;

/** Findings about footnotes, references, tables and the lines of the table of contents as they are read. */
export const textInfos: readonly (Omit<RuleInfo, 'words'> & About)[] = [
  {
    code: 'note/missing',
    severity: 'error',
    summary: message('每个脚注都有注文', 'every footnote has its text'),
    explanation: message(
      '正文里写了 [^1]，就要在文末单独写一行“[^1]: 注文”，冒号用半角。没有注文，[^1] 会原样印出来。',
      'For [^1] in the text there must be a line “[^1]: text” of its own, with a half-width colon. Without it [^1] is printed as it stands.',
    ),
    examples: [{ bad: '会议[^1]召开。', good: '会议[^1]召开。\n\n[^1]: 指年度工作会议。' }],
  },
  {
    code: 'note/unused',
    severity: 'error',
    essential: true,
    summary: message('每条注文都有引用它的地方', 'every text of a footnote is referred to'),
    explanation: message(
      '正文中没有一处写 [^1]，这条注文就没有地方印。补上引用，或删去注文；想留给自己看的话写成注释 <!-- … -->。',
      'Where nothing refers to a note there is no page to print it on. Write the reference, delete the note, or make it a comment <!-- … --> for yourself.',
    ),
    examples: [{ bad: '会议召开。\n\n[^1]: 指年度工作会议。', good: '会议[^1]召开。\n\n[^1]: 指年度工作会议。' }],
  },
  {
    code: 'note/duplicate',
    severity: 'error',
    essential: true,
    summary: message('每个脚注只有一条注文', 'every footnote has one text only'),
    explanation: message(
      '两条注文用了同一个编号，只有第一条会印出来。给其中一条换一个编号，如 [^2]。',
      'Of two texts under one name only the first is printed. Give one of them another name, such as [^2].',
    ),
    examples: [
      { bad: '会议[^1]召开。\n\n[^1]: 甲。\n\n[^1]: 乙。', good: '会议[^1]召开[^2]。\n\n[^1]: 甲。\n\n[^2]: 乙。' },
    ],
  },
  {
    code: 'note/content',
    severity: 'error',
    essential: true,
    summary: message('脚注里只有文字', 'footnotes hold text only'),
    explanation: message(
      '脚注印在页脚，里面只能是文字。列表、表格或另一个脚注都排不进去，请移到正文里。',
      'Footnotes stand at the foot of the page and hold text only. Move lists, tables and other notes to the running text.',
    ),
    examples: [
      { bad: '会议[^1]召开。\n\n[^1]: 议程：\n\n    - 甲\n    - 乙', good: '会议[^1]召开。\n\n[^1]: 议程：甲、乙。' },
    ],
  },
  {
    code: 'ref/syntax',
    severity: 'error',
    summary: message('“见第几页”写成 [第9页](#二)', 'page references are written [第9页](#二)'),
    explanation: message(
      '链接写成 [文字](#栏目编号) 或 [文字](网址)，括号都用半角。写法不对，方括号会当作文字印出来，页码也没人核对。括号是全角的，可以自动改正。',
      'A link is written [text](#section) or [text](address) with half-width brackets. Otherwise the brackets are printed and nobody checks the page. Full-width brackets are mended by themselves.',
    ),
    examples: [{ bad: '详见[第2页]（#一）。', good: '详见[第2页](#一)。' }],
  },
  {
    code: 'ref/address',
    severity: 'error',
    summary: message('链接的地址以 http、https 或 mailto 开头', 'addresses of links are http, https or mailto'),
    explanation: message(
      '写进 PDF 和 Word 的链接，读者一点就打开，所以只收网页和邮箱的完整地址。file:、javascript: 之类，读者打不开，或会在读者的电脑上运行程序；“a.docx”“/通知”是自己电脑或网站上的路径，别人没有。网址里的汉字照写：印出来不变，文件里换成浏览器用的形式（xn--…、%E8…）。',
      'A link in a PDF or DOCX opens at a click, so only whole addresses of pages and mail boxes are let in. javascript:, file: and the like cannot be opened, or run on the reader’s machine; “a.docx” is a path that readers do not have. Chinese characters in an address may stay: they are printed as they are, and written into the files as browsers send them.',
    ),
    examples: [
      { bad: '见[通知](file:///C:/tz.docx)。', good: '见[通知](https://www.example.edu.cn/通知)。' },
      { bad: '见[院网](www.example.edu.cn)。', good: '见[院网](https://www.example.edu.cn)。' },
    ],
  },
  {
    code: 'table/columns',
    severity: 'error',
    essential: true,
    summary: message('表格每一行的格数不超过表头', 'no table row has more cells than the header'),
    explanation: message(
      '表格有几列，由表头说了算。一行的格子更多，多出的文字没有地方印。多半是漏了一列表头，或文字里有竖线“|”，那要写成“\\|”。',
      'The header says how many columns there are; the text of cells beyond would be lost. Mostly a head is missing, or the text holds a bar, which is written \\|.',
    ),
    examples: [
      {
        bad: '| 姓名 | 单位 |\n|---|---|\n| 甲 | 学院 | 主任 |',
        good: '| 姓名 | 单位 | 职务 |\n|---|---|---|\n| 甲 | 学院 | 主任 |',
      },
    ],
  },
  {
    code: 'table/short-row',
    severity: 'warning',
    summary: message('表格每一行的格数与表头相同', 'every table row has as many cells as the header'),
    explanation: message(
      '一行的格子比表头少，多半是漏了一个竖线“|”，后面的内容都错了一列。本来就空着的格子也要写出竖线。',
      'A row with fewer cells than the header mostly lacks a bar, and what follows stands a column too far left. Bars of empty cells are written too.',
    ),
    examples: [
      { bad: '| 姓名 | 单位 |\n|---|---|\n| 甲 学院 |', good: '| 姓名 | 单位 |\n|---|---|\n| 甲 | 学院 |\n| 乙 | |' },
    ],
  },
  {
    code: 'table/too-many-columns',
    severity: 'error',
    essential: true,
    summary: message('表格的每一列至少放得下一个字', 'every column of a table has room for a character'),
    explanation: message(
      '表格和版心一样宽，列太多，每列就窄得放不下一个字，文字会印到格子外面、纸外面去。把表拆成几张，或把行和列对调；自己的模板也可以用更小的字号、更宽的版心。',
      'A table is as wide as the type area. With too many columns each is narrower than a character, and text would be printed out of its cell and off the paper. Divide the table or make its columns rows; a template of your own may have smaller type or a wider type area.',
    ),
    examples: [
      {
        bad: `${tableRow(28, '列')}\n${tableRow(28, '---')}\n${tableRow(28, '值')}`,
        good: `${tableRow(7, '列')}\n${tableRow(7, '---')}\n${tableRow(7, '值')}`,
      },
    ],
  },
  {
    code: 'toc/page-format',
    severity: 'error',
    summary: message('目录的页码是一个数字或 ?', 'a page in the TOC is a number or ?'),
    explanation: message(
      '目录每一条末尾写一个数字；还不知道就写 ?，由程序填上。别的文字看不懂，也没法核对。自动改正会写成 ?，印出来的页码总是对的。',
      'A TOC entry ends in one number, or in ? where it is not known yet. Anything else cannot be checked. The mend writes ?, and the page that is printed is the true one.',
    ),
    examples: [
      {
        bad: '# 目录\n\n一、要闻 …… 待定\n\n# 一、要闻\n\n1.甲。',
        good: '# 目录\n\n一、要闻 …… ?\n\n# 一、要闻\n\n1.甲。',
      },
    ],
  },
];
