import { expect, test } from 'vitest';
import { HEAD } from '../../support/compile-text.js';
import { checkBody, foundIn } from '../../support/prove.js';

const TABLE = '| 系 | 人数 |\n|--|--|\n| 机电 | 30 |';

test.each([
  ['图1 毕业生去向\n\n文。', '图1 毕业生去向'],
  ['表3 就业情况\n\n文。', '表3 就业情况'],
  ['情况见表2。', '表2'],
  ['流程如图3所示。', '图3'],
  ['名单（见附件2）另发。', '附件2'],
  ['名单详见附件二。', '附件二'],
  [`表1 情况\n\n${TABLE}\n\n详见表2。`, '表2'],
])('%j', async (body, at) => {
  const { found } = await checkBody(`# 一、甲\n\n${body}`);
  expect(found.filter((each) => each.startsWith('caption/missing'))).toEqual([`caption/missing @ ${at}`]);
});

test.each([
  `情况见表1。\n\n表1 情况\n\n${TABLE}`,
  `${TABLE}\n\n表1 情况`,
  '名单见附件。',
  '名单见附件2。\n\n附件：1.日程\n\n2.名单',
  '名单见附件2。\n\n附件2\n\n王建国、李红梅。',
  '参加人员见表3种情形。',
  '图1990年代的风貌，表2级考生。',
  '看图2小时，见图3D打印。',
  '填表1份，制图2张。',
  '表彰大会。',
])('nothing is missing: %j', async (body) => {
  const { found } = await checkBody(`# 一、甲\n\n${body}`);
  expect(found.filter((each) => each.startsWith('caption/missing'))).toEqual([]);
});

test('a caption below a picture that is not found says nothing more', async () => {
  const body = '# 一、甲\n\n![会场](没有.jpg)\n\n图1 会场\n';
  expect(await foundIn(HEAD + body, 'caption')).toEqual([]);
  expect(await foundIn(HEAD + body.replace(/!.*/, '文。'), 'caption')).toEqual(['caption/missing @ 图1 会场']);
});
