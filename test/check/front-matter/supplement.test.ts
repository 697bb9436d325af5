import { expect, test } from 'vitest';
import { foundIn, frontMatter } from '../../support/prove.js';

const issue = (lines: string): string => frontMatter(`日期: 2022-10-18\n模板: jianbao\n${lines}`, '文。', '动态');

test.each([
  ['期号: 7\n增刊: 否', ['否']],
  ['增刊: 无', ['无']],
  ['增刊: no', ['no']],
  ['增刊: 0', ['0']],
  ['期号: 7\n增刊: 7', ['7']],
  ['期号: 7\n增刊: 第7期', ['第7期']],
  ['期号: 7\n增刊: 1', []],
  ['期号: 1\n增刊: 1', []],
  ['期号: 7\n增刊: 是', []],
  ['增刊: 7', []],
  ['期号: 7', []],
])('%j', async (lines, expected) => {
  const found = await foundIn(issue(lines), 'front-matter/supplement');
  expect(found).toEqual(expected.map((each) => `front-matter/supplement @ ${each}`));
});
