import { expect, test } from 'vitest';
import { composed, decomposed } from '../../src/text/compose.js';

/** Vowel signs of Kirat Rai are letters to Unicode, and no marks. */
const KIRAT_RAI = /[\u{16d60}-\u{16d6f}]/u;
const ALL = Array.from({ length: 0x30000 }, (_, code) => code).filter((code) => code < 0xd800 || code > 0xdfff);

test('every letter that Unicode can compose is composed from its parts', () => {
  const letters = ALL.map((code) => String.fromCodePoint(code)).filter((letter) => {
    const parts = letter.normalize('NFD');
    return !KIRAT_RAI.test(letter) && [...parts].length > 1 && parts.normalize('NFC') === letter;
  });
  expect(letters.length).toBeGreaterThan(12_000);
  expect(letters.filter((letter) => composed(`甲${letter.normalize('NFD')}乙`) !== `甲${letter}乙`)).toEqual([]);
});

test('no character by itself is changed, least of all one kept for compatibility', () => {
  expect(ALL.filter((code) => composed(String.fromCodePoint(code)) !== String.fromCodePoint(code))).toEqual([]);
  for (const kept of ['ﬁ', '㎡', '①', 'Ａ', '\u212b', '\u2126', '豈', '﨑', '豈\ufe00', '\u212b\u0323', 'x²', '½', '…'])
    expect(composed(kept)).toBe(kept);
});

test('where parts stand, and what stays apart', () => {
  expect(decomposed('nu\u0308 e\u0301\u0323x m\u0300')).toEqual([
    { start: 1, end: 3, whole: 'ü' },
    { start: 4, end: 7, whole: 'ẹ\u0301' },
  ]);
  expect(composed('か\u3099き\u3099 \u1112\u1161\u11ab \u0301')).toBe('がぎ 한 \u0301');
});
