import type { Edit, Ordinal } from '../../model/index.js';
import { chineseNumeral, circledNumber } from '../../text/numerals.js';

/** An ordinal as it would be written with another value: `（三）` for `（二）` and 3. */
export function withValue(ordinal: Ordinal, value: number): string {
  const numeral =
    ordinal.form === 'circled'
      ? circledNumber(value)
      : ordinal.form.startsWith('chinese')
        ? chineseNumeral(value)
        : String(value);
  const bare = ordinal.text.replace(/[（()）、.．\s]/g, '');
  return bare === '' ? numeral : ordinal.text.replace(bare, numeral);
}

/** Puts a number before a text of the source that lost it; a mark that was left of the old one goes. */
export function numberBefore(source: string, at: number, number: string): Edit {
  return { start: at, end: at + (/[、．.]/.test(source[at] ?? '') ? 1 : 0), text: number };
}
