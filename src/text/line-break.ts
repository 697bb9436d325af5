import { ALNUM, classOf, NO_END, NO_START, WIDE } from './char-class.js';
import { isLatinQuote } from './latin-quote.js';

const SPACE = 0x20;
const HYPHEN = 0x2d;
const SLASH = 0x2f;
const DASH = 0x2014;
const ELLIPSIS = 0x2026;

/**
 * May a line end between `codes[i - 1]` and `codes[i]`? Where Word (zh-CN) breaks: on either side of anything Chinese but for the
 * line-start and line-end prohibition (clreq §3.1.4); —— and …… are unbreakable (GB/T 15834-2011 §5.1.4, §5.1.5), and so is what a quote
 * or one dash joins: it’s, 2022—2024.
 * Spaces belong to the line that they end.
 */
export function canBreakWord(codes: ArrayLike<number>, i: number): boolean {
  if (i <= 0 || i >= codes.length) return true;
  const before = codes[i - 1]!;
  const after = codes[i]!;
  if (after === SPACE) return false;
  const beforeClass = classOf(before);
  const afterClass = classOf(after);
  if (before === SPACE) return (afterClass & NO_START) === 0;
  if (afterClass & NO_START || beforeClass & NO_END) return false;
  const beforeWide = (beforeClass & WIDE) !== 0;
  const afterWide = (afterClass & WIDE) !== 0;
  if (!beforeWide && !afterWide)
    return (before === SLASH || before === HYPHEN) && (afterClass & ALNUM) !== 0 && breaksInWord(codes, i);
  if (before === after && (before === DASH || before === ELLIPSIS)) return false;
  return !joins(codes, i - 1) && !joins(codes, i);
}

/** Is it an apostrophe or one dash between letters or digits? */
function joins(codes: ArrayLike<number>, i: number): boolean {
  if (codes[i] !== DASH) return isLatinQuote(codes, i);
  return i > 0 && i + 1 < codes.length && (classOf(codes[i - 1]!) & classOf(codes[i + 1]!) & ALNUM) !== 0;
}

/** After `/` or `-` inside a word: not between digits (2022-10, 1/4), and not right after another `/` or `:`. */
function breaksInWord(codes: ArrayLike<number>, i: number): boolean {
  const after = codes[i]!;
  if (after >= 0x30 && after <= 0x39) return false;
  const earlier = i >= 2 ? codes[i - 2]! : 0;
  return (classOf(earlier) & ALNUM) !== 0 || earlier === SLASH;
}
