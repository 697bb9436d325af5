import { ALNUM, classOf, WIDE } from './char-class.js';

/** A curly quote or apostrophe: one code point for Chinese and for Western text. */
export function isQuote(code: number): boolean {
  return code === 0x2019 || code === 0x2018 || code === 0x201c || code === 0x201d;
}

/**
 * A quote or apostrophe with letters or digits on both sides belongs to a Western word (clreq §3.2.4): it’s, not 它’们.
 */
export function isLatinQuote(codes: ArrayLike<number>, i: number): boolean {
  if (i === 0 || i + 1 >= codes.length) return false;
  return isQuote(codes[i]!) && isNarrow(codes[i - 1]!) && isNarrow(codes[i + 1]!);
}

/** The same for a place in a text, UTF-16 offset. */
export function isLatinQuoteIn(text: string, i: number): boolean {
  if (i === 0 || i + 1 >= text.length) return false;
  return isQuote(text.charCodeAt(i)) && isNarrow(text.charCodeAt(i - 1)) && isNarrow(text.codePointAt(i + 1)!);
}

function isNarrow(code: number): boolean {
  return (classOf(code) & (WIDE | ALNUM)) === ALNUM;
}
