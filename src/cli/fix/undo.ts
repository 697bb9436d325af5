import { readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fingerprint } from '../../bytes/fingerprint.js';
import { OutsideError, UsageError } from '../../diagnostics/errors.js';
import { halfWritten } from '../leftovers.js';
import { writeFiles } from '../write.js';

/**
 * Writes a mended source; the source as it was is kept beside it, byte for byte, in place of an older copy.
 * A byte-order mark stays.
 * @throws OutsideError where the disk refuses, or the file is no longer what was read
 */
export function writeMended(named: string, before: Uint8Array, after: string): void {
  const path = realpathSync(named);
  const mark = startsWithMark(before) ? '\ufeff' : '';
  const bytes = Buffer.from(`${mark}${after}`, 'utf8');
  const copy = copyPath(path, bytes);
  writeFiles([
    { path: copy, bytes: before, like: path },
    { path, bytes, instead: before },
  ]);
  for (const older of copiesOf(path)) if (older !== copy) rmSync(older, { force: true });
}

/**
 * Puts a source back as it was before it was mended last; where a run was killed while it wrote it, before that.
 * @throws UsageError where no copy is kept, OutsideError where the source was changed since
 */
export function putBack(named: string, name: string): void {
  const path = realpathSync(named);
  const cut = halfWritten(path);
  if (cut) {
    writeFiles([{ path, bytes: cut.older }]);
    const unused = copyPath(path, cut.newer);
    if (copiesOf(path).includes(unused)) {
      rmSync(unused, { force: true });
      return;
    }
  }
  const copies = copiesOf(path);
  const [copy] = copies;
  if (copy === undefined) {
    throw new UsageError({
      zh: `${name}：没有可以撤销的改动，旁边没有留着 fix 之前的稿件。`,
      en: `${name}: there is nothing to undo; no source from before a fix is kept beside it.`,
    });
  }
  const bytes = readFileSync(path);
  const own = copyPath(path, bytes);
  if (!copies.includes(own)) {
    throw new OutsideError({
      zh: `${name}：fix 之后稿件又改过，没有撤销，免得丢掉后来的改动。fix 之前的稿件在 ${copy}，可以自己比对。`,
      en: `${name}: the source was changed after the fix; nothing was undone, lest the later changes be lost. The source before the fix is ${copy}: compare them yourself.`,
    });
  }
  writeFiles([{ path, bytes: readFileSync(own), instead: bytes }]);
  rmSync(own, { force: true });
}

const ENDING = '.bulletin-undo';

/** Where the copy of a file lies that now has these bytes: by their fingerprint a later change is seen. */
function copyPath(path: string, bytes: Uint8Array): string {
  return join(dirname(path), `.${basename(path)}.${fingerprint(bytes).slice(0, 16)}${ENDING}`);
}

function copiesOf(path: string): readonly string[] {
  const head = `.${basename(path)}.`;
  return readdirSync(dirname(path))
    .filter((entry) => entry.startsWith(head) && /^[0-9a-f]{16}\.bulletin-undo$/.test(entry.slice(head.length)))
    .map((entry) => join(dirname(path), entry));
}

function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
