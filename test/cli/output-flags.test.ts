import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { run } from '../support/run-cli.js';

/** A folder with an issue that has errors: they must not hide wrong usage. */
function folderWithIssue(): string {
  const cwd = mkdtempSync(join(tmpdir(), 'bulletin-test-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  writeFileSync(join(cwd, 'issue-1.md'), '没有抬头。\n');
  return cwd;
}

test.each([
  [['--encrypt'], '不能加密', 'cannot be encrypted'],
  [['--encrypt', '--draft'], '归档文件（PDF/A）', '(PDF/A)'],
  [['--encrypt', '--profile', 'press'], '印刷文件（PDF/X）', '(PDF/X)'],
  [['--attach-source', '--profile', 'press'], '--attach-source', '--attach-source'],
  [['--attach-source', '--impose', '2up'], '--attach-source', '--attach-source'],
  [['--creep', '0.1'], '--impose booklet', '--impose booklet'],
  [['--impose', 'booklet', '--creep', '9'], '0 到 5', '0 to 5'],
  [['--format', 'docx', '--profile', 'press'], '--profile 只用于 pdf', '--profile is for pdf'],
  [['--dpi', '60'], '--dpi 只用于 png', '--dpi is for png'],
  [['--format', 'png', '--dpi', '6'], '18 到 1200', '18 to 1200'],
])('%s is refused before anything is done', async (options, zh, en) => {
  const cwd = folderWithIssue();
  for (const [language, words] of Object.entries({ zh, en })) {
    const { code, err, out } = await run(['build', 'issue-1', '--lang', language, ...options], { cwd });
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(out).toBe('');
  }
  expect(existsSync(join(cwd, 'out'))).toBe(false);
});

test.each([
  ['内部😀', '“😀”（U+1F600）', '“😀” (U+1F600)'],
  ['甲\u0378', 'U+0378', 'U+0378'],
  ['', '看得见', 'can be seen'],
  [' 　', '看得见', 'can be seen'],
])('a watermark that cannot be printed whole is refused: %s', async (words, zh, en) => {
  const cwd = folderWithIssue();
  for (const [language, expected] of Object.entries({ zh, en })) {
    const { code, err, out } = await run(['build', 'issue-1', '--draft', '--lang', language, '--watermark', words], {
      cwd,
    });
    expect(code).toBe(2);
    expect(err).toContain(expected);
    expect(out).toBe('');
  }
  expect(existsSync(join(cwd, 'out'))).toBe(false);
});

test('build writes pictures where they are asked for, beside the others', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'bulletin-test-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  const sample = join(process.cwd(), 'samples/jianbao-12');
  const { code } = await run(['build', sample, '--format', 'webp,docx', '--dpi', '20', '--pages', '2'], { cwd });
  expect(code).toBe(0);
  expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['jianbao-12-2.webp', 'jianbao-12.docx']);
});
