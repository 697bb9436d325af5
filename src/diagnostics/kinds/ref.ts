import { kind } from '../words.js';

/** “见第几页”写成 [第9页](#二)。 */
export const refSyntax = kind(
  { code: 'ref/syntax', severity: 'error' },
  () => ({
    summary: { zh: '“见第几页”写成 [第9页](#二)', en: 'page references are written [第9页](#二)' },
    explanation: {
      zh: '链接写成 [文字](#栏目编号) 或 [文字](网址)，括号都用半角。写法不对，方括号会当作文字印出来，页码也没人核对。括号是全角的，可以自动改正。',
      en: 'A link is written [text](#section) or [text](address) with half-width brackets. Otherwise the brackets are printed and nobody checks the page. Full-width brackets are mended by themselves.',
    },
    examples: [{ bad: '详见[第2页]（#一）。', good: '详见[第2页](#一)。' }],
  }),
  {
    noLink: {
      zh: '链接的写法不对：{found} 会当作文字印出来。',
      en: 'This is not a link: {found} would be printed as text.',
    },
    write: {
      zh: '写成 [第9页](#二)，括号用半角，中间没有空格。',
      en: 'Write [第9页](#二) with half-width brackets and no spaces.',
    },
  },
);

/** 链接的地址以 http、https 或 mailto 开头。 */
export const refAddress = kind(
  { code: 'ref/address', severity: 'error' },
  () => ({
    summary: { zh: '链接的地址以 http、https 或 mailto 开头', en: 'addresses of links are http, https or mailto' },
    explanation: {
      zh: '写进 PDF 和 Word 的链接，读者一点就打开，所以只收网页和邮箱的完整地址。file:、javascript: 之类，读者打不开，或会在读者的电脑上运行程序；“a.docx”“/通知”是自己电脑或网站上的路径，别人没有。网址里的汉字照写：印出来不变，文件里换成浏览器用的形式（xn--…、%E8…）。',
      en: 'A link in a PDF or DOCX opens at a click, so only whole addresses of pages and mail boxes are let in. javascript:, file: and the like cannot be opened, or run on the reader’s machine; “a.docx” is a path that readers do not have. Chinese characters in an address may stay: they are printed as they are, and written into the files as browsers send them.',
    },
    examples: [
      { bad: '见[通知](file:///C:/tz.docx)。', good: '见[通知](https://www.example.edu.cn/通知)。' },
      { bad: '见[院网](www.example.edu.cn)。', good: '见[院网](https://www.example.edu.cn)。' },
    ],
  }),
  {
    write: { zh: '写成 {better}。', en: 'Write {better}.' },
    noAddress: { zh: '这个链接没有写地址，点了没有反应。', en: 'This link has no address and leads nowhere.' },
    addOrDelete: {
      zh: '在括号里写上地址，或去掉方括号和圆括号。',
      en: 'Write the address in the brackets, or delete the brackets.',
    },
    incomplete: {
      zh: '链接的地址“{shown}”不完整，或里面有空白和看不见的字符。',
      en: 'The address “{shown}” is incomplete, or holds blanks or unseen characters.',
    },
    copyAgain: { zh: '从浏览器的地址栏重新复制一遍。', en: 'Copy it again from where it can be opened.' },
    dangerous: {
      zh: '链接的地址“{shown}”读者打不开，或会在读者的电脑上运行程序，不写进文件。',
      en: 'Readers cannot open the address “{shown}”, or it would run on their machines: it is not put into the files.',
    },
    allowed: {
      zh: '只能用 http://、https://、mailto: 开头的地址，或 #栏目号；别的去掉链接，只留文字。',
      en: 'Use addresses that begin with http://, https:// or mailto:, or #section; leave the others as plain text.',
    },
  },
);
