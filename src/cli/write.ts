import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  copyFileSync,
  ftruncateSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { OutsideError } from '../diagnostics/errors.js';
import type { Message } from '../model/index.js';
import { systemText } from './failure.js';
import { besideIt, clearLeftovers } from './leftovers.js';
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
  /** The new file's own number on its disk. */
  number?: number;
  /** The older file could not be put back: the backup is all that is left of it. */
  lost?: boolean;
}

/**
 * Writes files as a set, none ever half-written: all to temporary files in the same folder first, then renamed; where
 * one cannot be, those before it are put back. Links of both kinds, permissions and owners of older files stay. What a
 * run that was killed left behind is cleared away.
 * @throws OutsideError where the disk refuses, where an older file is read-only, where another program holds it open
 * (Word and Acrobat on Windows), or where it is not what it must be.
 */
export function writeFiles(files: readonly OutputFile[]): void {
  const pending: Pending[] = [];
  // A signal is heard when the files are whole and nothing temporary is left.
  const release = afterSignals();
  try {
    for (const file of files) {
      asOutside(dirname(file.path), () => mkdirSync(dirname(file.path), { recursive: true }));
      asOutside(file.path, () => {
        const one = pendingFor(file);
        checkReplaceable(one.path);
        clearLeftovers(one.path);
        pending.push(one);
        writeFileSync(one.temporary, file.bytes, { flag: 'wx' });
        makeLike(one.temporary, file.like ?? one.path);
      });
    }
    replaceAll(pending);
  } finally {
    for (const { temporary, backup, lost } of pending) {
      rmSync(temporary, { force: true });
      if (!lost) rmSync(backup, { force: true });
    }
    release();
  }
}

function pendingFor({ path: named, ...file }: OutputFile): Pending {
  const older = statSync(named, { throwIfNoEntry: false });
  const path = older ? realpathSync(named) : named;
  return { ...file, path, temporary: besideIt(path, 'tmp'), backup: besideIt(path, 'old') };
}

/**
 * A file may be replaced by whoever may write into its folder: that it is read-only says that it shall not be. Folders,
 * pipes and devices, whatever leads to them, are never.
 */
function checkReplaceable(path: string): void {
  const older = statSync(path, { throwIfNoEntry: false });
  if (!older) return;
  if (!older.isFile()) throw Object.assign(new Error('not a file'), { code: 'EISDIR', syscall: 'rename' });
  accessSync(path, constants.W_OK);
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
    const lost = [...pending].reverse().filter((one) => !putBack(one));
    if (lost.length > 0) throw new OutsideError(lostText(lost), { cause: error });
    throw error;
  }
}

/** Puts back what stood where a file was written; false where the disk refuses. */
function putBack(one: Pending): boolean {
  const { path, backup, replaced, number } = one;
  try {
    if (replaced === 'file') renameSync(backup, path);
    if (replaced === 'several names') writeInPlace(path, readFileSync(backup));
    // Another run may have written a file of that name since.
    if (replaced === 'none' && statSync(path, { throwIfNoEntry: false })?.ino === number) rmSync(path, { force: true });
    return true;
  } catch {
    one.lost = replaced !== 'none';
    return !one.lost;
  }
}

/** Writes a file's bytes over what it has, whose room on the disk stays its own until it is no longer needed. */
function writeInPlace(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'r+');
  try {
    writeFileSync(file, bytes);
    ftruncateSync(file, bytes.length);
  } finally {
    closeSync(file);
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
    writeInPlace(path, bytes);
  } else {
    one.number = statSync(temporary).ino;
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

function lostText(lost: readonly Pending[]): Message {
  const list = lost.map(({ path, backup }) => `\n  ${backup} → ${path}`).join('');
  return {
    zh: `磁盘出错，下面的文件没有写完，也没能改回。原来的内容留在箭头前面的文件里，请把它复制回去：${list}`,
    en: `The disk failed: these files are not whole and could not be put back. What they held is kept in the file before the arrow; copy it back:${list}`,
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
