import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../support/run-cli.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bulletin-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const clock = () => new Date(2026, 10, 28, 9);
const bulletin = (args: string[], input?: Uint8Array) =>
  run([...args, '--lang', 'zh'], { cwd: folder, clock, ...(input && { input }) });
const put = (name: string, bytes: string | Uint8Array): void => writeFileSync(join(folder, name), bytes);
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

const TEXT = `教学简讯
第3期（总第68期）
江北职业技术学院教务处
2025年3月21日

本期目录
一、举办开放周\t1
二、系部动态\t1

一、举办开放周
3月10日至14日,八个实训室向社会开放。
- 1 -

二、系部动态
1.机电系。与机床厂签订协议。

责任编辑：王建国　李红梅
报：院领导
发：各系部
`;

/** A text in GB 18030, which Node does not write: its characters by what the decoder makes of their bytes. */
function inGbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const known = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xfe; first++)
    for (let second = 0x40; second <= 0xfe; second++)
      if (second !== 0x7f) known.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
  return Uint8Array.from([...text].flatMap((each) => (each < '\u0080' ? [each.charCodeAt(0)] : known.get(each)!)));
}

test('writes a source that builds, and says what it recognised', async () => {
  put('稿.txt', TEXT);
  const { code, out } = await bulletin(['import', '稿.txt']);
  expect(code).toBe(0);
  expect(out).toContain('写好了 第68期/issue.md：照 稿.txt，模板 jianbao。');
  expect(out).toContain('  第10段　页码，不是正文：- 1 -');
  expect(out).toContain('第5段 → 第15行　目录，2 条：本期目录');
  expect(read('第68期/issue.md')).toContain('责任编辑: [王建国, 李红梅]');
  expect((await bulletin(['check', '第68期'])).code).toBe(0);
  const built = await bulletin(['build', '第68期', '--format', 'pdf']);
  expect(built.code).toBe(0);
  expect(existsSync(join(folder, 'out/第68期.pdf'))).toBe(true);
});

test('reads GBK, UTF-16 and standard input alike', async () => {
  put('u.txt', TEXT);
  put('g.txt', inGbk(TEXT));
  put('w.txt', Buffer.from(`\ufeff${TEXT}`, 'utf16le'));
  for (const name of ['u', 'g', 'w']) expect((await bulletin(['import', `${name}.txt`, '-o', name])).code).toBe(0);
  expect((await bulletin(['import', '-', '-o', 's'], inGbk(TEXT))).code).toBe(0);
  for (const name of ['g', 'w', 's']) expect(read(`${name}/issue.md`)).toBe(read('u/issue.md'));
});

test('pages are those of the layout here, and the report says what they were', async () => {
  const paged = (page: string): string =>
    `教学简讯\n第3期\n2025年3月21日\n目录\n一、听课\t${page}\n一、听课\n本周听课。\n`;
  put('稿.txt', paged('7'));
  const { out } = await bulletin(['import', '稿.txt', '-o', '甲']);
  const page = /^一、听课.*?([0-9]+)$/m.exec(read('甲/issue.md'))![1]!;
  expect(page).not.toBe('7');
  expect(out).toMatch(/页码照这里排的改好（1）\n {2}.*第 7 页/);
  expect((await bulletin(['build', '甲', '-o', 'out'])).code).toBe(0);
  put('对.txt', paged(page));
  const same = await bulletin(['import', '对.txt', '--format', 'json']);
  expect(JSON.parse(same.out).issues[0].pages).toEqual([]);
});

test('--fix mends what fix would; without it marks stay as they are typed', async () => {
  put('稿.txt', TEXT);
  await bulletin(['import', '稿.txt', '-o', '甲']);
  const { out } = await bulletin(['import', '稿.txt', '-o', '乙', '--fix']);
  expect(read('甲/issue.md')).toContain('14日,八个');
  expect(read('乙/issue.md')).toContain('14日，八个');
  expect(out).toContain('--fix 改好了 1 处。');
});

test('reports as JSON', async () => {
  put('稿.txt', TEXT);
  const { out } = await bulletin(['import', '稿.txt', '--format', 'json']);
  const { version, issues } = JSON.parse(out);
  expect([version, issues[0].source, issues[0].template]).toEqual([1, '第68期/issue.md', 'jianbao']);
  const section = issues[0].remarks.find(({ text }: { text: string }) => text === '二、系部动态');
  const lines = read('第68期/issue.md').split('\n');
  expect(section).toMatchObject({ kind: 'recognised', paragraph: 11, beginning: '二、系部动态' });
  expect(lines[section.line - 1]).toBe('# 二、系部动态');
});

describe('names', () => {
  test('several files become issues of their own, or one that is named', async () => {
    put('a.txt', TEXT);
    put('b.txt', '三、其他\n停水一天。\n');
    expect((await bulletin(['import', 'a.txt', 'b.txt'])).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b', 'b.txt', '第68期']);
    expect((await bulletin(['import', 'a.txt', 'b.txt', '-o', '合']))!.code).toBe(0);
    expect(read('合/issue.md')).toContain('停水一天。');
    const { out } = await bulletin(['import', 'a.txt', 'b.txt', '-o', '再', '--verbose']);
    expect(out).toContain('再/issue.md：照 a.txt、b.txt');
  });

  test('nothing is written over: another name is taken, or asked for', async () => {
    put('a.txt', TEXT);
    await bulletin(['import', 'a.txt']);
    const before = read('第68期/issue.md');
    expect((await bulletin(['import', 'a.txt'])).out).toContain('第68期-2/issue.md');
    const { code, err } = await bulletin(['import', 'a.txt', '-o', '第68期']);
    expect([code, err]).toEqual([2, expect.stringContaining('第68期 已经有了，没有动它')]);
    expect(read('第68期/issue.md')).toBe(before);
  });

  test('issues are put where the project keeps them, and names are such as every system has', async () => {
    mkdirSync(join(folder, 'issues/第1期'), { recursive: true });
    put('issues/第1期/issue.md', '---\n刊名: 甲\n日期: 2025-01-01\n---\n');
    put('con.txt', '只有一句话，说的是停水。\n还有一句，说的是停电。\n');
    await bulletin(['import', 'con.txt']);
    expect(existsSync(join(folder, 'issues/稿件/issue.md'))).toBe(true);
    expect((await bulletin(['import', 'con.txt', '-o', 'a:b'])).code).toBe(2);
  });
});

describe('what is no text of an issue is told', () => {
  test.each([
    ['empty', '', '是空的'],
    ['blank', '\n\n　\n', '是空的'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), '是图片'],
    ['a PDF', '%PDF-1.7\n', '是 PDF'],
    ['bytes', Uint8Array.from({ length: 300 }, (_, i) => (i * 37) % 256), '不是文字'],
    ['a source', '---\n刊名: 甲\n日期: 2025-01-01\n---\n\n# 一、乙\n', '已经是稿件了'],
  ])('%s', async (_, bytes, words) => {
    put('x.txt', bytes);
    const { code, err } = await bulletin(['import', 'x.txt']);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    expect(err).not.toMatch(/ at /);
    expect(readdirSync(folder)).toEqual(['x.txt']);
  });

  test('an old document of Word without LibreOffice, and a damaged package', async () => {
    put('旧.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]));
    put('坏.docx', Buffer.from('PK\u0003\u0004 and nothing'));
    const env = { PATH: '', BULLETIN_SOFFICE: '/nowhere' };
    const old = await run(['import', '旧.doc', '--lang', 'zh'], { cwd: folder, clock, env });
    expect([old.code, old.err]).toEqual([2, expect.stringContaining('旧.doc：这是旧式的 .doc')]);
    expect((await bulletin(['import', '坏.docx'])).code).toBe(2);
  });

  test('a file that is not there, and a folder', async () => {
    mkdirSync(join(folder, 'd'));
    expect((await bulletin(['import', '没有.txt'])).err).toContain('找不到 没有.txt 这个文件');
    expect((await bulletin(['import', 'd'])).err).toContain('d 不是文件');
  });
});

test('a document under a password is told as such, whether LibreOffice is there or not', async () => {
  const stream = Buffer.from('EncryptedPackage', 'utf16le');
  put(
    '密.docx',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1500), stream, Buffer.alloc(3000)]),
  );
  const { code, err } = await bulletin(['import', '密.docx']);
  expect(code).toBe(2);
  expect(err).toContain('有打开密码');
});
