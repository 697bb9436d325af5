import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeMended } from '../../../src/cli/fix/undo.js';
import { type Run, run } from '../../support/run-cli.js';

const GOOD = '---\n刊名: 动态\n日期: 2022-10-18\n---\n\n# 一、要闻\n\n会议在京召开，来自各地的代表出席。\n';
const BAD = GOOD.replace('召开，', '召开,');
let folder: string;
let source: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bulletin-test-'));
  source = join(folder, 'issue.md');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const fix = (...args: readonly string[]): Promise<Run> => run(['fix', ...args], { cwd: folder });
const text = (path = source): string => readFileSync(path, 'utf8');
const copies = (): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.bulletin-undo'));

test('the source as it was comes back byte for byte, and its copy goes', async () => {
  const before = `\ufeff${BAD.replaceAll('\n', '\r\n')}`;
  writeFileSync(source, before);
  expect((await fix('issue.md')).code).toBe(0);
  expect(text()).toBe(`\ufeff${GOOD.replaceAll('\n', '\r\n')}`);
  expect(copies()).toHaveLength(1);
  const { code, out } = await fix('--undo', 'issue.md');
  expect([code, out]).toEqual([0, 'issue.md：改回了 fix 之前的样子。\n']);
  expect(text()).toBe(before);
  expect(readdirSync(folder)).toEqual(['issue.md']);
});

test('one step alone is kept, and a fix that changes nothing keeps it', async () => {
  writeFileSync(source, BAD);
  await fix('issue.md');
  writeFileSync(source, text().replace('代表出席', '代表,出席'));
  const second = text();
  await fix('issue.md');
  await fix('issue.md');
  expect(copies()).toHaveLength(1);
  await fix('--undo', 'issue.md');
  expect(text()).toBe(second);
  const again = await fix('--undo', 'issue.md');
  expect(again.code).toBe(2);
  expect(again.err).toContain('没有可以撤销的改动');
});

test('a source that was changed since is left alone', async () => {
  writeFileSync(source, BAD);
  await fix('issue.md');
  writeFileSync(source, `${GOOD}又写了一段。\n`);
  const { code, err } = await fix('--undo', 'issue.md');
  expect(code).toBe(3);
  expect(err).toContain('fix 之后稿件又改过');
  expect(err).toContain(copies()[0]);
  expect(text()).toBe(`${GOOD}又写了一段。\n`);
  expect(text(join(folder, copies()[0]!))).toBe(BAD);
});

test('nothing else is asked for together with --undo', async () => {
  writeFileSync(source, BAD);
  const { code, err } = await fix('--undo', '--dry-run', 'issue.md');
  expect(code).toBe(2);
  expect(err).toContain('--undo 和 --dry-run 不能一起用');
  expect(text()).toBe(BAD);
});

test('many sources in one run leave no signals waiting', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `${index}.md`);
  for (const name of names) writeFileSync(join(folder, name), BAD);
  await fix(...names);
  await fix('--undo', ...names);
  expect(process.listenerCount('SIGHUP')).toBeLessThan(8);
  expect(names.map((name) => text(join(folder, name)))).toEqual(names.map(() => BAD));
});

test('what an editor saves while the source is compiled is not lost', async () => {
  writeFileSync(source, BAD);
  const saved = BAD.replace('各地', '各省');
  // The clock is asked while an issue is compiled.
  const clock = (): Date => {
    writeFileSync(source, saved);
    return new Date(2022, 9, 18);
  };
  const { code, err } = await run(['fix', 'issue.md'], { cwd: folder, clock });
  expect(code).toBe(3);
  expect(err).toContain('没有写入');
  expect(text()).toBe(saved);
  expect(readdirSync(folder)).toEqual(['issue.md']);
});

describe.runIf(process.platform !== 'win32')('a source of several names whose writing was broken off', () => {
  const gone = spawnSync(process.execPath, ['--version']).pid;
  const LONGER = BAD.replace('代表出席', '代表出席。'.repeat(40));

  /** Leaves `source` as a run does that is killed in the middle of writing `newer` over `older`. */
  function breakOff(older: string, newer: string, at: number): void {
    const [before, after] = [Buffer.from(older), Buffer.from(newer)];
    writeFileSync(source, Buffer.concat([after.subarray(0, at), before.subarray(Math.min(at, after.length))]));
    linkSync(source, join(folder, 'other.md'));
    writeFileSync(join(folder, `.issue.md.${gone}.old`), before);
    writeFileSync(join(folder, `.issue.md.${gone}.tmp`), after);
  }

  test.each([
    ['fix', BAD, LONGER],
    ['fix', LONGER, BAD],
    ['undo', LONGER, GOOD],
  ])('in %s: it is told, and comes back', async (what, older, newer) => {
    const [before, after] = what === 'fix' ? [older, newer] : [newer, older];
    writeFileSync(source, before);
    writeMended(source, Buffer.from(before), after);
    rmSync(source);
    breakOff(older, newer, 120);
    const cut = text();
    expect([older, newer]).not.toContain(cut);
    for (const command of ['check', 'build', 'fix']) {
      const { code, err } = await run([command, 'issue.md'], { cwd: folder });
      expect([code, err]).toEqual([3, expect.stringContaining('bulletin fix --undo issue.md')]);
    }
    expect(text()).toBe(cut);
    expect((await fix('--undo', 'issue.md')).code).toBe(0);
    expect(text(join(folder, 'other.md'))).toBe(what === 'fix' ? older : newer);
    expect(readdirSync(folder).sort()).toEqual(['issue.md', 'other.md']);
  });

  test('nothing is told of one that is whole, or was saved since', async () => {
    for (const saved of [BAD, GOOD, `${GOOD}又写了一段。\n`]) {
      writeFileSync(source, saved);
      breakOff(BAD, GOOD, 60);
      writeFileSync(source, saved);
      const { err } = await run(['check', 'issue.md'], { cwd: folder });
      expect(err).toBe('');
      for (const name of readdirSync(folder)) rmSync(join(folder, name));
    }
  });
});

test.runIf(process.platform !== 'win32')(
  'links of both kinds and permissions stay, those of the copy too',
  async () => {
    mkdirSync(join(folder, 'desk'));
    writeFileSync(source, BAD);
    chmodSync(source, 0o600);
    symlinkSync('../issue.md', join(folder, 'desk/issue.md'));
    linkSync(source, join(folder, 'desk/other.md'));
    await fix('desk');
    expect(lstatSync(join(folder, 'desk/issue.md')).isSymbolicLink()).toBe(true);
    expect([text(), text(join(folder, 'desk/other.md'))]).toEqual([GOOD, GOOD]);
    expect([source, join(folder, copies()[0]!)].map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o600]);
    await fix('--undo', 'desk');
    expect([text(), text(join(folder, 'desk/other.md'))]).toEqual([BAD, BAD]);
    expect(statSync(source).nlink).toBe(2);
  },
);
