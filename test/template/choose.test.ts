import { expect, test } from 'vitest';
import { UsageError } from '../../src/diagnostics/errors.js';
import { compileText, HEAD } from '../support/compile-text.js';

test('a template that was asked for and does not exist is wrong usage, with those that do', async () => {
  const error = await compileText(`${HEAD}文。\n`, {}, { template: '大报' }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UsageError);
  expect((error as UsageError).text).toEqual({
    zh: '没有叫“大报”的模板。可用的模板：dongtai、gongwen、jianbao。',
    en: "There is no template '大报'. Known templates: dongtai, gongwen, jianbao.",
  });
});
