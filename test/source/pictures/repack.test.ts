import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../src/source/pictures/kind.js';
import { type Decoded, readRaster } from '../../../src/source/pictures/raster.js';
import { seeded } from '../../support/compile-text.js';
import { BMP_KINDS, makeBmp } from '../../support/pictures/make-bmp.js';

const PALETTE = [
  [0, 0, 0],
  [255, 255, 255],
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
] as const;
const MOST = 1_000_000;

/** Rows of colours, the same for the same seed. */
function rowsOf(seed: number, width: number, height: number, colours: number = PALETTE.length) {
  const random = seeded(seed);
  return Array.from({ length: height }, () =>
    Array.from({ length: width }, () => PALETTE[Math.floor(random() * colours)]!),
  );
}

function pictureOf(decoded: Decoded) {
  if (decoded.kind !== 'picture') throw new Error(decoded.kind);
  return decoded.picture;
}

async function pixelsOf(decoded: Decoded): Promise<number[]> {
  const { bytes } = pictureOf(decoded);
  return [...(await sharp(bytes).removeAlpha().toColourspace('srgb').raw().toBuffer())];
}

const read = (file: Buffer): Promise<Decoded> => readRaster(file, kindOf(file) as 'bmp', MOST);
const raw = (rows: ReturnType<typeof rowsOf>) =>
  sharp(Buffer.from(rows.flat(2)), { raw: { width: rows[0]!.length, height: rows.length, channels: 3 } });

describe('BMP', () => {
  test.each(BMP_KINDS)('%j', async (kind) => {
    for (const [width, height] of [
      [1, 1],
      [5, 4],
      [9, 3],
    ] as const) {
      const rows = rowsOf(width, width, height, kind.bits === 1 ? 2 : undefined);
      const file = makeBmp(rows, PALETTE, kind);
      expect(kindOf(file)).toBe('bmp');
      const decoded = await read(file);
      expect(await pixelsOf(decoded)).toEqual(rows.flat(2));
      expect(pictureOf(decoded).width).toBeCloseTo(kind.old ? (width * 72) / 96 : (width * 72) / 300, 2);
    }
  });

  test.each(BMP_KINDS)('cut off it is damaged: %j', async (kind) => {
    const file = makeBmp(rowsOf(3, 9, 5, 2), PALETTE, kind);
    for (const length of [26, 40, 60, file.length - 5])
      if (length < file.length) expect((await read(file.subarray(0, length))).kind).toBe('broken');
  });
});

describe('GIF and TIFF', () => {
  const rows = rowsOf(7, 12, 6);
  test('of a moving GIF the first frame', async () => {
    const frames = Buffer.concat([Buffer.from(rows.flat(2)), Buffer.alloc(12 * 6 * 3, 9)]);
    const file = await sharp(frames, { raw: { width: 12, height: 12, channels: 3, pageHeight: 6 } })
      .gif({ delay: [100, 100] })
      .toBuffer();
    expect((await sharp(file).metadata()).pages).toBe(2);
    const decoded = await read(file);
    expect(await pixelsOf(decoded)).toEqual(rows.flat(2));
    expect(pictureOf(decoded)).toMatchObject({ pixelWidth: 12, pixelHeight: 6, width: 9 });
  });

  test.each(['none', 'lzw', 'deflate', 'packbits'] as const)(
    'a TIFF packed by %s, with its resolution',
    async (way) => {
      const file = await raw(rows)
        .tiff({ compression: way, xres: 300 / 25.4, yres: 300 / 25.4 })
        .toBuffer();
      const decoded = await read(file);
      expect(await pixelsOf(decoded)).toEqual(rows.flat(2));
      expect(pictureOf(decoded).width).toBeCloseTo((12 * 72) / 300, 2);
    },
  );

  test('a grey TIFF stays grey, one with transparency keeps it', async () => {
    const grey = await sharp(Buffer.from([0, 90, 255]), { raw: { width: 3, height: 1, channels: 1 } })
      .toColourspace('b-w')
      .tiff()
      .toBuffer();
    expect(pictureOf(await read(grey)).components).toBe(1);
    const clear = await raw(rows).ensureAlpha(0.5).tiff({ compression: 'lzw' }).toBuffer();
    expect(pictureOf(await read(clear)).alpha).toBe(true);
  });

  test('a TIFF in inks shows its colours and keeps the inks for the press', async () => {
    const inks = await raw(rows).toColourspace('cmyk').tiff().toBuffer();
    const picture = pictureOf(await read(inks));
    expect(picture.components).toBe(3);
    expect(picture.master?.components).toBe(4);
  });

  test('cut off they are damaged', async () => {
    const noise = Buffer.from(Array.from({ length: 90 * 60 * 3 }, seeded(5)).map((value) => Math.floor(value * 256)));
    const source = sharp(noise, { raw: { width: 90, height: 60, channels: 3 } });
    const tiff = await source.clone().tiff({ compression: 'none' }).toBuffer();
    const gif = await source.clone().gif().toBuffer();
    for (const file of [tiff, gif])
      for (const share of [0.1, 0.5, 0.8])
        expect((await read(file.subarray(0, Math.floor(file.length * share)))).kind).toBe('broken');
  });
});

test('what would be too large is not unpacked', async () => {
  const bmp = makeBmp(rowsOf(1, 2, 2), PALETTE, { bits: 8, packing: 'runs' });
  bmp.writeInt32LE(30_000, 18);
  bmp.writeInt32LE(30_000, 22);
  expect(await read(bmp)).toEqual({ kind: 'large', width: 30_000, height: 30_000 });
  const source = sharp({ create: { width: 1_200, height: 1_000, channels: 3, background: 'red' } });
  for (const file of [await source.clone().gif().toBuffer(), await source.clone().tiff().toBuffer()])
    expect(await read(file)).toEqual({ kind: 'large', width: 1_200, height: 1_000 });
});

test('files that were tampered with are read or told as damaged, never worse', async () => {
  const random = seeded(99);
  const files = [
    ...BMP_KINDS.map((kind) => makeBmp(rowsOf(2, 7, 5, 2), PALETTE, kind)),
    await raw(rowsOf(4, 9, 9))
      .gif()
      .toBuffer(),
    await raw(rowsOf(4, 9, 9))
      .tiff({ compression: 'lzw' })
      .toBuffer(),
  ];
  for (const file of files)
    for (let i = 0; i < 12; i++) {
      const bad = Buffer.from(file);
      for (let k = 0; k < 3; k++) bad[6 + Math.floor(random() * (bad.length - 6))] = Math.floor(random() * 256);
      if (!['bmp', 'gif', 'tiff'].includes(kindOf(bad) ?? '')) continue;
      expect(['picture', 'broken', 'large']).toContain((await read(bad)).kind);
    }
});
