import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PREPARED, readPrepared } from '../config/prepared.js';
import { packageRoot } from '../config/root.js';

/** A file as it was when its sum was taken. */
export interface Seen {
  /** Bytes. */
  readonly size: number;
  /** Time of the last change, ms since 1970. */
  readonly changed: number;
  /** SHA-256, hexadecimal. */
  readonly sum: string;
}

/** Sums of files by their names, as `sha256sum` writes them. */
export function readSums(path: string): ReadonlyMap<string, string> {
  const lines = readFileSync(path, 'utf8').matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm);
  return new Map(Array.from(lines, ([, sum, name]) => [name!, sum!]));
}

/** A file as it is. */
export function look(path: string): Seen {
  // Loaded only where a file is not the one that was looked at last.
  const { createHash } = createRequire(import.meta.url)('node:crypto') as typeof import('node:crypto');
  return { ...glance(path), sum: createHash('sha256').update(readFileSync(path)).digest('hex') };
}

function glance(path: string): Pick<Seen, 'size' | 'changed'> {
  const { size = -1, mtimeMs = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return { size, changed: mtimeMs };
}

/** Tells whether files of the package are whole. */
export interface Wholeness {
  /** Is a file, by its path in the package, what it was when the program was made? */
  isWhole(name: string): boolean;
  /** All that is known of files, where sums had to be taken; undefined where a look was enough. */
  learnt(): ReadonlyMap<string, Seen> | undefined;
}

/**
 * A damaged face would print damaged glyphs in silence. Sums are taken once for every copy of the program: a file of
 * the size and time of change that it had then is taken for the same.
 * @param sumOf the sum that a file must have, by its path in the package; undefined where none is known
 */
export function openWholeness(sumOf: (name: string) => string | undefined): Wholeness {
  let seen: Map<string, Seen> | undefined;
  let taken = false;
  return {
    isWhole: (name) => {
      const path = join(packageRoot(), name);
      seen ??= readPrepared<Seen>(PREPARED.seen) ?? new Map();
      const before = seen.get(name);
      const sum = sumOf(name) ?? before?.sum;
      if (sum === undefined) return true;
      const { size, changed } = glance(path);
      if (size < 0) return false;
      if (before?.sum === sum && before.size === size && before.changed === changed) return true;
      const now = look(path);
      if (now.sum !== sum) return false;
      seen.set(name, now);
      taken = true;
      return true;
    },
    learnt: () => (taken ? seen : undefined),
  };
}
