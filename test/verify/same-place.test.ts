import { expect, test } from 'vitest';
import { compareLines } from '../../src/verify/compare.js';
import type { ReadFile, ReadLine, ReadPiece } from '../../src/verify/read-lines.js';

const piece = (text: string, x: number, y: number): ReadPiece => ({ text, x, y, width: 10 * text.length, size: 10 });
const line = (...pieces: ReadPiece[]): ReadLine => ({
  page: 1,
  y: pieces[0]!.y,
  text: pieces.map(({ text }) => text).join(''),
  pieces,
});

const file = (lines: readonly ReadLine[]): ReadFile => ({ lines, pages: 1 });

/** Two cells whose lines stand at almost one height. */
const ONE = [line(piece('甲乙', 10, 100), piece('丙丁', 60, 94.4))];
const TWO = [line(piece('甲乙', 10, 100)), line(piece('丙丁', 60, 93.9))];

test('lines of neighbouring cells are the same, read as one line or as two', () => {
  for (const [ours, theirs] of [
    [ONE, TWO],
    [TWO, ONE],
  ] as const) {
    const { differences, sameLines, samePageStarts } = compareLines(file(ours), file(theirs));
    expect(differences).toEqual([]);
    expect([sameLines, samePageStarts]).toEqual([ours.length, 1]);
  }
});

test.each([
  ['another text', [line(piece('甲乙', 10, 100)), line(piece('丙戊', 60, 93.9))]],
  ['another height', [line(piece('甲乙', 10, 100)), line(piece('丙丁', 60, 80))]],
  ['another column', [line(piece('甲乙', 10, 100)), line(piece('丙丁', 160, 94))]],
  ['a text more', [...TWO, line(piece('戊', 10, 60))]],
])('%s is told', (_, theirs) => {
  expect(compareLines(file(ONE), file(theirs)).differences).not.toEqual([]);
});
