import { deflateSync, type ZlibOptions } from 'node:zlib';

/** Bytes up to which a stream is small. */
const SMALL = 0x10000;

/**
 * zlib's state is 268 kB by default, fresh memory for each stream: more work than packing a page, and there are
 * hundreds. Small streams do with half of it, which the heap has at hand, and come out as small.
 */
function optionsFor({ length }: Uint8Array): ZlibOptions {
  // Room for all of it: the result comes in one piece.
  const chunkSize = length + (length >> 10) + 64;
  return length > SMALL ? { chunkSize } : { chunkSize, memLevel: 6 };
}

/** Packs bytes in the zlib format (RFC 1950), as PDF has it. */
export function deflate(content: Uint8Array): Buffer {
  return deflateSync(content, optionsFor(content));
}
