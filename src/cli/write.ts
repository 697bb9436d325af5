import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { OutsideError } from '../diagnostics/errors.js';
import { systemText } from './failure.js';

/** A file to write. */
export interface OutputFile {
  /** Absolute path. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files so that none is ever half-written: all to temporary files in the same folder first, then renamed. An
 * older file stays as it was when anything fails.
 * @throws OutsideError where the disk refuses, or where another program holds an older file open (Word and Acrobat on
 * Windows).
 */
export function writeFiles(files: readonly OutputFile[]): void {
  const pending: { readonly path: string; readonly temporary: string }[] = [];
  try {
    for (const { path, bytes } of files) {
      asOutside(path, () => {
        mkdirSync(dirname(path), { recursive: true });
        const temporary = temporaryPath(path);
        pending.push({ path, temporary });
        writeFileSync(temporary, bytes, { flag: 'wx' });
      });
    }
    for (const { path, temporary } of pending) asOutside(path, () => rename(temporary, path));
  } finally {
    for (const { temporary } of pending) rmSync(temporary, { force: true });
  }
}

function temporaryPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
}

const heldCodes: ReadonlySet<string | undefined> = new Set(['EBUSY', 'EPERM', 'EACCES']);
const retries = 5;
const retryPause = 60; // ms; virus scanners let go within a few tenths of a second

function rename(from: string, to: string): void {
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const held = process.platform === 'win32' && heldCodes.has((error as NodeJS.ErrnoException).code);
      if (!held) throw error;
      if (attempt === retries) throw new OutsideError(heldText(to), { cause: error });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, retryPause);
    }
  }
}

/** What to say when another program holds the older file open. */
export function heldText(path: string) {
  const word = path.endsWith('.docx');
  return {
    zh: `无法写出 ${path}：文件正被 ${word ? 'Word' : '别的程序'} 占用，请关闭后重试。原来的文件没有改动。`,
    en: `Cannot write ${path}: the file is open in ${word ? 'Word' : 'another program'}. Close it and try again. The older file is unchanged.`,
  };
}

function asOutside(path: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    if (error instanceof OutsideError) throw error;
    const system = systemText(Object.assign(error as Error, { path }));
    if (!system) throw error;
    throw new OutsideError(system, { cause: error });
  }
}
