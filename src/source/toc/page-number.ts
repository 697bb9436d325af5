import { digitsValue } from '../../text/numerals.js';

/** A declared page number: digits of either width, or null for the open `?`; undefined for anything else. */
export function readPage(text: string): number | null | undefined {
  return text === '?' || text === '？' ? null : digitsValue(text);
}
