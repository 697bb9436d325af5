import { expect, test } from 'vitest';
import { HEAD, layOutText } from '../../support/compile-text.js';
import { readWhole } from '../../support/read-source.js';

const TABLE = '| 姓名 | 单位 | 职务 |\n|---|---|---|\n| 甲 | 学院 | 主任 |\n';

async function widthsOf(before: string): Promise<readonly number[]> {
  const { layout } = await layOutText(`${HEAD}# 一、甲\n\n文。\n\n${before}${TABLE}`);
  return [...layout.columns.values()][0]!;
}

test.each([
  '<!-- 表格：列宽 3:5:2 -->\n',
  '<!-- 表格:列宽 3：5：2 -->\n\n',
  '<!--表格：列宽 1.5 : 2.5 : 1-->\n\n表1 名单\n\n',
])('a comment says how wide columns are: %s', async (before) => {
  const [first, second, third] = await widthsOf(before);
  expect(first! / third!).toBeCloseTo(1.5, 5);
  expect(second! / third!).toBeCloseTo(2.5, 5);
  expect(first! + second! + third!).toBeGreaterThan(2 * (await widthsOf('')).reduce((sum, width) => sum + width, 0));
});

test.each([
  '<!-- 表格：列宽 3:5 -->',
  '<!-- 表格：列宽 3:0:2 -->',
  '<!-- 表格：列宽 3:x:2 -->',
  '<!-- 表格：列高 3:5:2 -->',
  '<!-- 表格：列宽 1.2.3:5:2 -->',
])('one that is not understood is told and does nothing: %s', async (comment) => {
  const { found } = await readWhole(`${HEAD}# 一、甲\n\n${comment}\n\n${TABLE}`);
  expect(found).toEqual([`table/comment @ ${comment}`]);
});

test('one without a table below it is told', async () => {
  const comment = '<!-- 表格：列宽 3:5:2 -->';
  const { found } = await readWhole(`${HEAD}# 一、甲\n\n${comment}\n\n文。\n\n文。\n\n${TABLE}`);
  expect(found).toEqual([`table/comment @ ${comment}`]);
});
