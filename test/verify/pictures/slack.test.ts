import { expect, test } from 'vitest';
import { READERS_AUTOSPACE } from '../../../src/text/readers.js';
import type { PieceLine } from '../../../src/verify/pictures/pieces.js';
import { slackOf } from '../../../src/verify/pictures/slack.js';

/** What a line of 10 pt is allowed beyond every line's, em. */
const allowed = (text: string, hung = 0): number =>
  Math.round((slackOf({ text, size: 10, hung } as PieceLine, READERS_AUTOSPACE) - 2.5) * 10) / 100;

test.each([
  ['甲，乙。丙', 0],
  ['甲“乙”丙', 0],
  // At the ends of the line.
  ['“甲', 0.55],
  ['甲。', 0.55],
  ['。甲“', 0],
  // Beside another, whichever they are.
  ['甲。”乙', 0.55],
  ['甲：〝乙〞丙', 0.55],
  ['“甲。”', 1.65],
  // Western marks have no blank half.
  ['(甲, 乙)', 0],
])('%s: each mark whose blank half a reader may take', (text, slack) => {
  expect(allowed(text)).toBe(slack);
});

test('a mark that hangs stands inside the type area in readers', () => {
  expect(allowed('甲乙。', 10)).toBe(1.55);
});
