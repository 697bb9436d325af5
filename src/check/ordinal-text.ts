import type { Ordinal } from '../model/index.js';
import { chineseNumeral, circledNumber } from '../text/numerals.js';

/** An ordinal as it would be written with another value: `（三）` for `（二）` and 3. */
export function withValue(ordinal: Ordinal, value: number): string {
  const numeral =
    ordinal.form === 'circled' ? circledNumber(value) : ordinal.form.startsWith('chinese') ? chineseNumeral(value) : String(value);
  const bare = ordinal.text.replace(/[（()）、.．\s]/g, '');
  return bare === '' ? numeral : ordinal.text.replace(bare, numeral);
}
