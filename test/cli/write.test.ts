import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { heldText, writeFiles } from '../../src/cli/write.js';
import { OutsideError } from '../../src/diagnostics/errors.js';

const bytes = (text: string) => new TextEncoder().encode(text);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bulletin-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('writeFiles', () => {
  it('makes folders and replaces older files', () => {
    const path = join(folder, 'a/b/issue.pdf');
    writeFiles([{ path, bytes: bytes('old') }]);
    writeFiles([{ path, bytes: bytes('new') }]);
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['issue.pdf']);
  });

  it('leaves older files and no rubbish when one cannot be written', () => {
    const good = join(folder, 'issue.pdf');
    const bad = join(folder, 'file/issue.docx');
    writeFileSync(good, 'old');
    writeFileSync(join(folder, 'file'), 'a file where a folder should be');
    const files = [good, bad].map((path) => ({ path, bytes: bytes('new') }));
    expect(() => writeFiles(files)).toThrow(OutsideError);
    expect(readFileSync(good, 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['file', 'issue.pdf']);
  });

  it('names the file that it cannot replace', () => {
    const path = join(folder, 'issue.pdf');
    mkdirSync(path);
    expect(() => writeFiles([{ path, bytes: bytes('new') }])).toThrow(`Cannot read or write ${path}`);
    expect(readdirSync(folder)).toEqual(['issue.pdf']);
  });

  it('tells what to do when Word holds the file', () => {
    expect(heldText('out/issue-67.docx').zh).toContain('文件正被 Word 占用，请关闭后重试');
  });
});
