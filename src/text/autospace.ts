import { ALNUM, classOf, HANZI, LETTER, SCRIPT_DIGIT } from './char-class.js';

/** What is read as a piece of Western text with the letters and digits beside it. */
const WESTERN = ALNUM | LETTER | SCRIPT_DIGIT;
const PLUS = 0x2b;
/** Signs that end a piece of Western text: 5%, C++, C#. */
const ENDS = new Set([0x25, PLUS, 0x23]);

/**
 * Does CJK–Latin space (clreq §3.2.2) stand between two neighbours? Hanzi beside a letter, a digit (m² and CO₂ among
 * them) or +, and %, + or # before a hanzi.
 */
export function hasAutospace(before: number, after: number): boolean {
  const beforeClass = classOf(before);
  const afterClass = classOf(after);
  if (beforeClass & HANZI) return (afterClass & WESTERN) !== 0 || after === PLUS;
  if (!(afterClass & HANZI)) return false;
  return (beforeClass & WESTERN) !== 0 || ENDS.has(before);
}
