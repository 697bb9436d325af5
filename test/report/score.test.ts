import { expect, test } from 'vitest';
import { folderWith } from '../support/folder.js';
import { run } from '../support/run-cli.js';

/** A page of gongwen has 22 lines of 28 characters (GB/T 9704-2012, 5.2.3). */
const HEAD = '---\n刊名: 某院简报\n模板: gongwen\n日期: 2022-10-18\n---\n\n# 一、甲\n\n';

async function checked(body: string, ...args: string[]): Promise<string> {
  const folder = folderWith({ 'a.md': `${HEAD}${body}\n` });
  return (await run(['check', 'a', '--score', ...args], { cwd: folder })).out;
}

test('a wrong character counts one, a mark a tenth, against the characters that the pages hold', async () => {
  const out = await checked('会议部暑了工作,很好。', '--format', 'json');
  const { score } = JSON.parse(out) as { score: object };
  expect(score).toEqual({ faults: 1.1, characters: 616, rate: 17.86 });
});

test('is told in a sentence, and only when asked for', async () => {
  expect(await checked('会议部署了工作。')).toContain('差错率 0/10000：查出的差错计 0 个，版面字数 616（');
  expect(await checked('会议部署了工作。', '--lang', 'en')).toContain('0 errors in 10,000 characters');
  const folder = folderWith({ 'a.md': HEAD });
  expect((await run(['check', 'a'], { cwd: folder })).out).not.toContain('差错率');
});
