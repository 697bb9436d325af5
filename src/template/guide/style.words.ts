import type { WordsByPath } from './key-words.js';

/** Paragraph and character styles. */
export const styleWords: WordsByPath = {
  styles: {
    zh: '段落样式，同 Word 的样式。default 是所有样式的底子，各样式只写和它不同的。',
    en: 'Paragraph styles, as Word’s. Every style starts from default and says what is different.',
    example: '{ body: { size: 小四, lineHeight: 22 } }',
  },
  'styles.*': {
    zh: '一个样式的各项。程序自己用的名称不能改：body 正文、quote 引文、list 列表。',
    en: 'What a style has. Three names are the program’s own: body, quote, list.',
    example: '{ font: 楷体 }',
  },
  'styles.*.label': {
    zh: '样式在 Word 样式列表里的名称。',
    en: 'Name of the style in Word’s list of styles.',
    example: '正文',
  },
  'styles.*.font': {
    zh: '字体。用程序带的字体，任何电脑上都一样。',
    en: 'Font, one of those that come with the program, so that every machine shows the same.',
    example: '仿宋',
  },
  'styles.*.size': { zh: '字号。', en: 'Size of type.', unit: 'pt', example: '三号' },
  'styles.*.colour': {
    zh: '颜色：colours 里的名称，或直接写值。',
    en: 'Colour: a name of colours, or a value.',
    example: 'red',
  },
  'styles.*.align': {
    zh: '对齐方式：justify 两端，left 左，center 居中，right 右。',
    en: 'Alignment.',
    example: 'center',
  },
  'styles.*.lineHeight': {
    zh: '行距，同 Word 的“固定值”。',
    en: 'Line pitch, Word’s exact line spacing.',
    unit: 'pt',
    example: '28',
  },
  'styles.*.spaceBefore': {
    zh: '段前距；在页首不空。',
    en: 'Space before the paragraph; none at the head of a page.',
    unit: 'pt',
    example: '6',
  },
  'styles.*.spaceAfter': { zh: '段后距。', en: 'Space after the paragraph.', unit: 'pt', example: '6' },
  'styles.*.indentFirst': {
    zh: '首行缩进；负数是悬挂缩进。样式 list 用负数时，列表的编号、符号悬挂在这段缩进里（放不下时自动加宽），同一条里的其他段落、图、表与文字对齐；不用负数时，列表各条与公文的条目一样首行缩进。',
    en: 'Indent of the first line; a negative one hangs. Where that of the style list is negative, numbers and bullets of lists hang in it (it is made wider where they ask for more), and other paragraphs, pictures and tables of an entry stand below its text; else entries have their first line indented, as items of official documents have.',
    unit: 'em',
    example: '2',
  },
  'styles.*.indentLeft': { zh: '左缩进。', en: 'Left indent.', unit: 'em', example: '2' },
  'styles.*.indentRight': { zh: '右缩进。', en: 'Right indent.', unit: 'em', example: '1' },
  'styles.*.indentStep': {
    zh: '列表和引文每套一层再缩进多少。',
    en: 'Further indent for each level of lists and quotations.',
    unit: 'em',
    example: '2',
  },
  'styles.*.tracking': {
    zh: '字距：每个字后面加的空，负数是紧缩。',
    en: 'Space added after every character; a negative one sets it closer.',
    unit: 'em',
    example: '0.05',
  },
  'styles.*.keepWithNext': {
    zh: '与下段同页；标题要写 true。',
    en: 'Keep with the next paragraph; true for heads.',
    example: 'true',
  },
  'styles.*.widowControl': {
    zh: '孤行控制：不让段落的一行单独落在页首、页末。',
    en: 'No single line of the paragraph stands alone at a page’s head or foot.',
    example: 'true',
  },
  characterStyles: {
    zh: '字符样式：段落里一部分字的样子，没写的照段落。',
    en: 'Character styles: how some words of a paragraph look; what is left out is the paragraph’s.',
    example: '{ strong: { label: 着重, font: 黑体 } }',
  },
  'characterStyles.*': {
    zh: '一个字符样式。strong 是 `**着重**`，emphasis 是 `*强调*`，code 代码，link 链接，note-mark 脚注号，run-in 项首；superscript、subscript、underline、strike 是上标、下标、下划线、删除线，不写也有。',
    en: 'A character style: strong, emphasis, code, link, note-mark (of footnotes), run-in (lead sentences of items); superscript, subscript, underline and strike are there where none is written.',
    example: '{ label: 着重, font: 黑体 }',
  },
  'characterStyles.*.label': {
    zh: '样式在 Word 样式列表里的名称。',
    en: 'Name of the style in Word’s list of styles.',
    example: '着重',
  },
  'characterStyles.*.font': { zh: '字体。', en: 'Font.', example: '楷体' },
  'characterStyles.*.colour': { zh: '颜色。', en: 'Colour.', example: 'blue' },
  'characterStyles.*.embolden': {
    zh: '加粗：字体没有粗体时描粗笔画。',
    en: 'Bold, by thickening the strokes.',
    example: 'true',
  },
  'characterStyles.*.underline': { zh: '下划线。', en: 'Underlined.', example: 'true' },
  'characterStyles.*.strike': { zh: '删除线。', en: 'Struck through.', example: 'true' },
  'characterStyles.*.scale': {
    zh: '字号是段落的几倍。',
    en: 'Size as a multiple of the paragraph’s.',
    example: '0.6',
  },
  'characterStyles.*.raise': {
    zh: '比基线高多少，脚注号、上标用；负的是下标。',
    en: 'How far it is raised, as marks of notes are; below it where negative.',
    unit: 'em',
    example: '0.35',
  },
};
