import type { Message } from '../../model/index.js';
import type { Doubt, ImportPlace } from '../document.js';

/** What of a DOCX is not read as it stands, in words for editors: what `what` of a doubt names. */
export const DOCX_DOUBTS = {
  insertion: { zh: '修订中插入的文字', en: 'text that a tracked change inserts' },
  deletion: { zh: '修订中删除的文字', en: 'text that a tracked change deletes' },
  'format-change': { zh: '修订中改过的格式', en: 'formatting that a tracked change alters' },
  hidden: { zh: '隐藏文字', en: 'hidden text' },
  'text-box': { zh: '文本框里的文字，排在它所在的段落旁', en: 'text of a text box, set beside its paragraph' },
  'word-art': { zh: '艺术字，作为一段文字', en: 'WordArt, as a paragraph' },
  field: { zh: '域（自动生成的内容）', en: 'a field, whose text Word makes' },
  control: { zh: '内容控件的值', en: 'the value of a content control' },
  placeholder: { zh: '内容控件里没有填写的提示', en: 'the prompt of a content control that is not filled in' },
  formula: { zh: '公式，只有其中的文字', en: 'a formula, of which only the text is read' },
  reading: { zh: '拼音或注音', en: 'a reading above the text' },
  symbol: { zh: '认不出的符号', en: 'a symbol that is not known' },
  'picture-missing': { zh: '图片：文件里没有它的内容', en: 'a picture whose content is not in the file' },
  'picture-linked': { zh: '链接到文件之外的图片，没有读', en: 'a picture outside the file, which is not fetched' },
  'picture-cropped': { zh: '裁剪或旋转过的图片，取的是原图', en: 'a cropped or turned picture, taken whole as it is' },
  'picture-unknown': { zh: '认不出格式的图片', en: 'a picture of a format that is not known' },
  chart: { zh: '图表，请在 Word 中另存为图片', en: 'a chart; save it as a picture in Word' },
  diagram: { zh: 'SmartArt 图形，请在 Word 中另存为图片', en: 'SmartArt; save it as a picture in Word' },
  object: { zh: '嵌入的对象', en: 'an embedded object' },
  drawing: { zh: '没有文字的图形（线条、形状）', en: 'a drawing without text (lines, shapes)' },
  header: { zh: '页眉', en: 'the text at the top of the pages' },
  footer: { zh: '页脚', en: 'the text at the foot of the pages' },
  'unused-note': { zh: '正文里没有引用的脚注或尾注', en: 'a note that the text does not refer to' },
  'missing-note': { zh: '脚注或尾注：文件里没有它的内容', en: 'a note whose text is not in the file' },
  'note-mark': { zh: '脚注自定的记号', en: 'a mark of a note, of the author’s own' },
  'unused-comment': { zh: '正文里没有位置的批注', en: 'a comment without a place in the text' },
  'merged-cell': { zh: '被合并的单元格里看不见的文字', en: 'text that does not show, of a cell that was merged' },
  chunk: { zh: '嵌入的另一个文件', en: 'another file within the document' },
  macros: { zh: '宏', en: 'macros' },
  'number-format': {
    zh: '不认识的编号格式，编号用了阿拉伯数字',
    en: 'an unknown format of numbers, shown in Arabic digits',
  },
} as const satisfies Readonly<Record<string, Message>>;

export type Subject = keyof typeof DOCX_DOUBTS;

/** A doubt before its place is known. */
export interface OpenDoubt {
  readonly name: 'left-out' | 'doubtful';
  readonly what: Subject;
  readonly text: string;
}

/** A doubt of a document. */
export function doubtOf({ name, what, text }: OpenDoubt, place: ImportPlace): Doubt {
  return { kind: { name, what }, place, text };
}

/** Of what stands at no paragraph. */
export const NOWHERE: ImportPlace = { paragraph: 0, beginning: '' };
