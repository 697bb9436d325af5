import { expect, test } from 'vitest';
import { chineseNumeral, chineseValue, circledNumber, digitsValue, enclosedNumber } from '../../src/text/numerals.js';

test('Chinese numerals, both ways', () => {
  for (let value = 1; value <= 999; value++) expect(chineseValue(chineseNumeral(value))).toBe(value);
  expect([10, 11, 20, 21, 99, 100, 103, 110, 215].map(chineseNumeral)).toEqual([
    '十',
    '十一',
    '二十',
    '二十一',
    '九十九',
    '一百',
    '一百零三',
    '一百一十',
    '二百一十五',
  ]);
  expect(['一十', '廿一', '卅', '一一', '', '十十', '百'].map(chineseValue)).toEqual([
    10,
    21,
    30,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('circled numbers', () => {
  for (let value = 1; value <= 50; value++)
    expect(enclosedNumber(circledNumber(value).codePointAt(0)!)).toEqual({ form: 'circled', value });
  expect(circledNumber(51)).toBe('(51)');
  expect(enclosedNumber('⑴'.codePointAt(0)!)).toEqual({ form: 'arabic-paren', value: 1 });
  expect(enclosedNumber('甲'.codePointAt(0)!)).toBeUndefined();
});

test('digits of both widths', () => {
  expect(['９', '1２', 'x', ''].map(digitsValue)).toEqual([9, 12, undefined, undefined]);
});
