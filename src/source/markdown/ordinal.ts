import type { Ordinal, OrdinalForm } from '../../model/index.js';
import { CHINESE_DIGITS, chineseValue, digitsValue, enclosedNumber } from '../../text/numerals.js';

const CHINESE = `[${CHINESE_DIGITS}廿卅]{1,5}`;
const DIGITS = '[0-9０-９]{1,3}';
/** After `1.` no digit may follow, or `2.5亿元` and `2022.10` would be items; `1、2、3号楼` counts things. */
const NOT_COUNTING = `(?!${DIGITS}、)`;
const PATTERNS: readonly (readonly [OrdinalForm, RegExp])[] = [
  ['chinese', new RegExp(`(${CHINESE})(?:、(?!${CHINESE}、)|[．.](?![0-9０-９]))`, 'y')],
  ['chinese-paren', new RegExp(`[（(][ \\u3000]?(${CHINESE})[ \\u3000]?[）)]|(${CHINESE})[）)]`, 'y')],
  ['arabic', new RegExp(`(${DIGITS})(?:[.．](?![0-9０-９])|、${NOT_COUNTING})`, 'y')],
  ['arabic-paren', new RegExp(`[（(][ \\u3000]?(${DIGITS})[ \\u3000]?[）)]|(${DIGITS})[）)]`, 'y')],
];
/** First characters of every form, to turn most lines away at once. */
const FIRST = new RegExp(`[${CHINESE_DIGITS}廿卅0-9０-９（(\\u2460-\\u24ff\\u2776-\\u2793\\u3220-\\u32bf]`);

/** A number found at a place of a text. */
export interface OrdinalMatch {
  readonly form: OrdinalForm;
  readonly value: number;
  /** Length with its mark, UTF-16 units. */
  readonly length: number;
}

/**
 * The number of a head or item at `from` in `text`: 一、 （一） 1. 1、 （1） 1) ① and their kin; undefined where there is none.
 */
export function matchOrdinal(text: string, from = 0): OrdinalMatch | undefined {
  const first = text[from];
  if (first === undefined || !FIRST.test(first)) return undefined;
  const enclosed = enclosedNumber(text.codePointAt(from) ?? 0);
  // ⒈ and ① often take a mark as well: `①、`.
  if (enclosed) return { ...enclosed, length: /[、.．]/.test(text[from + 1] ?? '') ? 2 : 1 };
  for (const [form, pattern] of PATTERNS) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    const numeral = match?.[1] ?? match?.[2];
    if (!match || !numeral) continue;
    const value = form.startsWith('chinese') ? chineseValue(numeral) : digitsValue(numeral);
    if (value !== undefined) return { form, value, length: match[0].length };
  }
  return undefined;
}

/** {@link matchOrdinal} on a source text, with its place. */
export function ordinalAt(source: string, start: number): Ordinal | undefined {
  const match = matchOrdinal(source, start);
  if (!match) return undefined;
  const span = { start, end: start + match.length };
  return { form: match.form, value: match.value, text: source.slice(span.start, span.end), span };
}

/** The number's text without its mark: `二` for `二、`, `1` for `（１）`, `3` for ③. */
export function ordinalName(ordinal: Ordinal): string {
  const bare = ordinal.text.replace(/[（()）、.．\s]/g, '');
  return ordinal.form.startsWith('chinese') && chineseValue(bare) !== undefined ? bare : String(ordinal.value);
}
