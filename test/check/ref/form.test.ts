import { expect, test } from 'vitest';
import { checkBody } from '../../support/prove.js';

test.each([
  [
    '见[第二页](#一)、[P9](#一)、[9页](#一)。',
    ['ref/form @ [第二页](#一)', 'ref/form @ [P9](#一)', 'ref/form @ [9页](#一)'],
  ],
  ['见[第一部分](#一)和[一](#一)。', []],
])('%s', async (body, found) => {
  expect((await checkBody(`# 一、甲\n\n${body}\n`)).found).toEqual(found);
});
