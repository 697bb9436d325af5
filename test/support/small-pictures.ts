import { deflateSync } from 'node:zlib';

/** A PNG of 4 × 4 pixels. `colour` is the type of PNG §11.2.2: 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha. */
export function png(colour: 0 | 2 | 3 | 4 | 6, { transparent = false, bits = 8 } = {}): Buffer {
  const samples = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colour];
  const header = Buffer.from([0, 0, 0, 4, 0, 0, 0, 4, bits, colour, 0, 0, 0]);
  const row = Buffer.concat([Buffer.alloc(1), Buffer.alloc((4 * samples * bits) / 8, colour === 3 ? 1 : 0x80)]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...(colour === 3 ? [chunk('PLTE', Buffer.from([255, 0, 0, 0, 128, 0]))] : []),
    ...(transparent ? [chunk('tRNS', Buffer.alloc(colour === 3 ? 2 : samples * 2, 0x80))] : []),
    chunk('IDAT', deflateSync(Buffer.concat([row, row, row, row]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** PNG §5.5. */
function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let i = 0; i < 8; i++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

/** A JPEG of 8 × 8 pixels of one colour with 1 (grey), 3 (RGB) or 4 (CMYK) components: baseline, one code in each Huffman table. */
export function jpeg(components: 1 | 3 | 4): Buffer {
  const ids = Array.from({ length: components }, (_, i) => i + 1);
  const segment = (marker: number, body: readonly number[]): number[] => [0xff, marker, 0, body.length + 2, ...body];
  const oneCode = (table: number): number[] => [table, 1, ...new Array<number>(15).fill(0), 0];
  return Buffer.from([
    ...[0xff, 0xd8],
    ...segment(0xdb, [0, ...new Array<number>(64).fill(1)]),
    ...segment(0xc0, [8, 0, 8, 0, 8, components, ...ids.flatMap((id) => [id, 0x11, 0])]),
    ...segment(0xc4, oneCode(0)),
    ...segment(0xc4, oneCode(0x10)),
    ...segment(0xda, [components, ...ids.flatMap((id) => [id, 0]), 0, 63, 0]),
    // Two bits a component, filled up with ones.
    (0xff >> (components * 2)) & 0xff,
    ...[0xff, 0xd9],
  ]);
}
