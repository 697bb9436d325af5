import { expect, test } from 'vitest';
import { foundIn, frontMatter } from '../../support/prove.js';

test.each([
  ['在将来', '日期: 2199-01-01', ['front-matter/date-future @ 2199-01-01']],
  ['过去', '日期: 2022-10-18', []],
])('%s', async (_, line, expected) => {
  expect(await foundIn(frontMatter(line))).toEqual(expected);
});
