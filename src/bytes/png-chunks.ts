/** One chunk of a PNG (PNG §5.3). */
export interface PngChunk {
  readonly type: string;
  /** The chunk with its length, type and CRC. */
  readonly whole: Uint8Array;
  readonly data: Uint8Array;
}

export const PNG_SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** The chunks of a PNG up to its end, or up to where it was cut off. */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = PNG_SIGNATURE.length; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    yield { type, whole: bytes.subarray(at, end), data: bytes.subarray(at + 8, end - 4) };
    if (type === 'IEND') return;
    at = end;
  }
}

/** The packed pixels of a PNG: its image data chunks in a row (PNG §11.2.4). */
export function pngData(bytes: Uint8Array): Buffer {
  return Buffer.concat([...pngChunks(bytes)].filter(({ type }) => type === 'IDAT').map(({ data }) => data));
}
