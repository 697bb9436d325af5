import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../support/run-cli.js';

/** An issue with one warning: a sub-head that skips a level. */
const SOURCE = '---\n刊名: 动态\n日期: 2022-10-18\n---\n\n# 一、甲\n\n### 乙\n\n文。\n';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bulletin-test-'));
  writeFileSync(join(folder, 'issue.md'), SOURCE);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const built = (): boolean => existsSync(join(folder, 'out/issue.pdf')) || existsSync(join(folder, 'out'));

describe('how far warnings pass', () => {
  test.each([
    [[], 0],
    [['--max-warnings', '1'], 0],
    [['--max-warnings', '0'], 1],
    [['--strict'], 1],
  ])('build %j', async (options, code) => {
    const result = await run(['build', 'issue.md', '--format', 'pdf', ...options], { cwd: folder });
    expect(result.code, result.err).toBe(code);
    expect(built()).toBe(code === 0);
    if (code === 1) expect(result.err).toContain('超过了允许的数目');
  });

  test('check --strict', async () => {
    expect((await run(['check', 'issue.md'], { cwd: folder })).code).toBe(0);
    expect((await run(['check', 'issue.md', '--strict'], { cwd: folder })).code).toBe(1);
  });
});

test('build --report json puts one object on standard output and nothing else', async () => {
  const { out, err } = await run(['build', 'issue.md', '--format', 'pdf', '--report', 'json'], { cwd: folder });
  const report = JSON.parse(out) as { diagnostics: { code: string; fix?: { safe: boolean } }[] };
  expect(report.diagnostics.map(({ code, fix }) => [code, fix?.safe])).toEqual([['heading/depth', true]]);
  expect(err).toBe('');
});

describe('bulletin.yaml', () => {
  const check = async (yaml: string) => {
    writeFileSync(join(folder, 'bulletin.yaml'), yaml);
    const { out } = await run(['check', 'issue.md', '--format', 'stylish'], { cwd: folder });
    return out.split('\n').slice(0, -2);
  };

  test.each([
    ['规则:\n  heading/depth: 错误', 'error'],
    ['rules:\n  heading/depth: info', 'info'],
  ])('%j', async (yaml, severity) => {
    expect(await check(yaml)).toEqual([expect.stringContaining(`issue.md:8:1: ${severity}:`)]);
  });

  test('off', async () => {
    expect(await check('规则:\n  heading/depth: 关')).toEqual([]);
  });

  test('what it says wrongly is told', async () => {
    const lines = await check('规则:\n  heading/dept: 关\n  heading/depth: 严重');
    expect(lines.map((line) => /\[(.*)\]/.exec(line)?.[1])).toEqual([
      'heading/depth',
      'settings/unknown-rule',
      'settings/severity',
    ]);
  });
});
