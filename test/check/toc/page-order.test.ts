import { expect, test } from 'vitest';
import { answering, checkBody } from '../../support/prove.js';

test('order counts where nothing was laid out', async () => {
  const sections = ['一、甲子丑', '二、乙寅卯', '三、丙辰巳'];
  const body = answering(['一、甲子丑 …… 8', '二、乙寅卯 …… ３', '三、丙辰巳 …… ?'], sections);
  expect((await checkBody(body)).found).toEqual(['toc/page-order @ ３']);
});
