import { kind } from '../words.js';

/** Keys that a template knows. */
export interface Keys {
  readonly known: readonly string[];
}

const TEMPLATE_ISSUE = '---\n刊名: 动态\n日期: 2022-10-18\n模板: 小报\n---\n\n# 一、要闻\n\n1.甲。';

/** 稿件写的模板找得到。 */
export const templateUnknown = kind(
  { code: 'template/unknown', severity: 'error', essential: true },
  () => ({
    summary: { zh: '稿件写的模板找得到', en: 'the template that the issue names exists' },
    explanation: {
      zh: '模板在程序里，或在稿件旁边的 templates 文件夹里。名称写错就排不了版；不写“模板”一项，用默认的 dongtai。',
      en: 'Templates are part of the tool or lie in a folder templates beside the issue. Under a wrong name nothing can be laid out; without the key 模板 it is dongtai.',
    },
    examples: [
      {
        bad: '---\n刊名: 动态\n日期: 2022-10-18\n模板: 没有这个模板\n---\n\n# 一、要闻\n\n1.甲。',
        good: '---\n刊名: 动态\n日期: 2022-10-18\n模板: dongtai\n---\n\n# 一、要闻\n\n1.甲。',
      },
    ],
  }),
  {
    noPath: {
      zh: '这里写模板的名字，不写路径；自己的模板放在稿件旁边的 templates/名字/template.yaml。',
      en: 'Write the name of a template, no path; your own is templates/NAME/template.yaml beside the issue.',
    },
    unknown: { zh: '没有叫“{name}”的模板。', en: "There is no template '{name}'." },
    known: {
      zh: ({ known }: Keys) => `可用的模板：${known.join('、')}。`,
      en: ({ known }: Keys) => `Known templates: ${known.join(', ')}.`,
    },
  },
);

/** 模板文件的每一项都认识、值都合适、纸上放得下。 */
export const templateSchema = kind(
  { code: 'template/schema', severity: 'error', essential: true },
  () => ({
    summary: {
      zh: '模板文件的每一项都认识、值都合适、纸上放得下',
      en: 'every key of a template is known, its value fits, and the paper has room for it',
    },
    explanation: {
      zh: '模板文件 template.yaml 里写错了名称，或值不合要求，就不知道怎么排版。提示里有这里该写什么；也可以照着程序自带的模板改。页边距、行数、缩进、刊头、页码合起来在纸上放不下，也在这里报错，不会把字印到纸外。',
      en: 'With a wrong key or value in template.yaml nobody knows how to lay out the issue. The hint says what is expected; the templates of the tool are there to be copied. Margins, lines, indents, a masthead or a page number that the paper has no room for are errors too: nothing is printed off the paper.',
    },
    examples: [
      {
        file: 'templates/小报/template.yaml',
        bad: 'extends: dongtai\ndescription: 小开本\npage:\n  wide: 500\n',
        good: 'extends: dongtai\ndescription: 小开本\npage:\n  width: 500\n',
        files: { 'issue.md': TEMPLATE_ISSUE },
      },
      {
        file: 'templates/小报/template.yaml',
        bad: 'extends: dongtai\ndescription: 小开本\nstyles:\n  body:\n    size: 3号\n',
        good: 'extends: dongtai\ndescription: 小开本\nstyles:\n  body:\n    size: 三号\n',
        files: { 'issue.md': TEMPLATE_ISSUE },
      },
      {
        file: 'templates/小报/template.yaml',
        bad: 'extends: dongtai\ndescription: 小开本\npage:\n  size: A5\n  linesPerPage: 22\n',
        good: 'extends: dongtai\ndescription: 小开本\npage:\n  size: A5\n',
        files: { 'issue.md': TEMPLATE_ISSUE },
      },
    ],
  }),
  {
    noWidth: {
      zh: '左右页边距加起来 {margins} 毫米，纸只宽 {sheet} 毫米，没有地方排字。',
      en: 'The side margins are {margins} mm together, the sheet {sheet} mm wide: there is no room for text.',
    },
    noHeight: {
      zh: '上下页边距加起来 {margins} 毫米，纸只高 {sheet} 毫米，没有地方排字。',
      en: 'The upper and lower margins are {margins} mm together, the sheet {sheet} mm high: there is no room for text.',
    },
    narrow: {
      zh: '左右页边距之间只剩 {measure} 毫米，一行排不下 {least} 个 {size} pt 的字。',
      en: 'The side margins leave {measure} mm: no room for {least} characters of {size} pt on a line.',
    },
    widenMeasure: {
      zh: '把左右页边距改小、正文字号改小，或换大一些的纸。',
      en: 'Make the side margins or the type smaller, or the sheet wider.',
    },
    low: {
      zh: '上下页边距之间只剩 {free} 毫米，行距 {lineHeight} pt，一页排不下 {least} 行。',
      en: 'The margins leave {free} mm of height, at a line pitch of {lineHeight} pt less than {least} lines a page.',
    },
    heighten: {
      zh: '把上下页边距或正文行距改小，或换大一些的纸。',
      en: 'Make the upper and lower margins or the line pitch smaller, or the sheet higher.',
    },
    tooManyLines: {
      zh: '每页 {linesPerPage} 行、行距 {lineHeight} pt 的版心高 {needed} 毫米，上下页边距之间只有 {free} 毫米。',
      en: '{linesPerPage} lines at a pitch of {lineHeight} pt are {needed} mm high, but the margins leave {free} mm.',
    },
    leaveLinesOut: {
      zh: '不写 linesPerPage，程序会自己算出 {lines} 行；或把页边距、行距改小。',
      en: 'Leave linesPerPage out: it will be {lines}. Or make the margins or the pitch smaller.',
    },
    pitchBelowSize: {
      zh: '样式“{label}”的行距 {lineHeight} pt 小于字号 {size} pt，上下两行会叠在一起。',
      en: 'The line pitch of style “{name}”, {lineHeight} pt, is less than its size, {size} pt: lines would run into one another.',
    },
    usualPitch: { zh: '行距一般是字号的 1.5 到 2 倍。', en: 'A pitch is mostly 1.5 to 2 times the size.' },
    lineTooHigh: {
      zh: '样式“{label}”的一行连同段前距高 {needed} pt，版心只高 {height} pt。',
      en: 'A line of style “{name}” with the space before it is {needed} pt high, the type area {height} pt.',
    },
    lowerLine: { zh: '把行距、段前距改小。', en: 'Make the line pitch or the space before smaller.' },
    hangsOut: {
      zh: '样式“{label}”的首行悬挂 {hang} 字，左缩进只有 {indent} 字，首行会排到版心外。',
      en: 'The first line of style “{name}” hangs {hang} em, but its left indent is {indent} em: it would begin outside the type area.',
    },
    indentAsHang: { zh: '左缩进不要小于悬挂的字数。', en: 'Make the left indent as large as the first line hangs.' },
    indentsTooWide: {
      zh: '样式“{label}”缩进共 {indents} 字，字号 {size} pt，版心宽 {width} pt，一行排不下 {least} 个字。',
      en: 'Style “{name}” is indented by {indents} em of {size} pt; in a type area {width} pt wide no {least} characters fit on a line.',
    },
    narrowIndents: {
      zh: '把缩进或字号改小，或把版心改宽。',
      en: 'Make the indents or the size smaller, or the type area wider.',
    },
    standsOut: {
      zh: '字符样式“{label}”比正文高出 {over} pt，行距里只有 {free} pt 的空，会和上下行叠在一起。',
      en: "Character style “{name}” stands out of the body's type by {over} pt; the line pitch leaves {free} pt: it would run into other lines.",
    },
    lowerRaise: {
      zh: '把它的 scale、raise 或字号改小，或把正文行距改大。',
      en: 'Make its scale, raise or size smaller or the pitch of the body larger.',
    },
    mastheadTooHigh: {
      zh: '刊头高 {masthead} pt，版心只高 {height} pt，第一页放不下。',
      en: 'The masthead is {masthead} pt high, the type area {height} pt: it does not fit on the first page.',
    },
    shortenMasthead: {
      zh: '在 masthead 里去掉几项，或把其中样式的字号、行距和线的 spaceBefore、spaceAfter 改小。',
      en: 'Leave out elements of masthead, or make the sizes and pitches of its styles and the spaces of its rules smaller.',
    },
    elementTooHigh: {
      zh: '{part} 的第 {index} 项高 {own} pt，版心只高 {height} pt。',
      en: 'Element {index} of {part} is {own} pt high, the type area {height} pt.',
    },
    lowerElement: { zh: '把它的高度或上下的距离改小。', en: 'Make its height or the spaces around it smaller.' },
    rowTooHigh: {
      zh: '表格一行连同上下的 padY 高 {row} pt，版心只高 {height} pt，表头和一行放不到一页。',
      en: 'A table row with padY above and below is {row} pt high, the type area {height} pt: a header and a row do not fit on a page.',
    },
    lowerPad: {
      zh: '把 table 的 padY 或表格文字的行距改小。',
      en: 'Make padY of table or the line pitch of its text smaller.',
    },
    cellsTooNarrow: {
      zh: '表格的 padX 是 {padX} pt，版心宽 {width} pt，两栏表格的一格排不下两个字。',
      en: 'padX of table is {padX} pt, the type area {width} pt wide: cells of two columns have no room for two characters.',
    },
    lowerPadX: { zh: '把 table 的 padX 改小。', en: 'Make padX of table smaller.' },
    dateTooFar: {
      zh: '落款日期右空 {indent} 字，版心宽 {width} pt，日期排不下。',
      en: 'The date of the signature is to end {indent} em from the right edge; in a type area {width} pt wide there is no room for it.',
    },
    lowerDateIndent: { zh: '把 dateIndent 改小。', en: 'Make dateIndent smaller.' },
    notesTooLow: {
      zh: '脚注上面的空 {space} pt 太大：一行脚注和两行正文放不到一页，版心只高 {height} pt。',
      en: 'The space above notes, {space} pt, is too large: a line of a note and two of the body do not fit in a type area {height} pt high.',
    },
    lowerSpace: { zh: '把 notes 的 spaceBefore 改小。', en: 'Make spaceBefore of notes smaller.' },
    dropBetween: {
      zh: 'folio 的 drop 写 {least} 到 {most} 毫米。',
      en: 'Write {least} to {most} mm as drop of folio.',
    },
    widenBottom: {
      zh: '把下页边距改大，给页码留出地方。',
      en: 'Make the lower margin larger, so that there is room for the page number.',
    },
    folioTooWide: {
      zh: '{key} 一行的文字宽 {width} pt，版心只宽 {measure} pt。',
      en: 'The line of {key} is {width} pt wide, the type area {measure} pt.',
    },
    shortenFolio: {
      zh: '把 {key} 的 text 写短一些，或把它的字号改小。',
      en: 'Make the text of {key} shorter or its size smaller.',
    },
    headOverText: {
      zh: '书眉在版心上 {rise} 毫米，它或它下面的线压在版心的文字上。',
      en: 'The running head, {rise} mm above the type area, or the rule below it stands over the text.',
    },
    headOffPaper: {
      zh: '书眉在版心上 {rise} 毫米，落到纸外：版心上面只有 {above} 毫米。',
      en: 'The running head, {rise} mm above the type area, is off the paper: there are {above} mm above.',
    },
    riseBetween: {
      zh: 'runningHead 的 rise 写 {least} 到 {most} 毫米。',
      en: 'Write {least} to {most} mm as rise of runningHead.',
    },
    widenTop: {
      zh: '把上页边距改大，给书眉留出地方。',
      en: 'Make the upper margin larger, so that there is room for the running head.',
    },
    folioOverText: {
      zh: '页码在版心下 {drop} 毫米，压在版心的文字上。',
      en: 'The page number, {drop} mm below the type area, stands over its text.',
    },
    folioOffPaper: {
      zh: '页码在版心下 {drop} 毫米，落到纸外：版心下面只有 {below} 毫米。',
      en: 'The page number, {drop} mm below the type area, is off the paper: there are {below} mm below.',
    },
    firstMargin: {
      zh: '首页的{side}边距 {own} 毫米，比别的页的 {page} 毫米大。',
      en: 'The {side} margin of the first page, {own} mm, is larger than that of the other pages, {page} mm.',
    },
    smallerFirst: { zh: '改小，或把 page 的边距改大。', en: 'Make it smaller or that of page larger.' },
    unreadable: { zh: '模板文件的这里读不出来：{why}。', en: 'The template cannot be read here: {why}.' },
    empty: { zh: '模板文件是空的。', en: 'The template file is empty.' },
    noKeys: {
      zh: '模板文件里没有“名称: 内容”这样的行。',
      en: 'The template file has no lines “key: value”.',
    },
    writePairs: {
      zh: '每行写一个名称、半角冒号、空格和内容，如 extends: dongtai。',
      en: 'Write a key, a colon, a space and the value on each line, as extends: dongtai.',
    },
    notUtf8: {
      zh: '模板文件的编码不是 UTF-8，读进来是乱码。',
      en: 'The template file is not encoded in UTF-8 and would be read as garbage.',
    },
    orNone: {
      zh: '继承来的不想要，就写 none。',
      en: 'To do without one that is inherited write none.',
    },
    oddBrace: {
      zh: '“{part}”的花括号不成对，或不是半角的，会原样印出来。',
      en: 'The braces of “{part}” are no pair, or are not half-width: they would be printed as they stand.',
    },
    pairBraces: {
      zh: '要填的内容写在一对半角花括号里，如 {example}。',
      en: 'What is to be filled in stands between two half-width braces, as {example}.',
    },
    linked: {
      zh: '模板文件是通往别处的链接，没有读。请把文件本身放在 templates 文件夹里。',
      en: 'The template file is a link to somewhere else and was not read. Put the file itself into the templates folder.',
    },
    extendsItself: {
      zh: 'extends 要写另一个模板的名字，不能绕回自己。',
      en: 'extends must name another template, without a circle.',
    },
    noParent: { zh: '找不到模板“{parent}”。', en: "There is no template '{parent}'." },
    noColour: {
      zh: '没有叫“{value}”的颜色；colours 里要先写上。',
      en: "There is no colour '{value}'; add it to colours.",
    },
    noRole: { zh: '没有叫“{value}”的字体。', en: "There is no font '{value}'." },
    noStyle: {
      zh: '没有叫“{value}”的样式；styles 里要先写上。',
      en: "There is no style '{value}'; add it to styles.",
    },
    noCharacterStyle: {
      zh: '没有叫“{value}”的字符样式；characterStyles 里要先写上，或写 none。',
      en: "There is no character style '{value}'; add it to characterStyles, or write none.",
    },
    noPlaceholder: {
      zh: '“{part}”没有可填的内容，这一行永远印不出来。',
      en: 'Nothing fills “{part}”: this line would never be printed.',
    },
    noEntry: {
      zh: '稿件的刊头没有“{value}”这一项，这条线永远印不出来。',
      en: 'A front matter has no entry “{value}”, so this rule would never be printed.',
    },
    unusedStyle: {
      zh: '没有地方用样式“{value}”，这里写的不起作用。',
      en: 'Nothing uses a style “{value}”: what is written here has no effect.',
    },
    nameStyle: {
      zh: '是有意留着的样式，就给它写上 label。',
      en: 'If it is kept on purpose, give it a label.',
    },
    sizeTwice: {
      zh: '写了 size 就不要再写 width 和 height：两样只写一样。',
      en: 'Write size, or width and height, not both.',
    },
    missing: { zh: '模板里少了 {where}。', en: 'The template lacks {where}.' },
    blank: { zh: '模板的 {where} 后面没有内容。', en: 'There is nothing behind {where} in the template.' },
    misfit: { zh: '模板的 {where} 不合要求。', en: '{where} in the template does not fit.' },
    misfitWritten: {
      zh: '模板的 {where} 不合要求：写的是“{written}”。',
      en: '{where} in the template does not fit: it says “{written}”.',
    },
    unknownKey: { zh: '模板里没有 {where} 这个名称。', en: 'A template has no {where}.' },
    known: {
      zh: ({ known }: Keys) => `这里可用的有：${known.join('、')}。`,
      en: ({ known }: Keys) => `Known here: ${known.join(', ')}.`,
    },
    writeHere: { zh: '这里要写{expected}。', en: 'Expected: {expected}.' },
  },
);
