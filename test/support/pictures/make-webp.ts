import type { KnownPicture } from './make-png.js';

const WIDTH = 24;
const HEIGHT = 16;

/** A lossless WebP by libwebp's own encoder: red grows to the right, green down, the right half is not opaque. */
export const LOSSLESS = Buffer.from(
  'UklGRjIAAABXRUJQVlA4TCYAAAAvF8ADELkyRPQ/dhHR/wCZtE0czL/hsXPnKAzglE0ASavSBrD+Ew==',
  'base64',
);

/** What {@link LOSSLESS} shows. */
export const SHOWN: KnownPicture = {
  name: 'lossless WebP',
  file: LOSSLESS,
  width: WIDTH,
  height: HEIGHT,
  pixels: Uint8Array.from(
    Array.from({ length: WIDTH * HEIGHT }, (_, i) => i).flatMap((i) => [
      (i % WIDTH) * 10,
      Math.floor(i / WIDTH) * 15,
      128,
      i % WIDTH < 12 ? 255 : 100,
    ]),
  ),
};

/** The same with a profile (WebP container: VP8X, ICCP). */
export function withProfile(profile: Uint8Array): Buffer {
  const image = LOSSLESS.subarray(12);
  const header = Buffer.alloc(10);
  // Flags: a profile and transparency.
  header[0] = 0x30;
  header.writeUIntLE(WIDTH - 1, 4, 3);
  header.writeUIntLE(HEIGHT - 1, 7, 3);
  const chunks = Buffer.concat([chunk('VP8X', header), chunk('ICCP', profile), image]);
  return Buffer.concat([chunk('RIFF', Buffer.concat([Buffer.from('WEBP', 'latin1'), chunks]))]);
}

function chunk(name: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 0, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length & 1)]);
}
