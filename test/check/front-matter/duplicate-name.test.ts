import { expect, test } from 'vitest';
import { foundIn, frontMatter } from '../../support/prove.js';

test.each([
  ['编印:\n  编辑: [甲一, 乙二, 甲一]', ['front-matter/duplicate-name @ 甲一']],
  ['编印:\n  主编: [甲一]\n  编辑: [甲一]', []],
  ['分送:\n  发: [各部门, 各院系, 各部门]', ['front-matter/duplicate-name @ 各部门']],
  ['分送:\n  报: []', ['front-matter/empty @ []']],
  ['分送:\n  报:', ['front-matter/empty @ 报']],
])('%j', async (lines, expected) => {
  expect(await foundIn(frontMatter(`日期: 2022-10-18\n${lines}`))).toEqual(expected);
});
