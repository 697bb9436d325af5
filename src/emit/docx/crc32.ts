import * as zlib from 'node:zlib';

/** Remainders of all bytes by the polynomial of ISO 3309, lowest bit first. */
function remainders(): Int32Array {
  return Int32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
}

/** CRC-32 byte by byte, for Node before 20.15, which has none of its own. */
export function tableCrc32(bytes: Uint8Array): number {
  const table = remainders();
  let value = -1;
  for (const byte of bytes) value = (value >>> 8) ^ table[(value ^ byte) & 0xff]!;
  return ~value >>> 0;
}

/** The checksum of ZIP (APPNOTE.TXT 4.4.7). */
export const crc32: (bytes: Uint8Array) => number = (zlib as { readonly crc32?: typeof tableCrc32 }).crc32 ?? tableCrc32;
