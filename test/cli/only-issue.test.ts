import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/read-source.js';
import { run } from '../support/run-cli.js';

const ISSUE = '---\n刊名: 动态\n日期: 2022-10-18\n---\n\n# 一、甲\n\n文。\n';

async function checkIn(files: readonly string[], folder = '.') {
  const root = await temporaryFolder();
  for (const file of files) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), /notes|README/.test(file) ? '别的文字。' : ISSUE);
  }
  await mkdir(path.join(root, folder), { recursive: true });
  return run(['check'], { cwd: path.join(root, folder), env: { BULLETIN_LANG: 'zh' } });
}

describe('a command without a name takes the only issue', () => {
  test.each([
    [['issues/第68期/issue.md'], '.', 'issues/第68期'],
    [['第68期.md', 'README.md', 'notes.txt'], '.', '第68期.md'],
    [['issues/第68期/issue.md', 'issues/第67期/issue.md'], 'issues/第67期', '第67期'],
    [['第68期/第68期.md', '第68期/notes.md'], '第68期', '第68期.md'],
    [['samples/a/issue.md', 'issues/b.md'], '.', 'issues/b.md'],
    [['samples/a/issue.md'], '.', 'samples/a'],
    [['第68期.md', '第68期 副本.md', '第68期 - Copy.md', '第68期 (1).md'], '.', '第68期.md'],
    [['第68期.md', '~$第68期.md', '.第68期.md'], '.', '第68期.md'],
  ])('%j in %s', async (files, folder, name) => {
    const { code, err } = await checkIn(files, folder);
    expect(err).toBe(`没有写名称，用的是 ${name.replaceAll('/', path.sep)}。\n`);
    expect(code).toBe(0);
  });
});

test('several are listed', async () => {
  const { code, err } = await checkIn(['第67期.md', 'issues/第68期/issue.md']);
  expect(code).toBe(2);
  expect(err).toContain(`这里有 2 期：\n  第67期.md\n  issues${path.sep}第68期`);
});

test.each([[[]], [['README.md']], [['docs/notes.md']]])('%j has none', async (files) => {
  const { code, err } = await checkIn(files);
  expect(code).toBe(2);
  expect(err).toContain('没有找到稿件');
});
