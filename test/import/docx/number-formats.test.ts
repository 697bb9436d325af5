import { expect, test } from 'vitest';
import { numberText } from '../../../src/import/docx/number-formats.js';

const row = (format: string, values: readonly number[]): string =>
  values.map((value) => numberText(format, value)).join(' ');

// Each row as Word numbers paragraphs so.
test.each([
  ['decimal', [0, 1, 10], '0 1 10'],
  ['decimalZero', [1, 9, 10, 100], '01 09 10 100'],
  ['padded3', [1, 10, 1000], '001 010 1000'],
  ['upperRoman', [1, 4, 9, 14, 40, 1990], 'I IV IX XIV XL MCMXC'],
  ['lowerRoman', [2, 8, 49], 'ii viii xlix'],
  ['upperLetter', [1, 26, 27, 53], 'A Z AA AAA'],
  ['lowerLetter', [3, 28], 'c bb'],
  ['ordinal', [1, 2, 3, 4, 11, 12, 21, 112], '1st 2nd 3rd 4th 11th 12th 21st 112th'],
  ['hex', [9, 10, 31], '9 A 1F'],
  ['chicago', [1, 2, 3, 4, 5], '* † ‡ § **'],
  ['decimalFullWidth', [1, 20], '１ ２０'],
  ['decimalEnclosedCircle', [1, 10, 20, 21, 51], '① ⑩ ⑳ ㉑ 51'],
  ['decimalEnclosedCircleChinese', [1, 10], '① ⑩'],
  ['decimalEnclosedFullstop', [1, 20, 21], '⒈ ⒛ 21'],
  ['decimalEnclosedParen', [1, 20, 21], '⑴ ⒇ 21'],
  ['ideographEnclosedCircle', [1, 10, 11], '㊀ ㊉ 11'],
  ['ideographDigital', [1, 10, 21], '一 一〇 二一'],
  ['ideographTraditional', [1, 10, 11], '甲 癸 11'],
  ['ideographZodiac', [1, 12, 13], '子 亥 13'],
  ['ideographZodiacTraditional', [1, 2, 11, 60], '甲子 乙丑 甲戌 癸亥'],
  ['chineseCounting', [1, 10, 11, 20, 21, 99, 100, 105], '一 十 十一 二十 二十一 九十九 一○○ 一○五'],
  ['taiwaneseCounting', [10, 15, 30], '十 十五 三十'],
  [
    'chineseCountingThousand',
    [10, 12, 100, 101, 110, 1001, 1010, 12_000],
    '十 十二 一百 一百零一 一百一十 一千零一 一千零一十 一万二千',
  ],
  ['japaneseCounting', [10, 11, 20, 100, 101, 111, 1000], '十 十一 二十 百 百一 百十一 千'],
  ['chineseLegalSimplified', [1, 10, 11, 101, 2020], '壹 壹拾 壹拾壹 壹佰零壹 贰仟零贰拾'],
  ['ideographLegalTraditional', [2, 16], '貳 壹拾陸'],
  ['numberInDash', [5], '- 5 -'],
  ['none', [1], ''],
] as const)('%s', (format, values, expected) => {
  expect(row(format, values)).toBe(expected);
});

test('an unknown format says so', () => {
  expect(numberText('klingon', 1)).toBeUndefined();
  expect(numberText('constructor', 1)).toBeUndefined();
});

test('no number breaks a format, however odd', () => {
  const formats = [
    'upperRoman',
    'upperLetter',
    'chicago',
    'chineseCounting',
    'chineseCountingThousand',
    'ideographZodiacTraditional',
  ];
  for (const format of [...formats, 'decimalEnclosedCircle', 'ideographTraditional', 'japaneseCounting']) {
    for (const value of [0, 1, 999, 99_999, 100_000, 999_999_999]) {
      const text = numberText(format, value)!;
      expect(text.length, `${format} ${value}`).toBeGreaterThan(0);
      expect(text.length, `${format} ${value}`).toBeLessThan(300);
      expect(text).not.toMatch(/undefined|NaN/);
    }
  }
});
