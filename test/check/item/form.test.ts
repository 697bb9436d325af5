import { expect, test } from 'vitest';
import { foundInSection } from '../../support/prove.js';

test.each([
  ['1.甲。\n\n2、乙。\n\n3.丙。', ['item/form @ 2、']],
  ['1.甲。\n\n２.乙。\n\n3.丙。', ['item/form @ ２.']],
  ['（1）甲。\n\n2）乙。\n\n（3）丙。', ['item/form @ 2）']],
  ['（一）甲。\n\n(二)乙。\n\n（三）丙。', ['item/form @ (二)']],
  ['1.甲。\n\n②乙。\n\n3.丙。\n\n4.丁。', ['item/form @ ②']],
  ['1.甲。\n\n2.乙。\n\n③丙。', ['item/form @ ③']],
  ['①甲。\n\n②乙。\n\n③丙。', []],
  ['1.甲。\n\n（1）乙。\n\n（2）丙。\n\n2.丁。', []],
])('%j', async (body, expected) => {
  expect(await foundInSection(body, 'item/')).toEqual(expected);
});
