import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../support/folder.js';
import { run } from '../support/run-cli.js';

const BIN = resolve('bin/bulletin.js');
const posix = process.platform !== 'win32';
const GOOD = '---\n刊名: 动态\n日期: 2022-10-18\n---\n\n# 一、要闻\n\n会议在京召开。\n';

/** An issue whose every part tries to speak to the terminal. */
const LOUD = [
  '---',
  '刊名: 某院\u001b[31m简报',
  '日期: 2026-11-27',
  '主办: ::error::甲',
  '模板: 无\u202e此\u0007',
  '---',
  '',
  '# 一、甲\u001b]0;title\u0007',
  '',
  '::error::x ##[add-matcher]y\u202e 文,字 ![图](没有\u001b[2J.png)',
  '',
].join('\n');

describe('nothing of a source, a name or a template is obeyed where it is shown', () => {
  const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g');
  const OBEYED = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

  test.each([
    ['check', 'pretty'],
    ['check', 'stylish'],
    ['check', 'json'],
    ['check', 'sarif'],
    ['check', 'github'],
    ['build', 'pretty'],
  ])('%s, %s', async (command, format) => {
    const folder = folderWith({ '::error::第1期\u001b[31m/issue.md': LOUD });
    const option = command === 'build' ? '--report' : '--format';
    for (const colour of [{}, { FORCE_COLOR: '1' }] as Record<string, string>[]) {
      const name = '::error::第1期\u001b[31m';
      const { out, err } = await run([command, name, option, format], { cwd: folder, env: colour });
      expect((out + err).replace(COLOURS, '')).not.toMatch(OBEYED);
      if (!colour.FORCE_COLOR) expect(out + err).not.toContain('\u001b');
      if (format === 'pretty' || format === 'stylish') expect(out + err).not.toMatch(/^[^\S\u2060]*::|##[a-z]*\[/m);
    }
  });

  test('the diff of a fix, and names that do not exist', async () => {
    const folder = folderWith({ 'a.md': LOUD.replace('模板: 无\u202e此\u0007\n', '') });
    const dry = await run(['fix', 'a', '--dry-run'], { cwd: folder, env: { FORCE_COLOR: '1' } });
    const none = await run(['build', 'x\u001b[2J\n::error::y'], { cwd: folder });
    for (const text of [dry.out, dry.err, none.err]) {
      expect(text.replace(COLOURS, '')).not.toMatch(OBEYED);
      expect(text).not.toMatch(/^[^\S\u2060]*::/m);
    }
    expect(none.code).toBe(2);
  });

  test('JSON says the same text still', async () => {
    const folder = folderWith({ 'a\u202e.md': LOUD });
    const { out } = await run(['check', 'a\u202e', '--format', 'json'], { cwd: folder });
    expect((JSON.parse(out) as { diagnostics: { file: string }[] }).diagnostics[0]!.file).toBe('a\u202e.md');
  });
});

describe('only files are read, and none outside', () => {
  const issue = '---\n刊名: 某院简报\n日期: 2026-11-27\n模板: 自己\n---\n\n# 一、甲\n\n文。\n';

  test.runIf(posix)('pipes as settings, templates and neighbours keep nobody waiting', () => {
    const folder = folderWith({ 'issue-2/issue.md': issue.replace('自己', 'dongtai') });
    mkdirSync(join(folder, 'issue-1'));
    mkdirSync(join(folder, 'templates/dongtai'), { recursive: true });
    const pipes = ['bulletin.yaml', 'issue-1/issue.md', 'templates/dongtai/template.yaml', 'issue-2/bulletin.yaml'];
    for (const pipe of pipes) expect(spawnSync('mkfifo', [join(folder, pipe)]).status).toBe(0);
    const { status, stderr } = spawnSync(process.execPath, [BIN, 'build', 'issue-2'], { cwd: folder, timeout: 60_000 });
    // Settings that cannot be read are told; the others are passed over.
    expect(String(stderr).match(/^错误 .*/gm)).toEqual([expect.stringMatching(/settings\/syntax.*文件打不开/)]);
    expect(status).toBe(1);
  });

  test.runIf(posix)('a pipe as the issue itself is said to be no file', async () => {
    const folder = folderWith({});
    spawnSync('mkfifo', [join(folder, 'a.md')]);
    expect((await run(['check', 'a.md'], { cwd: folder })).code).toBe(2);
  });

  test.runIf(posix)('a template that leads out of the folder shows nothing of what it leads to', async () => {
    const folder = folderWith({ 'secret.txt': 'password: hunter2\n', 'shelf/issue-1/issue.md': issue });
    mkdirSync(join(folder, 'shelf/issue-1/templates/自己'), { recursive: true });
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'shelf/issue-1/templates/自己/template.yaml'));
    const { code, out, err } = await run(['check', 'issue-1'], { cwd: join(folder, 'shelf') });
    expect(out + err).not.toContain('hunter2');
    expect(out).toContain('链接');
    expect(code).toBe(1);
  });

  test('settings are looked for up to the project and no further', async () => {
    const folder = folderWith({
      'bulletin.yaml': '规则:\n  不存在的/规则: 关\n',
      'project/issues/issue-1/issue.md': issue.replace('自己', 'dongtai'),
    });
    const cwd = join(folder, 'project');
    expect((await run(['check', 'issue-1'], { cwd })).out).not.toContain('不存在的');
    writeFileSync(join(cwd, 'bulletin.yaml'), '规则:\n  不存在的/规则: 关\n');
    expect((await run(['check', 'issue-1'], { cwd })).out).toContain('不存在的');
  });

  test('settings of a repository hold from anywhere in it', async () => {
    const folder = folderWith({
      '.git/HEAD': '',
      'bulletin.yaml': '规则:\n  不存在的/规则: 关\n',
      'a/b/c/issue-1/issue.md': issue.replace('自己', 'dongtai'),
    });
    expect((await run(['check', 'issue-1'], { cwd: join(folder, 'a/b/c') })).out).toContain('不存在的');
  });
});

describe('what fails outside is told in a sentence', () => {
  test.runIf(existsSync('/dev/full'))('a full disk behind standard output', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [BIN, '--help'], { stdio: ['ignore', full, 'pipe'] });
    closeSync(full);
    expect(String(stderr)).toBe('错误：无法读写文件：磁盘已满。\n');
    expect(status).toBe(3);
  });

  test.runIf(posix)('a working folder that is gone', () => {
    const folder = folderWith({ 'gone/x': '' });
    const gone = JSON.stringify(join(folder, 'gone'));
    const code = `const { loadBundle } = require(${JSON.stringify(BIN)});
      process.chdir(${gone});
      fs.rmSync(${gone}, { recursive: true });
      loadBundle(${JSON.stringify(resolve('dist/bulletin.cjs'))}).exports.main(['check', 'x']).then((code) => {
        process.exitCode = code;
      });`;
    const { status, stderr } = spawnSync(process.execPath, ['-e', code], { cwd: folder });
    expect(String(stderr)).toContain('当前文件夹已经不在了');
    expect(status).toBe(3);
  });

  test('a program that was cut off', () => {
    const folder = folderWith({
      'bin/bulletin.js': readFileSync(BIN),
      'dist/bulletin.cjs': readFileSync('dist/bulletin.cjs').subarray(0, 300_000),
    });
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'bin/bulletin.js'), '--version']);
    expect(String(stderr)).toMatch(/^程序文件 dist\/bulletin\.cjs 不完整/);
    expect(status).toBe(3);
  });
});

describe.runIf(posix)('what is no text or no file', () => {
  test('is not read as a source or as settings', async () => {
    const folder = folderWith({ 'a/issue.md': GOOD, 'b/issue.md': GOOD, 'b/bulletin.yaml': '' });
    for (const name of ['a/issue.md', 'b/bulletin.yaml']) truncateSync(join(folder, name), 6_000_000_000);
    const source = await run(['check', 'a'], { cwd: folder });
    expect([source.code, source.err]).toEqual([3, expect.stringContaining('文件太大')]);
    const settings = await run(['check', 'b'], { cwd: folder });
    expect([settings.code, settings.out]).toEqual([1, expect.stringContaining('文件打不开，或太大')]);
  });

  test('is told where a source is looked for, and not offered', async () => {
    const folder = folderWith({ 'folder/issue.md/x': '', 'pipes/a.txt': '' });
    symlinkSync('nowhere.md', join(folder, 'link.md'));
    spawnSync('mkfifo', [join(folder, 'pipe.md')]);
    for (const [name, what] of [
      ['folder', '/issue.md（在，但不是普通的文件）'],
      ['link.md', '（是链接，指向的文件不在）'],
      ['pipe.md', '（在，但不是普通的文件）'],
    ] as const) {
      const { code, err } = await run(['check', name], { cwd: folder });
      expect([code, err]).toEqual([2, expect.stringContaining(name + what)]);
      expect(err).not.toContain('您要的是不是');
    }
  });

  test('is not written over, whatever leads to it', async () => {
    const folder = folderWith({ 'a/issue.md': GOOD, 'out/x': '' });
    spawnSync('mkfifo', [join(folder, 'out/a.docx')]);
    symlinkSync('a.docx', join(folder, 'out/a.pdf'));
    const { code, err } = await run(['build', 'a'], { cwd: folder });
    expect([code, err]).toEqual([3, expect.stringContaining('out/a.pdf：这不是普通的文件。')]);
    expect(lstatSync(join(folder, 'out/a.docx')).isFIFO()).toBe(true);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['a.docx', 'a.pdf', 'x']);
  });
});
