import { ALNUM, classOf, WIDE } from './char-class.js';

/** A curly quote or apostrophe: one code point for Chinese and for Western text. */
export function isQuote(code: number): boolean {
  return code === 0x2019 || code === 0x2018 || code === 0x201c || code === 0x201d;
}

/** A quote or apostrophe with letters or digits on both sides belongs to a Western word (clreq §3.2.4): it’s, not 它’们. */
export function isLatinQuote(codes: ArrayLike<number>, i: number): boolean {
  if (!isQuote(codes[i]!) || i === 0 || i + 1 >= codes.length) return false;
  const narrow = (code: number): boolean => (classOf(code) & (WIDE | ALNUM)) === ALNUM;
  return narrow(codes[i - 1]!) && narrow(codes[i + 1]!);
}
