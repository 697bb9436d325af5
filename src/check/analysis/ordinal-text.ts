import type { Fix, Ordinal } from '../../model/index.js';
import { CHINESE_DIGITS, chineseNumeral, chineseValue, circledNumber, digitsValue } from '../../text/numerals.js';

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

/**
 * Puts a number before a text of the source that lost it. A mark that was left of the old one goes, and so does the
 * same number in a form that is not read as one: `二 、`, `三：`. Undefined where it is not certain that it is missing.
 */
export function numberBefore(source: string, at: number, number: string, value: number): Fix | undefined {
  LEAD.lastIndex = at;
  const [lead, numeral = '', mark = ''] = LEAD.exec(source)!;
  const says = chineseValue(numeral) ?? digitsValue(numeral);
  // 三工作要求 lacks the mark alone; another number with its mark is one that stands elsewhere.
  if (numeral !== '' && (mark === '') === (says === value)) return undefined;
  const end = mark === '' ? at : at + lead.length;
  return { safe: true, edits: [{ start: at, end, text: number }] };
}

/** A number and a mark behind it, either of which may lack. */
const LEAD = new RegExp(
  `(?:[（(]?([${CHINESE_DIGITS}廿卅]+|[0-9０-９]+)[ \\u3000]*)?(?:([、．.：:，,。）)])(?![0-9])[ \\u3000]*)?`,
  'y',
);
