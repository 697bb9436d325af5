import {
  chmodSync,
  chownSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { OutsideError } from '../diagnostics/errors.js';
import type { Message } from '../model/index.js';
import { systemText } from './failure.js';
import { afterSignals } from './signals.js';

/** A file to write. */
export interface OutputFile {
  /** Absolute path. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What must still stand in the older file; absent where that does not matter. */
  readonly instead?: Uint8Array;
  /** A file whose permissions and owner a new one gets; the older file of its own name where absent. */
  readonly like?: string;
}

/** A file on its way: written under another name beside the old one. */
interface Pending extends Pick<OutputFile, 'bytes' | 'instead'> {
  /** Where it goes; what a link leads to where one stands there. */
  readonly path: string;
  readonly temporary: string;
  /** The older file under a second name, once it is about to be replaced. */
  readonly backup: string;
  /** What stood there: nothing, a file, or a file of several names, which is written in place. */
  replaced?: 'none' | 'file' | 'several names';
}

/**
 * Writes files as a set, none ever half-written: all to temporary files in the same folder first, then renamed; where
 * one cannot be, those before it are put back. Links of both kinds, permissions and owners of older files stay. What a
 * run that was killed left behind is cleared away.
 * @throws OutsideError where the disk refuses, where another program holds an older file open (Word and Acrobat on
 * Windows), or where an older file is not what it must be.
 */
export function writeFiles(files: readonly OutputFile[]): void {
  const pending: Pending[] = [];
  // A signal is heard when the files are whole and nothing temporary is left.
  const release = afterSignals();
  try {
    for (const file of files) {
      asOutside(file.path, () => {
        mkdirSync(dirname(file.path), { recursive: true });
        const one = pendingFor(file);
        clearLeftovers(one.path);
        pending.push(one);
        writeFileSync(one.temporary, file.bytes, { flag: 'wx' });
        makeLike(one.temporary, file.like ?? one.path);
      });
    }
    replaceAll(pending);
  } finally {
    for (const { temporary, backup } of pending) {
      rmSync(temporary, { force: true });
      rmSync(backup, { force: true });
    }
    release();
  }
}

function pendingFor({ path: named, ...file }: OutputFile): Pending {
  const older = statSync(named, { throwIfNoEntry: false });
  const path = older ? realpathSync(named) : named;
  const beside = (ending: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.${ending}`);
  return { ...file, path, temporary: beside('tmp'), backup: beside('old') };
}

/** Permissions and owner of another file, as far as this user may give them. */
function makeLike(temporary: string, path: string): void {
  const older = statSync(path, { throwIfNoEntry: false });
  if (!older?.isFile()) return;
  try {
    chmodSync(temporary, older.mode);
    chownSync(temporary, older.uid, older.gid);
  } catch {
    // Another user's file in a folder of ours: it becomes ours, as with any editor.
  }
}

function replaceAll(pending: readonly Pending[]): void {
  try {
    for (const one of pending) asOutside(one.path, () => replace(one));
  } catch (error) {
    for (const { path, backup, replaced } of [...pending].reverse()) {
      if (replaced === 'file') renameSync(backup, path);
      if (replaced === 'several names') copyFileSync(backup, path);
      if (replaced === 'none') rmSync(path, { force: true });
    }
    throw error;
  }
}

function replace(one: Pending): void {
  const { path, temporary, backup, instead, bytes } = one;
  const older = statSync(path, { throwIfNoEntry: false });
  const kind = !older?.isFile() ? 'none' : older.nlink > 1 ? 'several names' : 'file';
  if (kind === 'file') secondName(path, backup);
  if (kind === 'several names') copyFileSync(path, backup);
  // The last look before it is too late: an editor may have saved the file meanwhile.
  if (instead && !(kind !== 'none' && readFileSync(path).equals(instead))) throw new OutsideError(changedText(path));
  if (kind === 'several names') {
    one.replaced = kind;
    writeFileSync(path, bytes);
  } else {
    rename(temporary, path);
    one.replaced = kind;
  }
}

/** A second name for a file; a copy where the disk knows no such names. */
function secondName(path: string, backup: string): void {
  try {
    linkSync(path, backup);
  } catch {
    copyFileSync(path, backup);
  }
}

/** Removes the temporary files of this output that processes left which no longer run. */
function clearLeftovers(path: string): void {
  const [head, name] = [dirname(path), basename(path)];
  for (const entry of readdirSync(head)) {
    const number = entry.startsWith(`.${name}.`) && /^(\d+)\.(?:tmp|old)$/.exec(entry.slice(name.length + 2))?.[1];
    if (number && !runs(Number(number))) rmSync(join(head, entry), { force: true });
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
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
export function heldText(path: string): Message {
  const word = path.endsWith('.docx');
  return {
    zh: `无法写出 ${path}：文件正被 ${word ? 'Word' : '别的程序'} 占用，请关闭后重试。原来的文件没有改动。`,
    en: `Cannot write ${path}: the file is open in ${word ? 'Word' : 'another program'}. Close it and try again. The older file is unchanged.`,
  };
}

function changedText(path: string): Message {
  return {
    zh: `${path} 在这期间被别的程序改过（是不是编辑器刚存了盘？），没有写入。请再运行一次。`,
    en: `${path} was changed by another program meanwhile (did your editor just save it?); it was not written. Run this again.`,
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
