import { ALNUM, classOf, HANZI } from './char-class.js';

const PERCENT = 0x25;
const PLUS = 0x2b;

/**
 * Does CJK–Latin space (clreq §3.2.2) stand between two neighbours? As Word: hanzi beside a letter or digit, and % or +
 * before a hanzi.
 */
export function hasAutospace(before: number, after: number): boolean {
  const beforeClass = classOf(before);
  const afterClass = classOf(after);
  if (beforeClass & HANZI) return (afterClass & ALNUM) !== 0;
  if (!(afterClass & HANZI)) return false;
  return (beforeClass & ALNUM) !== 0 || before === PERCENT || before === PLUS;
}
