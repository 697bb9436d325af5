import { expect, test } from 'vitest';
import { answering, checkBody } from '../../support/prove.js';

const body = answering(
  ['一、甲子丑 …… 2', '二、乙寅卯 …… ３', '三、丙辰巳 …… ?'],
  ['一、甲子丑', '二、乙寅卯', '三、丙辰巳'],
);

test('true ones, and open ones', async () => {
  expect((await checkBody(body, { 一: 2, 二: 3, 三: 7 })).found).toEqual([]);
});

test('a wrong one names both pages', async () => {
  const { found, messages, related } = await checkBody(body, { 一: 2, 二: 4, 三: 7 });
  expect(found).toEqual(['toc/page @ ３']);
  expect(messages[0]).toMatch(/3.*4/);
  expect(related).toEqual(['# 二、乙寅卯']);
});

test('pages that moved with a missing section are no finding of their own', async () => {
  const moved = answering(['一、甲子丑 …… 9', '二、乙寅卯 …… 3', '三、丙辰巳 …… 5'], ['一、甲子丑', '三、丙辰巳']);
  expect((await checkBody(moved, { 一: 2, 三: 3 })).found).toEqual(['toc/page @ 9', 'toc/sections @ 二、乙寅卯 …… 3']);
});
