import type { WordsByPath } from './key-words.js';

/** Contents, sections, tables, notes. */
export const textWords: WordsByPath = {
  toc: { zh: '目录。', en: 'Table of contents.', example: '{ leader: none }' },
  'toc.show': {
    zh: 'always 每期都有，declared 稿件写了“# 目录”才有，never 没有。',
    en: 'always in every issue, declared where the source has a head 目录, never.',
    example: 'declared',
  },
  'toc.heading': {
    zh: '目录的标题；不写就没有标题。',
    en: 'Head of the contents; none where it is left out.',
    example: '{ style: toc-heading, text: 目　录 }',
  },
  'toc.heading.style': { zh: '标题的样式。', en: 'Style of the head.', example: 'toc-heading' },
  'toc.heading.text': { zh: '标题的文字。', en: 'Text of the head.', example: '本期目录' },
  'toc.style': { zh: '目录各条的样式。', en: 'Style of the entries.', example: 'toc1' },
  'toc.leader': {
    zh: '标题和页码之间：dots 点线，none 空着。',
    en: 'What leads from title to page: dots, or none.',
    example: 'none',
  },
  'toc.breakAfter': {
    zh: '目录之后另起一页。',
    en: 'The text begins on a new page after the contents.',
    example: 'false',
  },
  sections: {
    zh: '栏目和标题用哪些样式。',
    en: 'Styles of sections and heads.',
    example: '{ headingStyle: heading1 }',
  },
  'sections.headingStyle': { zh: '栏目标题（#）的样式。', en: 'Style of section heads (#).', example: 'heading1' },
  'sections.subheadStyles': {
    zh: '下级标题（##、###……）的样式，按级排列；更深的用最后一个。',
    en: 'Styles of sub-heads (##, ###, …) by level; deeper ones have the last.',
    example: '[heading2, heading3]',
  },
  'sections.itemStyles': {
    zh: '正文里编号的条目用什么样式，按编号的形式；default 管其余的。',
    en: 'Styles of numbered items by the form of their numbers; default is for the others.',
    example: '{ default: body, chinese: heading1 }',
  },
  'sections.itemStyles.*': {
    zh: '一种编号的样式：chinese 一、，chinese-paren （一），arabic 1.，arabic-paren （1），circled ①。',
    en: 'Style of a form: chinese 一、, chinese-paren （一）, arabic 1., arabic-paren （1）, circled ①.',
    example: 'body',
  },
  'sections.runInMax': {
    zh: '条目开头的一句不超过多少字时单独突出（项首）；0 就不突出。',
    en: 'Longest lead sentence of an item, in characters, that is set apart as a run-in head; 0 for none.',
    example: '40',
  },
  'sections.runInStyle': {
    zh: '项首的字符样式；none 就和正文一样。',
    en: 'Character style of run-in heads; none for the text’s own.',
    example: 'run-in',
  },
  'sections.breakBefore': { zh: '每个栏目另起一页。', en: 'Every section begins on a new page.', example: 'true' },
  'sections.quoteSource': {
    zh: '引文的出处（引文里以“——”开头的一行）靠左还是靠右。',
    en: 'The edge at which the source of a quotation stands: a line of it that begins with ——.',
    example: 'right',
  },
  'sections.editorNote': {
    zh: '编者按：以“编者按：”“【编者按】”“编者的话：”等开头的段落另有样式；不写这一项就和正文一样。',
    en: 'Paragraphs that begin with 编者按：, 【编者按】, 编者的话： and the like have a style of their own; left out, they are text.',
    example: '{ style: quote, labelStyle: strong }',
  },
  'sections.editorNote.style': { zh: '编者按的段落样式。', en: 'Their paragraph style.', example: 'quote' },
  'sections.editorNote.labelStyle': {
    zh: '“编者按”这几个字的字符样式。',
    en: 'Character style of the words 编者按.',
    example: 'strong',
  },
  annexes: {
    zh: '附件正文：标题写成“# 附件1 名称”的栏目排在落款之后，每个另起一页；不写这一项，就和别的栏目一样。',
    en: 'Annexes: sections with the head “# 附件1 …” follow the signature, each on a new page; left out, they are as any section.',
    example: '{ style: heading1, titleStyle: heading1 }',
  },
  'annexes.style': { zh: '“附件1”的样式。', en: 'Style of 附件 and its number.', example: 'heading1' },
  'annexes.titleStyle': { zh: '附件标题的样式。', en: 'Style of the title.', example: 'heading1' },
  table: { zh: '表格。', en: 'Tables.', example: '{ ruleWeight: 0.75 }' },
  'table.style': { zh: '表格文字的样式。', en: 'Style of the text.', example: 'table' },
  'table.headerStyle': { zh: '表头的样式。', en: 'Style of the header row.', example: 'table-header' },
  'table.captionStyle': {
    zh: '表题和图题的样式。',
    en: 'Style of captions of tables and pictures.',
    example: 'caption',
  },
  'table.sizes': {
    zh: '列多、字长的表格，文字在列里放不下（日期、数字、英文词要断开，汉字一行不到四个、要排三行以上）时，依次改用的小一些的字号，行距按比例缩小；都放不下，表格就横过来排。写 [] 不缩小。',
    en: 'Smaller sizes for a table whose columns have no room for its dates, numbers and Western words, or set words of hanzi in three lines or more of less than four characters, tried one after the other, the pitch of lines in proportion; where none is small enough, the table is turned to its side. [] for none.',
    unit: 'pt',
    example: '[五号, 小五]',
  },
  'table.continued': {
    zh: '表格转到下一页时，印在表头上面的字，样式同表题；{表号} 是表题里的编号，没有表题的不印。写 "" 不印。',
    en: 'What stands above the header row on every further page of a table, in the style of captions; {表号} is the number of the caption, nothing where there is none. "" for no such line.',
    example: '"表{表号}（续）"',
  },
  'table.ruleWeight': { zh: '框线的粗细。', en: 'Thickness of the rules.', unit: 'pt', example: '0.75' },
  'table.ruleColour': { zh: '框线的颜色。', en: 'Colour of the rules.', example: 'black' },
  'table.padX': { zh: '文字和左右框线的距离。', en: 'Space at both sides of the text.', unit: 'pt', example: '5' },
  'table.padY': { zh: '文字和上下框线的距离。', en: 'Space above and below the text.', unit: 'pt', example: '2' },
  'table.spaceBefore': { zh: '表格上面的空。', en: 'Space above a table.', unit: 'pt', example: '6' },
  'table.spaceAfter': { zh: '表格下面的空。', en: 'Space below a table.', unit: 'pt', example: '6' },
  notes: { zh: '脚注。', en: 'Footnotes.', example: '{ ruleLength: 0.3 }' },
  'notes.style': { zh: '脚注文字的样式。', en: 'Style of the notes.', example: 'note' },
  'notes.ruleLength': {
    zh: '脚注上面的线有版心的几分之几长。',
    en: 'Length of the rule above notes as a share of the measure.',
    example: '0.3',
  },
  'notes.ruleWeight': { zh: '线的粗细。', en: 'Thickness of that rule.', unit: 'pt', example: '0.5' },
  'notes.spaceBefore': {
    zh: '正文和脚注之间的空，线在其中。',
    en: 'Space between text and notes, rule included.',
    unit: 'pt',
    example: '20',
  },
};
