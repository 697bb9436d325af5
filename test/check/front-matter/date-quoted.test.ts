import { expect, test } from 'vitest';
import { foundIn, frontMatter } from '../../support/prove.js';

test.each([
  ['2022年10月19日，教育部印发《意见》。', ['2022年10月19日']],
  ['2022年10月18日，教育部印发《意见》。', []],
  ['2022年10月19日前印发。', []],
  ['2022年10月19日将召开会议。', []],
  ['会议拟于2022年10月28日举行。', ['2022年10月28日']],
  ['自2023年1月1日起施行。', []],
  ['请于2022年10月30日报送。已印发。', []],
])('what the text reports: %s', async (body, marked) => {
  const found = await foundIn(frontMatter('日期: 2022-10-18', body), 'front-matter');
  expect(found).toEqual(marked.map((each) => `front-matter/date-quoted @ ${each}`));
});
