import { expect, test } from 'vitest';
import type { Shaped } from '../../../src/layout/paragraph/shape.js';
import { growthOf, looseness, spread, stretch } from '../../../src/layout/paragraph/stretch.js';

const EM = 16;

/** Text as wide as it is: hanzi and their marks an em, the rest half, with CJK–Latin space where `|` stands. */
function shaped(text: string): Shaped {
  const clusters = [...text.matchAll(/(\|?)(.)/gu)];
  const codes = Uint32Array.from(clusters, ([, , char]) => char!.codePointAt(0)!);
  const advance = Float32Array.from(codes, (code) => (code > 0x2000 ? EM : EM / 2));
  const gap = Float32Array.from(clusters, ([, bar]) => (bar ? EM / 4 : 0));
  return { codes, advance, gap, size: EM } as unknown as Shaped;
}

/** What each boundary grows by, em, two decimals. */
function grown(text: string, slack: number): number[] {
  const line = shaped(text);
  const add = new Float64Array(line.codes.length + 1);
  stretch(growthOf(line), 0, line.codes.length, slack * EM, add);
  return Array.from(add.subarray(0, line.codes.length), (amount) => Math.round((amount / EM) * 100) / 100);
}

test.each([
  ['Western spaces first', '甲ab cd乙', 0.2, [0, 0, 0, 0, 0.2, 0, 0]],
  ['then CJK–Latin spaces', '甲|a b|乙', 0.45, [0, 0.1, 0, 0.25, 0.1]],
  ['then the blanks of marks, by an eighth of an em', '甲，乙丙', 0.1, [0, 0, 0.1, 0]],
  ['then all, what is blank six times as much as hanzi', '甲，乙丙', 0.525, [0, 0.05, 0.43, 0.05]],
  ['blanks before Western words too, in a row of them', 'AB、CD、EF', 0.2, [0, 0, 0, 0.1, 0, 0, 0.1, 0]],
  ['between hanzi and Western text without a space', '甲AB乙', 0.3, [0, 0.15, 0, 0.15]],
  ['marks side by side stay as near', '甲》，乙', 0.05, [0, 0, 0, 0.05]],
  ['none inside ——, nor beside a connector', '甲——乙～丙', 0.2, [0, 0.1, 0, 0.1, 0, 0]],
  ['spaces take all where nothing else can', 'a b', 2, [0, 0, 2]],
])('%s', (_, text, slack, amounts) => {
  expect(grown(text, slack)).toEqual(amounts);
});

test('a line that is too wide loses at its spaces too', () => {
  const line = shaped('甲.a b c');
  const add = new Float64Array(line.codes.length + 1);
  spread(growthOf(line), 0, line.codes.length, -0.6 * EM, add);
  expect(Math.min(...add) / EM).toBeGreaterThan(-0.31);
  expect(add.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(-0.6 * EM);
});

test('looseness is what is left for each gap between hanzi', () => {
  const line = shaped('甲，乙丙');
  expect(looseness(growthOf(line), 0, 4, EM / 8)).toBe(0);
  expect(looseness(growthOf(line), 0, 4, 0.525 * EM) / EM).toBeCloseTo(0.05);
});
