import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openSession } from '../../src/session.js';
import { temporaryFolder } from '../support/read-source.js';

async function tree(files: readonly string[]): Promise<string> {
  const folder = await temporaryFolder();
  for (const file of files) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), file.endsWith('.yaml') ? '期刊目录: 各期\n' : 'x');
  }
  return folder;
}

/** What a session in a folder finds. */
function find(name: string, cwd: string) {
  return openSession({ cwd, env: {}, clock: () => new Date() }).find(name);
}

test.each([
  ['a.md', 'a.md'],
  ['a', 'a.md'],
  ['b', 'b/issue.md'],
  ['b/', 'b/issue.md'],
  ['b/issue.md', 'b/issue.md'],
  ['c', 'issues/c/issue.md'],
  ['d', 'samples/d.md'],
  ['sub/e', 'issues/sub/e.md'],
])('%s is %s', async (name, expected) => {
  const cwd = await tree(['a.md', 'b/issue.md', 'issues/c/issue.md', 'samples/d.md', 'issues/sub/e.md']);
  expect(find(name, cwd)).toEqual({ path: path.join(cwd, expected), shown: expected });
});

test.each([
  ['第71期', '第71期.txt'],
  ['第71期.txt', '第71期.txt'],
  ['第72期', '第72期.md.txt'],
  ['第68期', '第68期/第68期.md'],
  ['g', 'issues/g/issue.md.txt'],
  ['h', 'h.markdown'],
  ['i', 'issues/i.md'],
])('%s is %s, as Notepad and editors name files', async (name, expected) => {
  const cwd = await tree([
    '第71期.txt',
    '第72期.md.txt',
    '第68期/第68期.md',
    'issues/g/issue.md.txt',
    'h.markdown',
    'i.txt',
    'issues/i.md',
  ]);
  expect(find(name, cwd)).toMatchObject({ shown: expected });
});

test('a folder with one text, whatever its name; with several none is chosen', async () => {
  const cwd = await tree(['第68期/稿子.md', '第68期/README.md', '第69期/甲.md', '第69期/乙.md']);
  expect(find('第68期', cwd)).toMatchObject({ shown: '第68期/稿子.md' });
  expect(find('第69期', cwd)).toHaveProperty('tried');
});

test('a folder named in bulletin.yaml', async () => {
  const cwd = await tree(['bulletin.yaml', '各期/f.md']);
  expect(find('f', cwd)).toMatchObject({ shown: '各期/f.md' });
});

test('a folder named in bulletin.yaml above the working folder lies beside that file', async () => {
  const cwd = await tree(['bulletin.yaml', '各期/f.md', '稿/x.md']);
  expect(find('f', path.join(cwd, '稿'))).toMatchObject({ shown: '../各期/f.md' });
});

test('an absolute path, and one above the working folder', async () => {
  const cwd = await tree(['a.md', 'x/y.md']);
  expect(find(path.join(cwd, 'a.md'), path.join(cwd, 'x'))).toMatchObject({ path: path.join(cwd, 'a.md') });
  expect(find('../a', path.join(cwd, 'x'))).toMatchObject({ shown: '../a.md' });
});

test('otherwise the places are named', async () => {
  expect(find('zz', await tree([]))).toEqual({
    tried: ['zz/issue.md', 'zz.md', 'issues/zz/issue.md', 'issues/zz.md', 'samples/zz/issue.md', 'samples/zz.md'],
  });
});
