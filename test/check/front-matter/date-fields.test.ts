import { expect, test } from 'vitest';
import { foundIn, frontMatter } from '../../support/prove.js';

const dated = (lines: string): string => frontMatter(`日期: 2022-10-18\n模板: gongwen\n${lines}`, '文。', '学院文件');

test.each([
  ['发文字号: 院发〔2021〕3号', ['院发〔2021〕3号']],
  ['发文字号: 院发〔2022〕3号', []],
  ['印发日期: 2022-10-17', ['2022-10-17']],
  ['印发日期: 2022-10-18', []],
])('%s', async (lines, expected) => {
  const found = await foundIn(dated(lines), 'front-matter/date-fields');
  expect(found).toEqual(expected.map((each) => `front-matter/date-fields @ ${each}`));
});

test('a number of the year before is that of an early day', async () => {
  const early = dated('发文字号: 院发〔2021〕98号').replace('2022-10-18', '2022-01-10');
  expect(await foundIn(early, 'front-matter/date-fields')).toEqual([]);
});
