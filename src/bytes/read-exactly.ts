import { readSync } from 'node:fs';
import { OutsideError } from '../diagnostics/errors.js';

/** An open file. */
export interface OpenFile {
  /** Path, for messages. */
  readonly path: string;
  readonly descriptor: number;
}

/**
 * Fills `into` from a position in a file, bytes. A read may give less than was asked for, and what a buffer held before
 * would then pass for the file's content: this one gives everything or throws. Throws an {@link OutsideError} where the
 * file ends too early.
 */
export function readExactly<Bytes extends Uint8Array>(
  { path, descriptor }: OpenFile,
  position: number,
  into: Bytes,
): Bytes {
  for (let done = 0; done < into.length; ) {
    const read = readSync(descriptor, into, done, into.length - done, position + done);
    if (read === 0) throw truncated(path);
    done += read;
  }
  return into;
}

function truncated(path: string): OutsideError {
  return new OutsideError({
    zh: `${path} 不完整：文件比它自己写明的短。请重新安装本工具。`,
    en: `${path} is incomplete: it is shorter than it says itself. Install the tool again.`,
  });
}
