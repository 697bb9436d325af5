import { expect, test } from 'vitest';
import { checkBody } from '../../support/prove.js';

test.each([
  ['院长李建国讲话。\n\n院长李健国作总结。', ['text/person-name @ 李健国']],
  ['院长李建国讲话。\n\n院长李建设作总结。', ['text/person-name @ 李建设']],
  ['处长王伟讲话，处长王强作总结。', []],
  ['院长李建国讲话，副院长李健国作总结。', []],
])('%s', async (body, found) => {
  expect((await checkBody(`# 一、甲\n\n${body}\n`)).found).toEqual(found);
});
