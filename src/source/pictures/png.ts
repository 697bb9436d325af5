import { PNG_SIGNATURE, type PngChunk, pngChunks } from '../../bytes/png-chunks.js';
import { type Header, METRE, saneResolution } from './header.js';

/**
 * Chunks that say what the pixels are (PNG §4.7.2); the others tell readers how to show them, and readers do not agree
 * on it.
 */
const ESSENTIAL: ReadonlySet<string> = new Set(['IHDR', 'IDAT', 'IEND']);

/** What a PNG says of itself; undefined where it does not have all its parts: header, data and end (PNG §5.6). */
export function readPng(bytes: Uint8Array): Header | undefined {
  const chunks = [...pngChunks(bytes)];
  const header = chunks[0];
  if (header?.type !== 'IHDR' || header.data.length !== 13) return undefined;
  if (chunks.at(-1)?.type !== 'IEND' || !chunks.some(({ type }) => type === 'IDAT')) return undefined;
  const [bits, colour, , , interlace] = header.data.subarray(8);
  const transparent = chunks.some(({ type }) => type === 'tRNS');
  const plain = bits === 8 && colour !== 3 && interlace === 0 && !transparent;
  const bare = (): Buffer =>
    Buffer.concat([PNG_SIGNATURE, ...chunks.filter(({ type }) => ESSENTIAL.has(type)).map(({ whole }) => whole)]);
  return { plain, bare, resolution: resolutionOf(chunks) };
}

/** The resolution in the pHYs chunk (PNG §11.3.5.3). */
function resolutionOf(chunks: readonly PngChunk[]): Header['resolution'] {
  const data = chunks.find(({ type }) => type === 'pHYs')?.data;
  if (data?.length !== 9 || data[8] !== 1) return undefined;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return saneResolution({ x: view.getUint32(0) * METRE, y: view.getUint32(4) * METRE });
}
