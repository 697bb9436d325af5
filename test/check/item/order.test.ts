import { expect, test } from 'vitest';
import { foundInSection } from '../../support/prove.js';

test.each([
  ['1.甲。\n\n（一）乙。\n\n（二）丙。\n\n2.丁。', ['item/order @ （一）']],
  ['（1）甲。\n\n1.乙。\n\n2.丙。\n\n（2）丁。', ['item/order @ 1.']],
  ['（一）甲。\n\n1.乙。\n\n（1）丙。\n\n①丁。\n\n②戊。\n\n（二）己。', []],
  ['1.甲。\n\n2.乙。\n\n（一）丙。\n\n（二）丁。', []],
])('%j', async (body, expected) => {
  expect(await foundInSection(body, 'item/')).toEqual(expected);
});
