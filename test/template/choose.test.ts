import { expect, test } from 'vitest';
import { UsageError } from '../../src/diagnostics/errors.js';
import { compileText, HEAD } from '../support/compile-text.js';

test('a template that was asked for and does not exist is wrong usage, with those that do', async () => {
  const error = await compileText(`${HEAD}文。\n`, {}, { template: '大报' }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UsageError);
  expect((error as UsageError).text).toEqual({
    zh: '没有叫“大报”的模板。可用的模板：dongtai、gongwen、jianbao、jiyao、mingling、xinhan。',
    en: "There is no template '大报'. Known templates: dongtai, gongwen, jianbao, jiyao, mingling, xinhan.",
  });
});

test.each([
  ['dongtia', '是不是“dongtai”？'],
  ['./own.yaml', '这里写模板的名字，不写路径；自己的模板放在稿件旁边的 templates/名字/template.yaml。'],
])('%s: what was meant is told, where it is asked for and in an issue', async (name, hint) => {
  const error = await compileText(`${HEAD}文。\n`, {}, { template: name }).catch((thrown: unknown) => thrown);
  expect((error as UsageError).text.zh).toContain(hint);
  const { diagnostics } = await compileText(`${HEAD.replace('日期', `模板: ${name}\n日期`)}文。\n`);
  const found = diagnostics.find(({ code }) => code === 'template/unknown');
  expect(found?.hints.map(({ zh }) => zh)).toContain(hint);
});
