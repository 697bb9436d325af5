import { expect, test } from 'vitest';
import { applyFixes } from '../../../src/diagnostics/apply-fixes.js';
import { compileText, HEAD } from '../../support/compile-text.js';

test.each<[source: string, after: string, safe: boolean]>([
  ['> 1. 甲\n> 3. 乙\n> 3. 丙', '> 1. 甲\n> 2. 乙\n> 3. 丙', true],
  ['- 甲\n  1. 乙\n  1. 丙', '- 甲\n  1. 乙\n  2. 丙', true],
  // The same numbers in another order: perhaps the texts should change places.
  ['> 1. 甲\n> 3. 乙\n> 2. 丙', '> 1. 甲\n> 2. 乙\n> 3. 丙', false],
])('numbers of an inner list must agree with what is printed: %j', async (source, after, safe) => {
  const { source: file, diagnostics } = await compileText(`${HEAD}# 一、甲\n\n${source}\n`);
  const found = diagnostics.filter(({ code }) => code === 'item/numbering');
  expect(found.map(({ fix }) => fix?.safe)).toEqual(found.map(() => safe));
  expect(applyFixes(file, found, { unsafe: true }).text).toBe(`${HEAD}# 一、甲\n\n${after}\n`);
});
