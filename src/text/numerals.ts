/** Numbers as Chinese documents write them: 一…九十九, ①…㊿, digits of both widths. No I/O. */

const DIGITS = '〇一二三四五六七八九';

/** The character class of Chinese numerals up to 九十九, for regular expressions. */
export const CHINESE_DIGITS = '一二三四五六七八九十';

/** The value of a Chinese numeral from 一 to 九十九 (also 廿, 卅); undefined for anything else. */
export function chineseValue(text: string): number | undefined {
  const plain = text.replace(/^廿/, '二十').replace(/^卅/, '三十');
  const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(plain);
  if (!match || plain === '') return undefined;
  const tens = match[2] ? (match[1] ? DIGITS.indexOf(match[1]) : 1) : 0;
  const ones = match[3] ? DIGITS.indexOf(match[3]) : 0;
  return tens * 10 + ones;
}

/** 1–99 as a Chinese numeral; other numbers come back as Arabic digits. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
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

/** Enclosed numbers: code point of the first, its value, and how many follow (Unicode blocks 2460–24FF, 2776–2793, 3220–32BF). */
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
export function enclosedNumber(codePoint: number): { readonly form: keyof typeof ENCLOSED; readonly value: number } | undefined {
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
