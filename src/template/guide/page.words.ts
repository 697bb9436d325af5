import type { WordsByPath } from './key-words.js';

/** Sheet, first page, line breaking, colours. */
export const pageWords: WordsByPath = {
  description: {
    zh: '一句话说明这个模板做什么用。',
    en: 'What the template is for, in a sentence.',
    example: '本院院刊，16开',
  },
  title: {
    zh: 'PDF 和 DOCX 的文件标题（阅读器窗口上显示的）；写几行时用第一行填得全的。',
    en: 'Title of the PDF and the DOCX, as readers show it in their windows; of several lines the first that can be filled wholly.',
    example: '["{刊名} 第{期号}期", "{刊名}"]',
  },
  page: {
    zh: '纸张和页边距，同 Word 的“页面设置”。',
    en: 'Sheet and margins, as in Word’s page setup.',
    example: '{ size: A4 }',
  },
  'page.size': {
    zh: '纸张的名称；写了它就不写 width 和 height。',
    en: 'Name of the sheet; in place of width and height.',
    example: '16开',
  },
  'page.orientation': {
    zh: '纸张的方向：纵向或横向。',
    en: 'How the sheet lies: upright or on its side.',
    example: '横向',
  },
  'page.width': { zh: '纸宽。', en: 'Width of the sheet.', unit: 'mm', example: '200' },
  'page.height': { zh: '纸高。', en: 'Height of the sheet.', unit: 'mm', example: '280' },
  'page.margin': {
    zh: '四边的页边距；中间剩下的就是版心。',
    en: 'The margins; what they leave is the type area.',
    example: '{ top: 30, bottom: 28, left: 25, right: 25 }',
  },
  'page.margin.top': { zh: '上边距。', en: 'Upper margin.', unit: 'mm', example: '30' },
  'page.margin.bottom': { zh: '下边距。', en: 'Lower margin.', unit: 'mm', example: '28' },
  'page.margin.left': { zh: '左边距。', en: 'Left margin.', unit: 'mm', example: '25' },
  'page.margin.right': { zh: '右边距。', en: 'Right margin.', unit: 'mm', example: '25' },
  'page.linesPerPage': {
    zh: '每页的正文行数，同 Word 的“文档网格”。不写就按页边距和正文行距算出放得下的行数。',
    en: 'Lines of body text to a page, as in Word’s document grid. Left out, as many as margins and line pitch leave room for.',
    example: '20',
  },
  firstPage: {
    zh: '首页的版心比别的页大、边上另有线时用（信函）；不写就和别的页一样，继承来的写 none 去掉。',
    en: 'For a first page with a larger type area and rules in its margins, as of letters; left out, it is as any. One that is inherited goes where it says none.',
    example: '{ margin: { top: 28, bottom: 24 } }',
  },
  'firstPage.margin': {
    zh: '首页的上下边距，不大于 page 的边距。',
    en: 'Upper and lower margin of the first page, no larger than those of page.',
    example: '{ top: 28, bottom: 24 }',
  },
  'firstPage.margin.top': { zh: '上边距。', en: 'Upper margin.', unit: 'mm', example: '28' },
  'firstPage.margin.bottom': { zh: '下边距。', en: 'Lower margin.', unit: 'mm', example: '24' },
  'firstPage.rules': {
    zh: '首页边上的线，在纸上左右居中。',
    en: 'Rules in the margins of the first page, in the middle of the sheet.',
    example: '[{ rise: 20, length: 170, weight: 2, colour: red }]',
  },
  'firstPage.rules.rise': {
    zh: '线的下边离纸的下边多远。',
    en: 'Distance of its lower edge from that of the sheet.',
    unit: 'mm',
    example: '20',
  },
  'firstPage.rules.length': { zh: '线的长度。', en: 'Its length.', unit: 'mm', example: '170' },
  'firstPage.rules.weight': { zh: '线的粗细。', en: 'Thickness.', unit: 'pt', example: '2' },
  'firstPage.rules.colour': { zh: '线的颜色。', en: 'Colour.', example: 'red' },
  breaking: {
    zh: '怎样断行、怎样把一行排满。',
    en: 'How lines are broken and filled.',
    example: '{ profile: clreq, lastLine: 2 }',
  },
  'breaking.profile': {
    zh: 'word 照 Word 的办法断行；clreq 照《中文排版需求》，整段一起安排，行更匀。',
    en: 'word breaks lines as Word does; clreq as Requirements for Chinese Text Layout says, over whole paragraphs, with more even lines.',
    example: 'clreq',
  },
  'breaking.autospace': {
    zh: '汉字和西文、数字之间自动加的空。',
    en: 'Space that is added between hanzi and Latin letters or digits.',
    unit: 'em',
    example: '0.25',
  },
  'breaking.hanging': {
    zh: '行末的一个句号或逗号可以悬在版心外；在 DOCX 里，有的程序把它排在版心里。',
    en: 'One stop or comma at a line’s end may stand outside the type area; some readers of the DOCX set it inside.',
    example: 'false',
  },
  'breaking.prohibition': {
    zh: '避头尾的宽严，只对 clreq：basic 基本，gb 国标，strict 严格。',
    en: 'How many marks may neither begin nor end a line, for clreq alone.',
    example: 'gb',
  },
  'breaking.lastLine': {
    zh: '段落末行至少几个字：2 避免一个字单独成行。',
    en: 'Least number of characters on a paragraph’s last line: 2 leaves none alone there.',
    example: '2',
  },
  colours: {
    zh: '颜色的名称和值，给样式和线条用。',
    en: 'Colours by names that styles and rules use.',
    example: '{ green: "#1f6f4a" }',
  },
  'colours.*': {
    zh: '一种颜色，六位十六进制，同 Word“其他颜色”里的值。',
    en: 'A colour in six hexadecimal digits, as Word’s colour dialog shows it.',
    example: '"#1f6f4a"',
  },
  inks: {
    zh: '颜色印刷时用的四色油墨，只对 --profile press（印刷厂用的 PDF）。',
    en: 'Printing inks of colours, for --profile press alone.',
    example: '{ red: [0, 80, 80, 0] }',
  },
  'inks.*': {
    zh: '青、品红、黄、黑各占多少。',
    en: 'Cyan, magenta, yellow and black.',
    unit: 'percent',
    example: '[0, 100, 100, 0]',
  },
};
