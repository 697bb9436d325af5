import type { WordsByPath } from './key-words.js';

/** Masthead, closing, colophon, running head, folio. */
export const furnitureWords: WordsByPath = {
  masthead: {
    zh: '刊头：首页正文之前的各项，从上到下。',
    en: 'Masthead: what stands above the text of the first page, from above.',
    example: '[{ kind: line, style: masthead, text: "{刊名}", fit: true }]',
  },
  'masthead.line': {
    zh: '一行文字。',
    en: 'A line of text.',
    example: '{ kind: line, style: masthead, text: "{刊名}" }',
  },
  'masthead.issuers': {
    zh: '公文的发文机关标志：一个机关排成一行；“发文机关”写了几个就上下排列，“文件”在右侧居中。',
    en: 'Red name of a document: of one body in a line; of several in 发文机关 one below the other, 文件 beside their middle.',
    example: '{ kind: issuers, style: masthead, text: "{刊名}", jointStyle: masthead }',
  },
  'masthead.signers': {
    zh: '上行文的签发人，排在右边；没有这一项就什么也不印。',
    en: 'Signers of a document that goes upward, at the right; nothing where there are none.',
    example: '{ kind: signers, style: body, text: "{发文字号}", label: 签发人：, nameStyle: emphasis }',
  },
  'masthead.split': {
    zh: '一行的两头各一段文字，如主办和日期。',
    en: 'Texts at both ends of a line, such as publisher and date.',
    example: '{ kind: split, style: issuer-line, left: "{主办}", right: "{日期}" }',
  },
  'masthead.rule': {
    zh: '一条和版心同宽的横线；粗细写 0 就只是空。',
    en: 'A rule as wide as the type area; of weight 0, plain space.',
    example: '{ kind: rule, weight: 2, colour: red, spaceBefore: 2, spaceAfter: 10 }',
  },
  'masthead.fixed': {
    zh: '高度固定的一块地方，上面排几行（公文的份号、密级）。',
    en: 'A strip of fixed height with lines at its head (份号 and 密级 of a document).',
    example: '{ kind: fixed, style: body, lines: ["{份号}", "{密级}"], height: 90 }',
  },
  'masthead.credits': {
    zh: '刊头“编印”的每个职务一行。',
    en: 'A line for each role of 编印.',
    example: '{ kind: credits, style: credits, text: "{职务}：{姓名}", join: 、 }',
  },
  'masthead.distribution': {
    zh: '刊头“分送”的每类一行。',
    en: 'A line for each kind of 分送.',
    example: '{ kind: distribution, style: distribution, text: "{类别}：{单位}。" }',
  },
  'masthead.attachments': {
    zh: '附件说明：一个附件一行，几个的编上号。',
    en: 'Names of the attachments, numbered where there are several.',
    example: '{ kind: attachments, style: body, firstStyle: body, nextStyle: body }',
  },
  'masthead.signature': {
    zh: '落款：单位名称居中排在日期上面。',
    en: 'Signature: the name of the body centred over the date.',
    example: '{ kind: signature, style: body, name: "{落款}", date: "{日期}", dateIndent: 4 }',
  },
  'masthead.*.style': { zh: '用哪个段落样式。', en: 'Its paragraph style.', example: 'body' },
  'masthead.*.text': {
    zh: '文字，花括号里的填上稿件刊头的内容；写成清单时用第一条填得全的，都填不全就不印。',
    en: 'The text; what stands in braces is filled from the front matter. Of a list the first that can be filled wholly; nothing where none can.',
    example: '"{刊名}"',
  },
  'masthead.line.fit': {
    zh: '太长时缩小字号，保证排在一行。',
    en: 'Made small enough for one line.',
    example: 'true',
  },
  'masthead.line.shape': {
    zh: '按意思分行，排成梯形或菱形（公文标题）。',
    en: 'Broken by meaning into lines that form a trapezoid or rhombus, as titles of documents are.',
    example: 'true',
  },
  'masthead.line.unless': {
    zh: '稿件有这一项就不印这一行。',
    en: 'Left out where the front matter has this entry.',
    example: '签发人',
  },
  'masthead.issuers.jointStyle': {
    zh: '几个机关联合行文时的样式；字号放不下时缩小。',
    en: 'Style of several names; made smaller where they are too long.',
    example: 'masthead',
  },
  'masthead.issuers.jointHeight': {
    zh: '几个机关的名称一共最高多少。',
    en: 'Greatest height of several names together.',
    unit: 'pt',
    example: '240',
  },
  'masthead.signers.label': { zh: '姓名前面的字。', en: 'What stands before the names.', example: '签发人：' },
  'masthead.signers.nameStyle': { zh: '姓名的字符样式。', en: 'Character style of the names.', example: 'emphasis' },
  'masthead.signers.perRow': { zh: '一行排几个姓名。', en: 'Names to a line.', example: '2' },
  'masthead.split.left': { zh: '左边的文字。', en: 'Text at the left.', example: '"{主办}"' },
  'masthead.split.right': { zh: '右边的文字。', en: 'Text at the right.', example: '"{日期}"' },
  'masthead.rule.weight': { zh: '线的粗细。', en: 'Thickness.', unit: 'pt', example: '1' },
  'masthead.rule.colour': { zh: '线的颜色。', en: 'Colour.', example: 'red' },
  'masthead.rule.spaceBefore': { zh: '线上面的空。', en: 'Space above.', unit: 'pt', example: '4' },
  'masthead.rule.spaceAfter': { zh: '线下面的空。', en: 'Space below.', unit: 'pt', example: '4' },
  'masthead.rule.when': {
    zh: '稿件有这一项才画：刊头的项目名，credits 是编印，distribution 是分送。',
    en: 'Drawn where the front matter has this entry; credits is 编印, distribution 分送.',
    example: 'distribution',
  },
  'masthead.fixed.lines': {
    zh: '各行文字；一行写成清单时，用其中第一条填得全的。',
    en: 'The lines; of one that is a list the first text that can be filled wholly.',
    example: '["{份号}", ["{密级}★{保密期限}", "{密级}"]]',
  },
  'masthead.fixed.height': { zh: '整块的高度。', en: 'Height of the strip.', unit: 'pt', example: '60' },
  'masthead.credits.text': {
    zh: '一行的样子，{职务} 和 {姓名} 填上。',
    en: 'What a line says, with {职务} (role) and {姓名} (names) filled in.',
    example: '"{职务}：{姓名}"',
  },
  'masthead.credits.join': { zh: '几个姓名之间用什么隔开。', en: 'What stands between names.', example: '、' },
  'masthead.distribution.text': {
    zh: '一行的样子，{类别} 和 {单位} 填上。',
    en: 'What a line says, with {类别} (kind) and {单位} (bodies) filled in.',
    example: '"{类别}：{单位}。"',
  },
  'masthead.distribution.between': {
    zh: '各行之间的线，各项同 rule。',
    en: 'A rule between the lines, with the keys of rule.',
    example: '{ weight: 0.5, colour: black, spaceBefore: 2, spaceAfter: 2 }',
  },
  'masthead.attachments.firstStyle': {
    zh: '有几个附件时第一个的样式。',
    en: 'Style of the first of several.',
    example: 'body',
  },
  'masthead.attachments.nextStyle': {
    zh: '有几个附件时其余的样式。',
    en: 'Style of the others.',
    example: 'body',
  },
  'masthead.signature.name': { zh: '单位名称。', en: 'Name of the body.', example: '["{落款}", "{主办}"]' },
  'masthead.signature.date': { zh: '日期。', en: 'The date.', example: '"{日期}"' },
  'masthead.signature.dateIndent': {
    zh: '日期右边空几个字。',
    en: 'Space at the right of the date.',
    unit: 'em',
    example: '4',
  },
  'masthead.signature.perRow': {
    zh: '几个机关联合署名时一行排几个。',
    en: 'Names to a row, of several bodies that sign.',
    example: '3',
  },
  'masthead.signature.sealWidth': {
    zh: '同一行两个名称的中心至少相距几个字，给印章留的宽度。',
    en: 'Least distance between the middles of names in a row: room for the seals.',
    unit: 'em',
    example: '8',
  },
  'masthead.signature.sealHeight': {
    zh: '两行名称相距多远，给印章留的高度。',
    en: 'Distance of the rows: room for the seals.',
    unit: 'pt',
    example: '145',
  },
  closing: {
    zh: '正文之后的各项（附件、落款），写法同 masthead。',
    en: 'What follows the text (attachments, signature), written as masthead is.',
    example: '[{ kind: line, style: body, text: "{附注}" }]',
  },
  colophon: {
    zh: '版记：编印、分送等，写法同 masthead。',
    en: 'Colophon: editors, recipients; written as masthead is.',
    example: '[{ kind: distribution, style: distribution, text: "{类别}：{单位}。" }]',
  },
  colophonPlace: {
    zh: '版记的位置：flow 接着正文，foot 在末页的底部。',
    en: 'Where the colophon stands: flow after the text, foot at the foot of the last page.',
    example: 'foot',
  },
  runningHead: {
    zh: '书眉，就是 Word 的页眉；不写就没有，继承来的写 none 去掉。样式的名称请用 running-head，先在 styles 里写上。',
    en: 'Running head, Word’s header; none where it is left out. One that is inherited goes where it says none. Name its style running-head and put it into styles.',
    example: '{ style: folio, text: "{刊名}　第{期号}期", rise: 8 }',
  },
  'runningHead.style': { zh: '段落样式。', en: 'Its paragraph style.', example: 'folio' },
  'runningHead.text': {
    zh: '文字；除了刊头的各项，{页} 是本页页码，{页数} 是总页数。',
    en: 'The text; beside entries of the front matter {页} is the page’s number, {页数} the number of pages.',
    example: '["{刊名}　第{期号}期", "{刊名}"]',
  },
  'runningHead.align': {
    zh: '位置：center 居中，left 左，right 右，outer 外侧（单页在右，双页在左）。',
    en: 'Where it stands; outer is at the right on odd pages, at the left on even ones.',
    example: 'outer',
  },
  'runningHead.rise': {
    zh: '文字的底线在版心上面多远。',
    en: 'Distance of its baseline above the type area.',
    unit: 'mm',
    example: '8',
  },
  'runningHead.from': {
    zh: '从第几页起：1，或 2（首页不同）。',
    en: 'First page that has it: 1, or 2 for all but the first.',
    example: '1',
  },
  'runningHead.rule': {
    zh: '书眉下面的线，各项同 rule；spaceBefore 是文字和线之间的空。',
    en: 'A rule below it, with the keys of rule; spaceBefore is the space between text and rule.',
    example: '{ weight: 0.5, colour: red, spaceBefore: 1 }',
  },
  folio: {
    zh: '页码，在 Word 的页脚里；不写就没有，继承来的写 none 去掉。',
    en: 'Page number, in Word’s footer; none where it is left out. One that is inherited goes where it says none.',
    example: '{ text: "第{页}页　共{页数}页" }',
  },
  'folio.style': { zh: '段落样式。', en: 'Its paragraph style.', example: 'folio' },
  'folio.text': {
    zh: '文字，同 runningHead 的 text。',
    en: 'The text, as of runningHead.',
    example: '"— {页} —"',
  },
  'folio.align': { zh: '位置，同 runningHead 的 align。', en: 'Where it stands, as of runningHead.', example: 'outer' },
  'folio.drop': {
    zh: '数字的底线在版心下面多远。',
    en: 'Distance of its baseline below the type area.',
    unit: 'mm',
    example: '12',
  },
  'folio.from': {
    zh: '从第几页起：1，或 2（首页不印页码）。',
    en: 'First page that has it: 1, or 2 for all but the first.',
    example: '2',
  },
};
