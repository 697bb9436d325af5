import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/** Files as a session sees them: those of the disk, under texts that an editor has open and did not save yet. */
export interface Files {
  /** A text's bytes; errors of the disk are thrown, what is no regular file or longer than any text is one. */
  read(path: string): Uint8Array;
  /** A file as UTF-8 text without its byte-order mark; errors as for {@link read}. */
  readText(path: string): string;
  /** Is there a file (no folder) of this name? */
  has(path: string): boolean;
  /** Is there a file of this name that lies in a folder or below it, links followed? */
  hasWithin(path: string, folder: string): boolean;
  /** Is there anything of this name? */
  exists(path: string): boolean;
  /** Names of what lies in a folder; none where it cannot be read. */
  list(folder: string): readonly string[];
  /** Lays a text over a file, which need not exist; `undefined` takes it away again. The disk is not touched. */
  cover(path: string, text: string | undefined): void;
}

/** The files of this machine, none covered. Paths are absolute. */
export function openFiles(): Files {
  const covers = new Map<string, string>();
  return {
    read: (path) => {
      const cover = covers.get(path);
      // Whoever decodes a file passes over one mark: what a text begins with is none of the file.
      return cover === undefined ? readRegular(path) : Buffer.from(cover.replace(/^\ufeff/, '$&$&'), 'utf8');
    },
    readText: (path) =>
      covers.get(path) ??
      readRegular(path)
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    has: (path) => covers.has(path) || isFile(path),
    hasWithin: (path, folder) => covers.has(path) || (isFile(path) && liesWithin(path, folder)),
    exists: (path) => covers.has(path) || existsSync(path),
    list: (folder) => {
      try {
        return readdirSync(folder);
      } catch {
        return [];
      }
    },
    cover: (path, text) => {
      if (text === undefined) covers.delete(path);
      else covers.set(path, text);
    },
  };
}

/** More than any source, template or settings have, bytes. */
const LONGEST_TEXT = 20_000_000;

/** Reading a pipe or a device could go on for ever. */
function readRegular(path: string): Buffer {
  const found = statSync(path);
  if (!found.isFile()) throw refusal('EISDIR', 'not a file', path);
  if (found.size > LONGEST_TEXT) throw refusal('EFBIG', 'file too large', path);
  return readFileSync(path);
}

/** An error as the disk's own are. */
function refusal(code: string, why: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${why}, read '${path}'`), { code, syscall: 'read', path });
}

function liesWithin(path: string, folder: string): boolean {
  try {
    const way = relative(realpathSync(folder), realpathSync(path));
    return way !== '' && !isAbsolute(way) && way.split(sep)[0] !== '..';
  } catch {
    return false;
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    // Not a name that this system's files can have.
    return false;
  }
}
