import {
  ALNUM,
  CLOSING,
  CONNECTOR,
  CURRENCY,
  classOf,
  HYPHEN,
  INTERPUNCT,
  LETTER,
  NOTE_MARK,
  OPENING,
  SCRIPT_DIGIT,
  SOLIDUS,
  UNIT,
  WESTERN_CLOSING,
  WESTERN_OPENING,
  WIDE,
  WORD_NO_END,
  WORD_NO_START,
} from './char-class.js';
import { isLatinQuote } from './latin-quote.js';

/** Levels of line-start and line-end prohibition (禁则, kinsoku; clreq §3.1.4): each adds to the one before. */
export type ProhibitionLevel = 'basic' | 'gb' | 'strict';

const SPACE = 0x20;
const HYPHEN_MINUS = 0x2d;
const SLASH = 0x2f;
const DASH = 0x2014;
const ELLIPSIS = 0x2026;

/**
 * May a line end between `codes[i - 1]` and `codes[i]`? Where Word (zh-CN) breaks: on either side of anything Chinese
 * but for the line-start and line-end prohibition (clreq §3.1.4); —— and …… are unbreakable (GB/T 15834-2011 §5.1.4,
 * §5.1.5), and so is what a quote or one dash joins: it’s, 2022—2024. Spaces belong to the line that they end.
 */
export function canBreakWord(codes: ArrayLike<number>, i: number): boolean {
  if (i <= 0 || i >= codes.length) return true;
  const before = codes[i - 1]!;
  const after = codes[i]!;
  if (after === SPACE) return false;
  const beforeClass = classOf(before);
  const afterClass = classOf(after);
  if (before === SPACE) return (afterClass & WORD_NO_START) === 0;
  if (afterClass & WORD_NO_START || beforeClass & WORD_NO_END) return false;
  const beforeWide = (beforeClass & WIDE) !== 0;
  const afterWide = (afterClass & WIDE) !== 0;
  if (!beforeWide && !afterWide) {
    if (before === SLASH || before === HYPHEN_MINUS) return (afterClass & ALNUM) !== 0 && breaksInWord(codes, i);
    return breaksFormula(codes, i);
  }
  return !isPair(before, after) && !joins(codes, i - 1) && !joins(codes, i);
}

/** Is it an apostrophe or one dash between letters or digits? */
function joins(codes: ArrayLike<number>, i: number): boolean {
  if (codes[i] !== DASH) return isLatinQuote(codes, i);
  return i > 0 && i + 1 < codes.length && (classOf(codes[i - 1]!) & classOf(codes[i + 1]!) & ALNUM) !== 0;
}

/** After `/` or `-` inside a word: not between digits (2022-10, 1/4), and not right after another `/` or `:`. */
function breaksInWord(codes: ArrayLike<number>, i: number): boolean {
  if (isDigit(codes[i]!)) return false;
  const earlier = i >= 2 ? codes[i - 2]! : 0;
  return earlier === SLASH || joinsWords(codes, i) || ((classOf(earlier) & ALNUM) !== 0 && inAddress(codes, i));
}

/** Does the mark before `codes[i]` join two words, of two letters each at least? Not GB/T, USB-C. */
function joinsWords(codes: ArrayLike<number>, i: number): boolean {
  const isLetter = (k: number): boolean => (classOf(codes[k] ?? 0) & ALNUM) !== 0 && !isDigit(codes[k]!);
  return [i - 3, i - 2, i, i + 1].every(isLetter);
}

/** Signs between the terms of a formula. */
const OPERATORS = new Set(Array.from('+=×÷', (sign) => sign.charCodeAt(0)));
/** How far a formula is read on either side of a place, characters. */
const FORMULA_REACH = 30;

/** After a sign of a formula that has several: a+b=|c, but 1+X, 3+2 and C++ stay whole. */
function breaksFormula(codes: ArrayLike<number>, i: number): boolean {
  const isSign = (k: number): boolean => OPERATORS.has(codes[k] ?? 0) && isTerm(codes[k - 1]) && isTerm(codes[k + 1]);
  if (!isSign(i - 1)) return false;
  const inFormula = (k: number): boolean => isTerm(codes[k]) || isSign(k);
  for (let k = i; k < i + FORMULA_REACH && inFormula(k); k++) if (isSign(k)) return true;
  for (let k = i - 2; k > i - FORMULA_REACH && inFormula(k); k--) if (isSign(k)) return true;
  return false;
}

/** Belongs to a term of a formula: a letter, digit, point or bracket. */
function isTerm(code = SPACE): boolean {
  return (classOf(code) & (ALNUM | LETTER | SCRIPT_DIGIT)) !== 0 || FORMULA_MARKS.has(code);
}
const FORMULA_MARKS = new Set(Array.from('().,%', (mark) => mark.charCodeAt(0)));

/** What starts no line at any level of clreq. */
const CLREQ_NO_START = CLOSING | WESTERN_CLOSING | UNIT | INTERPUNCT;
/** What ends no line at any level of clreq. */
const CLREQ_NO_END = OPENING | WESTERN_OPENING | CURRENCY;

/**
 * May a line end between `codes[i - 1]` and `codes[i]` under a level of clreq's prohibition? Western words stay whole
 * but for hyphens and, in addresses, `/` and other joints (clreq §3.2.4); —— and …… are never split (GB/T 15834-2011
 * §5.1.4, §5.1.5).
 */
export function canBreakClreq(codes: ArrayLike<number>, i: number, level: ProhibitionLevel): boolean {
  if (i <= 0 || i >= codes.length) return true;
  const before = codes[i - 1]!;
  const after = codes[i]!;
  if (after === SPACE) return false;
  if (!mayStart(codes, i, level)) return false;
  if (before === SPACE) return true;
  if (isPair(before, after)) return false;
  if (!isWide(codes, i - 1) && !isWide(codes, i)) return breaksInWestern(codes, i);
  return mayEnd(before, level);
}

/** Two halves of —— or ……. */
function isPair(before: number, after: number): boolean {
  return before === after && (before === DASH || before === ELLIPSIS);
}

function isWide(codes: ArrayLike<number>, i: number): boolean {
  return (classOf(codes[i]!) & WIDE) !== 0 && !isLatinQuote(codes, i);
}

/** A solidus starts no line at any level: so the Chinese text of clreq, stricter than the English one. */
function mayStart(codes: ArrayLike<number>, i: number, level: ProhibitionLevel): boolean {
  const code = codes[i]!;
  const flags = classOf(code);
  if (code === NOTE_MARK || flags & CLREQ_NO_START) return false;
  const doubled = codes[i + 1] === code;
  if ((code === DASH && doubled) || code === ELLIPSIS) return level !== 'strict';
  return (flags & (CONNECTOR | HYPHEN | SOLIDUS)) === 0;
}

function mayEnd(code: number, level: ProhibitionLevel): boolean {
  const flags = classOf(code);
  return (flags & CLREQ_NO_END) === 0 && (level === 'basic' || (flags & SOLIDUS) === 0);
}

/** Inside Western text: after a hyphen between words, at the joints of an address, after the signs of a formula. */
function breaksInWestern(codes: ArrayLike<number>, i: number): boolean {
  const before = codes[i - 1]!;
  const after = codes[i]!;
  if (breaksFormula(codes, i)) return true;
  if (!(classOf(after) & ALNUM) || (isDigit(after) && before !== SLASH)) return false;
  if (before === HYPHEN_MINUS) return joinsWords(codes, i);
  return JOINTS.has(before) && inAddress(codes, i);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Characters after which a long address may be broken. */
const JOINTS = new Set(Array.from('/?&=#_.@', (joint) => joint.charCodeAt(0)));
/** An unbroken Western run at least this long, with a joint of its own, is taken for an address. */
const ADDRESS_LENGTH = 20;

/** Words of an address with at least so many letters and digits may be broken: no joint is near. */
const LONG_WORD = 8;
/** How far before a long word the joint is looked for that makes it part of an address. */
const LONGEST_WORD = 100;

/**
 * May an address be broken between `codes[i - 1]` and `codes[i]` for want of a joint: inside a long word behind one,
 * with two characters of it on either side?
 */
export function canBreakAddress(codes: ArrayLike<number>, i: number): boolean {
  const inWord = (k: number): boolean => (classOf(codes[k] ?? 0) & ALNUM) !== 0;
  if (!inWord(i - 2) || !inWord(i - 1) || !inWord(i) || !inWord(i + 1)) return false;
  let length = 0;
  for (let k = i; length < LONG_WORD && inWord(k); k++) length++;
  let start = i;
  while (i - start < LONGEST_WORD && inWord(start - 1)) start--;
  return length + i - start >= LONG_WORD && JOINTS.has(codes[start - 1] ?? 0) && inAddress(codes, i);
}

function inAddress(codes: ArrayLike<number>, i: number): boolean {
  let start = i;
  let end = i;
  const western = (code: number): boolean => code > SPACE && !(classOf(code) & WIDE);
  while (start > 0 && i - start < ADDRESS_LENGTH && western(codes[start - 1]!)) start--;
  while (end < codes.length && end - start < ADDRESS_LENGTH && western(codes[end]!)) end++;
  return end - start >= ADDRESS_LENGTH;
}
