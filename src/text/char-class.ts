/**
 * What is to be known of a character where lines are broken and fitted, as bit flags in one table: every mark stands
 * once in `MARKS` with its classes, and a profile chooses which of them may start or end its lines. Planes 2 and 3 are
 * hanzi. Sources: clreq appendix A and §3.1.4, the line-break lists of Word for zh-CN, GB/T 15834-2011 §5.1.
 */

/** Hanzi and kana (clreq §2.1). */
export const HANZI = 1 << 0;
/** Latin letters and ASCII digits. */
export const ALNUM = 1 << 1;
/** Takes a 1 em box in Chinese text. */
export const WIDE = 1 << 2;
/** Full-width closing mark whose right half is blank: ，。、；：！？ and closing brackets and quotes. */
export const CLOSING = 1 << 3;
/** Full-width opening mark whose left half is blank. */
export const OPENING = 1 << 4;
/** Closing mark that may hang past the right edge: ，。、；：！？ */
export const HANGS = 1 << 5;
/** Stop within a sentence: ，、；： */
export const COMMA = 1 << 6;
/** Stop that ends a sentence: 。？！ */
export const STOP = 1 << 7;
/** Shares a box with its like: ？！ */
export const SHOUT = 1 << 8;
/** Joins what stands on either side: — – ～ ~ */
export const CONNECTOR = 1 << 9;
/** 间隔号 and its likes. */
export const INTERPUNCT = 1 << 10;
/** / and ／ */
export const SOLIDUS = 1 << 11;
/** Closing mark or stop of Western text. */
export const WESTERN_CLOSING = 1 << 12;
/** Opening bracket of Western text. */
export const WESTERN_OPENING = 1 << 13;
/** Sign of a currency, before its amount. */
export const CURRENCY = 1 << 14;
/** Unit or sign behind its amount: % ‰ ℃ ° ′ ″ */
export const UNIT = 1 << 15;
/** Joins the parts of a Western word: - ‐ */
export const HYPHEN = 1 << 16;
/** Word starts no line with it (避头). */
export const WORD_NO_START = 1 << 17;
/** Word ends no line with it (避尾). */
export const WORD_NO_END = 1 << 18;
/** Word does so of its own accord: the mark is not on the lists that a document states. */
const UNLISTED = 1 << 19;

/** Raised or lowered digit or letter: m², CO₂, 10ⁿ. */
export const SCRIPT_DIGIT = 1 << 21;
/** Greek or Cyrillic letter. */
export const LETTER = 1 << 22;

/** Bracket or quote that shuts in what stands between it and its partner, in Chinese or Western text. */
const ENCLOSING = 1 << 20;

/**
 * Stands for a footnote's mark in the text that lines are broken by: never at a line's start. Private use, never
 * printed.
 */
export const NOTE_MARK = 0xe000;

/** Every mark of a class, once. */
const MARKS: readonly (readonly [marks: string, classes: number])[] = [
  ['，、；：', CLOSING | HANGS | COMMA | WORD_NO_START],
  ['。', CLOSING | HANGS | STOP | WORD_NO_START],
  ['！？', CLOSING | HANGS | STOP | SHOUT | WORD_NO_START],
  ['）》〉】〕〗』」〞’”］｝', CLOSING | ENCLOSING | WORD_NO_START],
  ['．', CLOSING | WORD_NO_START | WORD_NO_END],
  ['（《〈【〔〖『「〝“‘［｛', OPENING | ENCLOSING | WORD_NO_END],
  ['·', INTERPUNCT | WORD_NO_START | WORD_NO_END],
  ['•‧', INTERPUNCT],
  ['—–~', CONNECTOR],
  ['～', CONNECTOR | WORD_NO_START],
  ['-', HYPHEN | WORD_NO_START | UNLISTED],
  ['‐', HYPHEN],
  ['/／', SOLIDUS],
  ['!,.:;?', WESTERN_CLOSING | WORD_NO_START],
  [')]}', WESTERN_CLOSING | ENCLOSING | WORD_NO_START],
  ['([{', WESTERN_OPENING | ENCLOSING | WORD_NO_END],
  ['%‰℃°′″％', UNIT | WORD_NO_START],
  ['$£¥＄￡￥', CURRENCY | WORD_NO_END],
  ['€', CURRENCY],
  ['>¢¨ˇˉ―‖…›∶〃︶︺︾﹀﹄﹚﹜﹞＂＇｀｜￠', WORD_NO_START],
  ['﹙﹛﹝', WORD_NO_END],
  ['々', WORD_NO_START | UNLISTED],
  ['"\'', WORD_NO_START | WORD_NO_END | UNLISTED],
];

const WIDE_RANGES: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2014, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2026, 0x2026],
  [0x2460, 0x24ff],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
];
const HANZI_RANGES: readonly (readonly [number, number])[] = [
  [0x2e80, 0x2fdf],
  [0x3005, 0x3007],
  [0x3040, 0x30ff],
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
];
const ALNUM_RANGES: readonly (readonly [number, number])[] = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xc0, 0x24f],
];
const SCRIPT_DIGIT_RANGES: readonly (readonly [number, number])[] = [
  [0xb2, 0xb3],
  [0xb9, 0xb9],
  [0x2070, 0x209c],
];
const LETTER_RANGES: readonly (readonly [number, number])[] = [
  [0x370, 0x3ff],
  [0x400, 0x52f],
];

const table = buildTable();

function buildTable(): Uint32Array {
  const flags = new Uint32Array(0x10000);
  const addRanges = (ranges: readonly (readonly [number, number])[], flag: number): void => {
    for (const [first, last] of ranges) for (let code = first; code <= last; code++) flags[code]! |= flag;
  };
  addRanges(WIDE_RANGES, WIDE);
  addRanges(HANZI_RANGES, HANZI);
  addRanges(ALNUM_RANGES, ALNUM);
  addRanges(SCRIPT_DIGIT_RANGES, SCRIPT_DIGIT);
  addRanges(LETTER_RANGES, LETTER);
  for (const [marks, classes] of MARKS) for (const mark of marks) flags[mark.charCodeAt(0)]! |= classes;
  flags[NOTE_MARK]! |= WIDE | WORD_NO_START | UNLISTED;
  return flags;
}

/** The flags of a code point. */
export function classOf(codePoint: number): number {
  if (codePoint < 0x10000) return table[codePoint]!;
  return codePoint >= 0x20000 && codePoint < 0x40000 ? HANZI | WIDE : 0;
}

/** By how much a character makes the text deeper enclosed: 1 for an opening bracket or quote, -1 for a closing one. */
export function depthStep(character: string): 1 | 0 | -1 {
  const kind = classOf(character.codePointAt(0)!);
  if (!(kind & ENCLOSING)) return 0;
  return kind & (OPENING | WESTERN_OPENING) ? 1 : -1;
}

/** Word's list of marks for zh-CN that start no line or end none, in the order of their code points. */
export function wordList(kind: typeof WORD_NO_START | typeof WORD_NO_END): string {
  const listed = MARKS.flatMap(([marks, classes]) => ((classes & (kind | UNLISTED)) === kind ? [...marks] : []));
  return listed.sort().join('');
}
