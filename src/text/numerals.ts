/** Numbers as Chinese documents write them: 一…九百九十九, ①…㊿, digits of both widths. No I/O. */

import type { OrdinalForm } from '../model/index.js';

/** The order of the levels (GB/T 9704-2012 §7.3.3): 一、（一）1.（1）①. */
export const LEVELS: readonly OrdinalForm[] = ['chinese', 'chinese-paren', 'arabic', 'arabic-paren', 'circled'];

const DIGITS = '〇一二三四五六七八九';

/** The character class of Chinese numerals up to 九百九十九, for regular expressions. */
export const CHINESE_DIGITS = '一二三四五六七八九十百零〇';

/** The value of a Chinese numeral from 一 to 九百九十九 (also 廿, 卅); undefined for anything else. */
export function chineseValue(text: string): number | undefined {
  const plain = text.replace(/^廿/, '二十').replace(/^卅/, '三十').replaceAll('零', '〇');
  const hundred = /^([一二三四五六七八九])百(.*)$/.exec(plain);
  if (!hundred) return belowHundred(plain, false);
  const rest = hundred[2] ? belowHundred(hundred[2], true) : 0;
  return rest === undefined ? undefined : DIGITS.indexOf(hundred[1]!) * 100 + rest;
}

/** After 百 ones need 〇 before them and tens a digit: 一百零三, 一百一十. */
function belowHundred(text: string, afterHundred: boolean): number | undefined {
  const match = afterHundred
    ? /^(?:〇|([一二三四五六七八九])十)([一二三四五六七八九])?$/.exec(text)
    : /^(?:([一二三四五六七八九])?十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '' || text === '〇') return undefined;
  const tens = match[1] ? DIGITS.indexOf(match[1]) : text.startsWith('十') ? 1 : 0;
  return tens * 10 + (match[2] ? DIGITS.indexOf(match[2]) : 0);
}

/** 1–999 as a Chinese numeral; other numbers come back as Arabic digits. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 999) return String(value);
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const ones = value % 10;
  const high = hundreds > 0 ? `${DIGITS[hundreds]}百` : '';
  const middle = tens > 0 ? `${tens > 1 || hundreds > 0 ? DIGITS[tens] : ''}十` : hundreds > 0 && ones > 0 ? '零' : '';
  return `${high}${middle}${ones > 0 ? DIGITS[ones] : ''}`;
}

/** Full-width digits (０–９) as ASCII digits; the length stays. */
export function halfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** The value of a row of digits of either width, or undefined. */
export function digitsValue(text: string): number | undefined {
  const plain = halfWidthDigits(text);
  return /^[0-9]{1,15}$/.test(plain) ? Number(plain) : undefined;
}

/**
 * Enclosed numbers: code point of the first, its value, and how many follow (Unicode blocks 2460–24FF, 2776–2793,
 * 3220–32BF).
 */
const ENCLOSED = {
  circled: [
    [0x2460, 1, 20],
    [0x3251, 21, 15],
    [0x32b1, 36, 15],
    [0x24ea, 0, 1],
    [0x2776, 1, 10],
    [0x24eb, 11, 10],
  ],
  'arabic-paren': [[0x2474, 1, 20]],
  arabic: [[0x2488, 1, 20]],
  'chinese-paren': [[0x3220, 1, 10]],
} as const;

/** What a single enclosed character such as ①, ⑴, ⒈ or ㈠ stands for; undefined for any other. */
export function enclosedNumber(
  codePoint: number,
): { readonly form: keyof typeof ENCLOSED; readonly value: number } | undefined {
  for (const form of Object.keys(ENCLOSED) as (keyof typeof ENCLOSED)[]) {
    for (const [first, value, count] of ENCLOSED[form]) {
      if (codePoint >= first && codePoint < first + count) return { form, value: value + codePoint - first };
    }
  }
  return undefined;
}

/** 1–50 as a circled number (①…㊿); other numbers in brackets. */
export function circledNumber(value: number): string {
  for (const [first, start, count] of ENCLOSED.circled.slice(0, 3)) {
    if (value >= start && value < start + count) return String.fromCodePoint(first + value - start);
  }
  return `(${value})`;
}

/** 24项目3个 where a page should stand: words got behind it, which nobody but the editor may throw away. */
export function isPageWithWords(text: string): boolean {
  return /[0-9].*\p{Script=Han}/u.test(text.replace(/页$/, ''));
}
