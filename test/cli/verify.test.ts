import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findSoffice } from '../../src/cli/soffice.js';
import { pdfEmitter } from '../../src/emit/pdf/index.js';
import type { OutsideError } from '../../src/outside-error.js';
import { HEAD, layOutText } from '../compile-text.js';
import { run } from './capture.js';

const TEXT = `${HEAD}# 一、甲\n\n第一段。\n\n第二段的字。\n`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bulletin-test-'));
  writeFileSync(join(folder, 'issue-1.md'), TEXT);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A stand-in for LibreOffice that makes every DOCX the PDF of a text. */
async function converterTo(text: string): Promise<string> {
  const [pdf] = await pdfEmitter.emit(await layOutText(text));
  writeFileSync(join(folder, 'converted.pdf'), pdf!.bytes);
  const program = join(folder, 'soffice');
  writeFileSync(program, `#!/bin/sh\ncp '${join(folder, 'converted.pdf')}' "$6/issue.pdf"\n`);
  chmodSync(program, 0o755);
  return program;
}

describe.skipIf(process.platform === 'win32')('bulletin verify', { timeout: 60_000 }, () => {
  test('files that agree: the sums, the pages of the sections, exit 0', async () => {
    const { code, out } = await run(['verify', 'issue-1', '--soffice', await converterTo(TEXT), '--lang', 'zh'], { cwd: folder });
    expect(code).toBe(0);
    expect(out).toMatch(/issue-1：(\d+)\/\1 行相同，2\/2 页的开头相同；PDF 2 页，DOCX 2 页。/);
    expect(out).toMatch(/一、甲 +目录第 2 页；PDF 第 2 页，DOCX 第 2 页/);
    expect(out).toContain('两个文件一致。');
  });

  test('a line that differs: both readings and the place in the source, exit 1', async () => {
    const program = await converterTo(TEXT.replace('第二段的字', '第二段的改了'));
    const { code, out } = await run(['verify', 'issue-1', '--lang', 'en'], { cwd: folder, env: { BULLETIN_SOFFICE: program } });
    expect(code).toBe(1);
    expect(out).toContain('PDF   第二段的字。');
    expect(out).toContain('issue-1.md:10:1');
    expect(out).toContain('10 │ 第二段的字。');
    expect(out).toContain('The two files do not agree.');
    const json = JSON.parse((await run(['verify', 'issue-1', '--format', 'json', '--soffice', program], { cwd: folder })).out);
    expect(json.agrees).toBe(false);
    expect(json.differences).toEqual([
      { page: 2, text: '第二段的字。', place: { file: 'issue-1.md', line: 10, column: 1, offset: TEXT.indexOf('第二段') } },
    ]);
  });

  test('a section on another page, marked', async () => {
    const program = await converterTo(TEXT.replace('# 一、甲', `# 〇、前\n\n${'行。\n\n'.repeat(30)}# 一、甲`));
    const { code, out } = await run(['verify', 'issue-1', '--soffice', program, '--lang', 'en'], { cwd: folder });
    expect(code).toBe(1);
    expect(out).toMatch(/! 一、甲 +contents 2; PDF 2, DOCX 3/);
  });
});

test('without LibreOffice: what is missing, and how to install it on each system', () => {
  const missing = (given?: string): OutsideError => {
    try {
      findSoffice(given, { PATH: '' }, []);
    } catch (error) {
      return error as OutsideError;
    }
    throw new Error('found');
  };
  for (const way of ['Windows', 'macOS', 'apt install libreoffice-writer-nogui', '--soffice', 'BULLETIN_SOFFICE']) {
    expect(missing().text.zh).toContain(way);
    expect(missing().text.en).toContain(way);
  }
  expect(missing('/nowhere/soffice').text.en).toContain('/nowhere/soffice does not exist');
});
