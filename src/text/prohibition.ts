import { ALNUM, CLOSING, classOf, NOTE_MARK, OPENING, WIDE } from './char-class.js';
import { isLatinQuote } from './latin-quote.js';

/** Levels of line-start and line-end prohibition (clreq §3.1.4): each adds to the one before. */
export type ProhibitionLevel = 'basic' | 'gb' | 'strict';

const SPACE = 0x20;
const DASH = 0x2014;
const ELLIPSIS = 0x2026;
const CONNECTORS = codes('–—～~-‐');
const INTERPUNCTS = codes('·•‧');
const SOLIDI = codes('/／');
const HALF_WIDTH_CLOSING = codes('!),.:;?]}%‰℃°′″％');
const HALF_WIDTH_OPENING = codes('([{¥$£€￥＄￡');

function codes(marks: string): ReadonlySet<number> {
  return new Set([...marks].map((mark) => mark.codePointAt(0)!));
}

/**
 * May a line end between `text[i - 1]` and `text[i]` under a level of clreq's prohibition? Western words stay whole but for
 * hyphens and, in addresses, `/` and other joints (clreq §3.2.4); —— and …… are never split (GB/T 15834-2011 §5.1.4, §5.1.5).
 */
export function canBreakClreq(text: ArrayLike<number>, i: number, level: ProhibitionLevel): boolean {
  if (i <= 0 || i >= text.length) return true;
  const before = text[i - 1]!;
  const after = text[i]!;
  if (after === SPACE) return false;
  if (!mayStart(text, i, level)) return false;
  if (before === SPACE) return true;
  if (before === after && (before === DASH || before === ELLIPSIS)) return false;
  const beforeWide = isWide(text, i - 1);
  const afterWide = isWide(text, i);
  if (!beforeWide && !afterWide) return breaksInWestern(text, i);
  return mayEnd(before, level);
}

function isWide(text: ArrayLike<number>, i: number): boolean {
  return (classOf(text[i]!) & WIDE) !== 0 && !isLatinQuote(text, i);
}

/** A solidus starts no line at any level: so the Chinese text of clreq, stricter than the English one. */
function mayStart(text: ArrayLike<number>, i: number, level: ProhibitionLevel): boolean {
  const code = text[i]!;
  if (code === NOTE_MARK || classOf(code) & CLOSING || HALF_WIDTH_CLOSING.has(code) || INTERPUNCTS.has(code))
    return false;
  const doubled = text[i + 1] === code;
  if ((code === DASH && doubled) || code === ELLIPSIS) return level !== 'strict';
  return !CONNECTORS.has(code) && !SOLIDI.has(code);
}

function mayEnd(code: number, level: ProhibitionLevel): boolean {
  if (classOf(code) & OPENING || HALF_WIDTH_OPENING.has(code)) return false;
  return level === 'basic' || !SOLIDI.has(code);
}

/** Inside Western text: after a hyphen between letters, and at the joints of an address. */
function breaksInWestern(text: ArrayLike<number>, i: number): boolean {
  const before = text[i - 1]!;
  const after = text[i]!;
  if (!(classOf(after) & ALNUM) || (after >= 0x30 && after <= 0x39)) return false;
  const earlier = i >= 2 ? text[i - 2]! : SPACE;
  if (before === 0x2d) return (classOf(earlier) & ALNUM) !== 0;
  return JOINTS.has(before) && inAddress(text, i);
}

/** Characters after which a long address may be broken. */
const JOINTS = codes('/?&=#_.');
/** An unbroken Western run at least this long, with a joint of its own, is taken for an address. */
const ADDRESS_LENGTH = 20;

function inAddress(text: ArrayLike<number>, i: number): boolean {
  let start = i;
  let end = i;
  const western = (code: number): boolean => code > SPACE && !(classOf(code) & WIDE);
  while (start > 0 && western(text[start - 1]!)) start--;
  while (end < text.length && western(text[end]!)) end++;
  return end - start >= ADDRESS_LENGTH;
}
