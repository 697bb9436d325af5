import { expect, test } from 'vitest';
import { catalogue } from '../../src/check/catalogue.js';
import { run } from '../support/run-cli.js';

test('explain shows a rule with its examples', async () => {
  const { code, out } = await run(['explain', 'toc/page']);
  expect(code).toBe(0);
  expect(out).toMatch(/^toc\/page {2}错误\n/);
  expect(out).toMatch(/不对:\n {2}│ # 目录[\s\S]*\n对:\n {2}│ # 目录/);
});

test('explain of an unknown code names the nearest', async () => {
  const { code, err } = await run(['explain', 'toc/pag', '--lang', 'en']);
  expect(code).toBe(2);
  expect(err).toContain('Did you mean toc/page?');
});

test('rules lists every kind of finding', async () => {
  const { out } = await run(['rules', '--lang', 'en']);
  expect(
    out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/\s/)[0]),
  ).toEqual([...catalogue.keys()]);
});

test('fix --only takes known codes', async () => {
  const { code, err } = await run(['fix', 'issue-67', '--only', 'toc/pages']);
  expect(code).toBe(2);
  expect(err).toContain('toc/page');
});
