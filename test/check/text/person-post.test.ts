import { expect, test } from 'vitest';
import { checkBody } from '../../support/prove.js';

test.each([
  ['院长李建国讲话。\n\n副院长李建国作总结。', ['text/person-post @ 副院长李建国']],
  ['院长李建国讲话。\n\n党委书记李建国作总结。', []],
  ['副处长王伟主持，处长王强、处长王伟讲话。', ['text/person-post @ 处长王伟']],
  ['院长高度重视，副院长高度评价。', []],
])('%s', async (body, found) => {
  expect((await checkBody(`# 一、甲\n\n${body}\n`)).found).toEqual(found);
});
