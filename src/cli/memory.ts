import { statSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';

/** Bytes of a source from which on clearing a small space for new objects costs more than the space saves. */
const LONG = 800_000;

/** Versions of Node whose V8 `bin/bulletin.js` keeps in a small space, and which know this flag. */
const TUNED: ReadonlySet<string> = new Set(['20', '22', '24']);

/**
 * Lets V8's space for new objects grow where a source is long: it was kept small for short runs, and all that is still
 * in use each time that it is full is copied.
 */
export function makeRoom(path: string): void {
  if (!TUNED.has(process.versions.node.split('.')[0]!)) return;
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LONG) setFlagsFromString('--semi-space-growth-factor=4');
}
