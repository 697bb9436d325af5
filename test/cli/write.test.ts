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
import { buildSync } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { heldText, writeFiles } from '../../src/cli/write.js';
import { OutsideError } from '../../src/diagnostics/errors.js';

const bytes = (text: string) => new TextEncoder().encode(text);
let folder: string;

/** A process that ran and runs no longer. */
function gonePid(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bulletin-test-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  // Signals are heard until then.
  for (let turn = 0; turn < 3; turn++) await new Promise(setImmediate);
});

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

  it('puts back what was replaced when the next cannot be', () => {
    const [first, second] = [join(folder, 'a.pdf'), join(folder, 'b.docx')];
    writeFileSync(first, 'old');
    mkdirSync(second);
    const files = [first, join(folder, 'new.pdf'), second].map((path) => ({ path, bytes: bytes('new') }));
    expect(() => writeFiles(files)).toThrow(OutsideError);
    expect(readFileSync(first, 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['a.pdf', 'b.docx']);
  });

  it('clears away what a run that was killed left, and nothing of one that still runs', () => {
    const path = join(folder, 'a.pdf');
    for (const name of [
      `.a.pdf.${gonePid()}.tmp`,
      `.a.pdf.${gonePid()}.old`,
      // In a container every run has the same number.
      `.a.pdf.${process.pid}.tmp`,
      `.a.pdf.${process.pid}.old`,
      `.a.pdf.${process.ppid}.tmp`,
      '.a.pdf.x.tmp',
    ])
      writeFileSync(join(folder, name), '');
    writeFiles([{ path, bytes: bytes('new') }]);
    expect(readdirSync(folder).sort()).toEqual([`.a.pdf.${process.ppid}.tmp`, '.a.pdf.x.tmp', 'a.pdf']);
  });

  it.runIf(process.platform !== 'win32')('keeps links and permissions', () => {
    const path = join(folder, 'a.pdf');
    writeFileSync(path, 'old');
    chmodSync(path, 0o640);
    symlinkSync('a.pdf', join(folder, 'link.pdf'));
    writeFiles([{ path: join(folder, 'link.pdf'), bytes: bytes('new') }]);
    expect(lstatSync(join(folder, 'link.pdf')).isSymbolicLink()).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it.runIf(process.platform !== 'win32')('writes a file of several names in place, and puts it back', () => {
    const path = join(folder, 'a.pdf');
    writeFileSync(path, 'old text');
    linkSync(path, join(folder, 'other.pdf'));
    writeFiles([{ path, bytes: bytes('new') }]);
    expect(readFileSync(join(folder, 'other.pdf'), 'utf8')).toBe('new');
    expect(statSync(path).nlink).toBe(2);
    mkdirSync(join(folder, 'b.pdf'));
    const files = [path, join(folder, 'b.pdf')].map((each) => ({ path: each, bytes: bytes('newer') }));
    expect(() => writeFiles(files)).toThrow(OutsideError);
    expect(readFileSync(join(folder, 'other.pdf'), 'utf8')).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['a.pdf', 'b.pdf', 'other.pdf']);
  });

  it.runIf(process.platform !== 'win32')('leaves a file of one or more names alone that is read-only', () => {
    const program = join(folder, 'write.mjs');
    buildSync({ entryPoints: ['src/cli/write.ts'], bundle: true, platform: 'node', format: 'esm', outfile: program });
    const path = join(folder, 'a.pdf');
    writeFileSync(path, 'old');
    chmodSync(path, 0o444);
    chmodSync(folder, 0o777);
    const script = `import { writeFiles } from ${JSON.stringify(program)};
      try { writeFiles([{ path: ${JSON.stringify(path)}, bytes: Buffer.from('new') }]); } catch (error) { console.log(error.text.en); }`;
    // To root nothing is read-only.
    const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const write = () =>
      spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', ...user });
    for (const names of [1, 2]) {
      if (names === 2) linkSync(path, join(folder, 'other.pdf'));
      expect(write().stdout).toBe(`Cannot read or write ${path}: permission denied.\n`);
      expect(readFileSync(path, 'utf8')).toBe('old');
    }
    expect(readdirSync(folder).sort()).toEqual(['a.pdf', 'other.pdf', 'write.mjs']);
  });

  it('writes over nothing but what must stand there', () => {
    const [first, second] = [join(folder, 'a.md'), join(folder, 'b.md')];
    writeFileSync(first, 'old');
    writeFileSync(second, 'saved meanwhile');
    const files = [first, second].map((path) => ({ path, bytes: bytes('new'), instead: bytes('old') }));
    expect(() => writeFiles(files)).toThrow(`${second} was changed by another program`);
    expect(readFileSync(first, 'utf8')).toBe('old');
    rmSync(second);
    expect(() => writeFiles(files.slice(1))).toThrow(OutsideError);
    expect(readdirSync(folder)).toEqual(['a.md']);
    writeFiles(files.slice(0, 1));
    expect(readFileSync(first, 'utf8')).toBe('new');
  });

  it.runIf(process.platform !== 'win32')('ends at a signal with all files or none', () => {
    const program = join(folder, 'write.mjs');
    buildSync({ entryPoints: ['src/cli/write.ts'], bundle: true, platform: 'node', format: 'esm', outfile: program });
    const script = `import { writeFiles } from './write.mjs';
      const bytes = Buffer.from('new');
      const late = { path: ${JSON.stringify(join(folder, 'b.docx'))}, get bytes() { process.kill(process.pid, 'SIGTERM'); return bytes; } };
      writeFiles([{ path: ${JSON.stringify(join(folder, 'a.pdf'))}, bytes }, late]);
      setTimeout(() => console.log('still here'), 2000);`;
    writeFileSync(join(folder, 'run.mjs'), script);
    const { status, stdout } = spawnSync(process.execPath, [join(folder, 'run.mjs')], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 143, stdout: '' });
    expect(readdirSync(folder).sort()).toEqual(['a.pdf', 'b.docx', 'run.mjs', 'write.mjs']);
  });

  it('tells what to do when Word holds the file', () => {
    expect(heldText('out/issue-67.docx').zh).toContain('文件正被 Word 占用，请关闭后重试');
  });
});
