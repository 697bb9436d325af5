import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file's new bytes, and its older ones where it is replaced, while a run is writing it. */
type Ending = 'tmp' | 'old';

/** A file that a run which was killed left between its older and its newer bytes. */
export interface HalfWritten {
  readonly older: Buffer;
  readonly newer: Buffer;
}

/** Where this run keeps bytes of a file on their way. */
export function besideIt(path: string, ending: Ending): string {
  return nameOf(path, process.pid, ending);
}

function nameOf(path: string, pid: number, ending: Ending): string {
  return join(dirname(path), `.${basename(path)}.${pid}.${ending}`);
}

/** Removes the temporary files of an output that processes left which no longer run. */
export function clearLeftovers(path: string): void {
  for (const pid of pidsOfLeftovers(path))
    for (const ending of ['tmp', 'old'] as const) rmSync(nameOf(path, pid, ending), { force: true });
}

/**
 * What a run that was killed left of a file half-written: only one of several names is written in place. Undefined
 * where the file is whole, or was saved by another program since.
 */
export function halfWritten(path: string): HalfWritten | undefined {
  if ((statSync(path, { throwIfNoEntry: false })?.nlink ?? 0) < 2) return undefined;
  for (const pid of pidsOfLeftovers(path)) {
    try {
      const [newer, older] = [readFileSync(nameOf(path, pid, 'tmp')), readFileSync(nameOf(path, pid, 'old'))];
      if (isBetween(readFileSync(path), { older, newer })) return { older, newer };
    } catch {
      // One of both is gone: the run did not come to writing, or had written all.
    }
  }
  return undefined;
}

/** Newer bytes up to some place, older ones from there on. */
function isBetween(bytes: Buffer, { older, newer }: HalfWritten): boolean {
  if (bytes.equals(older) || bytes.equals(newer)) return false;
  let at = 0;
  while (at < bytes.length && bytes[at] === newer[at]) at++;
  return bytes.subarray(at).equals(older.subarray(at));
}

/**
 * Processes that run no longer and left temporary files of an output. This run has none yet: what bears its number is
 * another's, as in containers all have the same.
 */
function pidsOfLeftovers(path: string): readonly number[] {
  const head = `.${basename(path)}.`;
  const pids = readdirSync(dirname(path)).flatMap((entry) => {
    const number = entry.startsWith(head) && /^(\d+)\.(?:tmp|old)$/.exec(entry.slice(head.length))?.[1];
    return number && !(runs(Number(number)) && Number(number) !== process.pid) ? [Number(number)] : [];
  });
  return [...new Set(pids)];
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
