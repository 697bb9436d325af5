import { deflateSync, type ZlibOptions } from 'node:zlib';

/** Bytes up to which a stream is small. */
const SMALL = 0x10000;

/**
 * zlib's state is 268 kB by default, fresh memory for each stream: more work than packing a page, and there are hundreds. Small
 * streams do with half of it, which the heap has at hand, and come out as small.
 */
function optionsFor(content: Uint8Array): ZlibOptions {
  return content.length > SMALL ? {} : { memLevel: 6 };
}

/** Packs bytes in the zlib format (RFC 1950), as PDF has it. */
export function deflate(content: Uint8Array): Buffer {
  return deflateSync(content, optionsFor(content));
}
