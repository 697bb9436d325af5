/**
 * What the layout needs to know of a character, as bit flags in one table over plane 0; planes 2 and 3 are hanzi.
 * Lists of marks: clreq appendix A and the line-break lists of Word for zh-CN; GB/T 15834-2011 §5.1.
 */

/** Hanzi and kana (clreq §2.1). */
export const HANZI = 1;
/** Latin letters and ASCII digits. */
export const ALNUM = 2;
/** Takes a 1 em box in Chinese text. */
export const WIDE = 4;
/** May not start a line (避头). */
export const NO_START = 8;
/** May not end a line (避尾). */
export const NO_END = 16;
/** Full-width closing mark whose right half is blank: ，。、；：！？ and closing brackets and quotes. */
export const CLOSING = 32;
/** Full-width opening mark whose left half is blank. */
export const OPENING = 64;
/** Closing mark that may hang past the right edge: ，。、；：！？ */
export const HANGS = 128;

/** Stands for a footnote's mark in the text that lines are broken by: never at a line's start. Private use, never printed. */
export const NOTE_MARK = 0xe000;

const NO_START_MARKS =
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠';
const NO_START_SHARED = '-々"\'';
const NO_END_MARKS = '$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥';
const NO_END_SHARED = '"\'';
const CLOSING_MARKS = '，。、；：！？）》〉】〕〗』」〞”’］｝．';
const OPENING_MARKS = '（《〈【〔〖『「〝“‘［｛';
const HANGING_MARKS = '，。、；：！？';

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

const table = buildTable();

function buildTable(): Uint8Array {
  const flags = new Uint8Array(0x10000);
  const addRanges = (ranges: readonly (readonly [number, number])[], flag: number): void => {
    for (const [first, last] of ranges) for (let code = first; code <= last; code++) flags[code]! |= flag;
  };
  const addMarks = (marks: string, flag: number): void => {
    for (const mark of marks) flags[mark.charCodeAt(0)]! |= flag;
  };
  addRanges(WIDE_RANGES, WIDE);
  addRanges(HANZI_RANGES, HANZI);
  addRanges(ALNUM_RANGES, ALNUM);
  addMarks(NO_START_MARKS + NO_START_SHARED, NO_START);
  addMarks(NO_END_MARKS + NO_END_SHARED, NO_END);
  flags[NOTE_MARK]! |= WIDE | NO_START;
  addMarks(CLOSING_MARKS, CLOSING);
  addMarks(OPENING_MARKS, OPENING);
  addMarks(HANGING_MARKS, HANGS);
  return flags;
}

/** The flags of a code point. */
export function classOf(codePoint: number): number {
  if (codePoint < 0x10000) return table[codePoint]!;
  return codePoint >= 0x20000 && codePoint < 0x40000 ? HANZI | WIDE : 0;
}

/** Hanzi or kana. */
export function isHanzi(codePoint: number): boolean {
  return (classOf(codePoint) & HANZI) !== 0;
}

/** Hanzi, kana or a full-width mark. */
export function isCjk(codePoint: number): boolean {
  return (classOf(codePoint) & WIDE) !== 0;
}
