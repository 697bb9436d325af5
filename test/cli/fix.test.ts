import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../support/run-cli.js';

/** Every section begins a page: 2, 3, 4 and 5. */
const TEMPLATE = 'extends: dongtai\ndescription: d\nsections: { breakBefore: true }\n';
const HEADS = ['一、关于甲子的通知', '二、关于加强人才工作的意见', '三、关于丙寅的公告', '四、关于丁卯的函'];
const ITEMS = [1, 2, 3, 4, 5].map((number) => `${number}.第${'甲乙丙丁戊'[number - 1]}项工作。`).join('\n\n');
const SOURCE = `---
刊名: 动态
日期: 2022-10-18
模板: own
---

# 目录

${HEADS.map((head, i) => `${head} …… ${i + 2}`).join('\n\n')}

${HEADS.map((head) => `# ${head}\n\n${ITEMS}\n`).join('\n')}`;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bulletin-test-'));
  mkdirSync(join(folder, 'templates/own'), { recursive: true });
  writeFileSync(join(folder, 'templates/own/template.yaml'), TEMPLATE);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Writes an issue and runs `bulletin fix` on it. */
async function fix(source: string, ...options: readonly string[]) {
  writeFileSync(join(folder, 'issue.md'), source);
  const { code, out, err } = await run(['fix', 'issue.md', ...options], { cwd: folder });
  return { code, out, err, after: readFileSync(join(folder, 'issue.md'), 'utf8') };
}

/** The issue with some places changed, each of which must be there. */
function spoiled(...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, SOURCE);
}

describe('what is mended comes back as it was', () => {
  test.each([
    ['pages of the TOC', spoiled(['…… 3', '…… 7'], ['…… 5', '…… 6'])],
    ['a number', spoiled(['\n3.', '\n8.'])],
    ['a repeated number and those after it', spoiled(['\n3.', '\n2.'], ['\n4.', '\n3.'], ['\n5.', '\n4.'])],
    ['the head of a section', spoiled(['# 三、', '# 七、'])],
    ['a lost #', spoiled(['# 四、', '四、'])],
    ['a number of the TOC', spoiled(['\n二、', '\n三、'])],
  ])('%s', async (_, source) => {
    const { after, code, out } = await fix(source);
    expect(after).toBe(SOURCE);
    expect(code, out).toBe(0);
  });
});

test('a byte-order mark and CRLF stay', async () => {
  const marked = `\ufeff${SOURCE.replaceAll('\n', '\r\n')}`;
  const { after } = await fix(marked.replace('…… 3', '…… 7'));
  expect(after).toBe(marked);
});

test('an open page is written in, and the second time there is nothing to do', async () => {
  const first = await fix(spoiled(['…… 3', '…… ?'], [' …… 5', '']));
  expect(first.after).toBe(SOURCE);
  const second = await fix(first.after);
  expect(second.after).toBe(SOURCE);
  expect(second.out).toContain('没有可以自动改正的地方');
});

test('--dry-run shows the changes and leaves the file alone', async () => {
  const source = spoiled(['…… 3', '…… 7']);
  const { after, out } = await fix(source, '--dry-run');
  expect(after).toBe(source);
  expect(out).toMatch(/issue\.md:11\n- .*…… 7\n\+ .*…… 3\n/);
});

test('--only takes some codes, --unsafe all', async () => {
  const source = spoiled(['…… 3', '…… 7'], ['\n3.', '\n8.'], ['加强人才', '加快人才']);
  expect((await fix(source, '--only', 'item/numbering')).after).toBe(source.replace('\n8.', '\n3.'));
  const safe = await fix(source);
  expect(safe.code).toBe(1);
  expect(safe.out).toContain('--unsafe');
  expect((await fix(source, '--unsafe')).code).toBe(0);
});

test('a GBK file is left alone where nothing is mended', async () => {
  writeFileSync(join(folder, 'issue.md'), Buffer.from('d6d0b9facac7', 'hex'));
  const { code, out } = await run(['fix', 'issue.md'], { cwd: folder });
  expect(code).toBe(1);
  expect(out).toContain('source/gbk');
  expect(readFileSync(join(folder, 'issue.md')).toString('hex')).toBe('d6d0b9facac7');
});

test('a GBK file that is mended is UTF-8, and its bytes come back', async () => {
  const head =
    '---\n\xbf\xaf\xc3\xfb: \xb6\xaf\xcc\xac\n\xc8\xd5\xc6\xda: 2022-10-18\n---\n\n# \xd2\xbb\xa1\xa2\xbc\xd7\n\n';
  const gbk = Buffer.from(`${head}\xce\xc4,\xce\xc4\xa1\xa3\n`, 'latin1');
  writeFileSync(join(folder, 'issue.md'), gbk);
  await run(['fix', 'issue.md'], { cwd: folder });
  expect(readFileSync(join(folder, 'issue.md'), 'utf8')).toContain('# 一、甲\n\n文，文。\n');
  await run(['fix', 'issue.md', '--undo'], { cwd: folder });
  expect(readFileSync(join(folder, 'issue.md')).equals(gbk)).toBe(true);
});
