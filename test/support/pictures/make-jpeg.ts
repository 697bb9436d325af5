import type { KnownPicture } from './make-png.js';

/** What the samples of a JPEG are. */
export type JpegColours = 'grey' | 'YCbCr' | 'RGB' | 'CMYK' | 'YCCK';

export interface JpegKind {
  readonly colours: JpegColours;
  /** Two scans of half the precision each, one after the other (ITU-T T.81 §G.1.2.1). */
  readonly progressive?: boolean;
  /** 1 to 8 in an Exif segment. */
  readonly orientation?: number;
  /** ICC profile in application segments. */
  readonly profile?: Uint8Array;
  /** Without Adobe's segment. */
  readonly bare?: boolean;
}

/** Edge of a square of one colour, samples. */
const SQUARE = 8;
const COUNT: Readonly<Record<JpegColours, number>> = { grey: 1, YCbCr: 3, RGB: 3, CMYK: 4, YCCK: 4 };
const TRANSFORM: Readonly<Partial<Record<JpegColours, number>>> = { RGB: 0, CMYK: 0, YCCK: 2 };
/** Categories of differences 0 to 11, all with codes of four bits. */
const CATEGORIES = Array.from({ length: 12 }, (_, i) => i);

/**
 * A JPEG of squares, each of one colour and exact to one step. `squares` are rows of samples of 0 to 255: grey, red green blue, or
 * inks where 255 is full.
 */
export function makeJpeg(squares: readonly (readonly (readonly number[])[])[], kind: JpegKind): Buffer {
  const { colours, progressive = false, orientation, profile, bare = false } = kind;
  const transform = bare ? undefined : TRANSFORM[colours];
  const stored = squares.map((row) => row.map((samples) => asStored(samples, colours)));
  const [height, width] = [stored.length * SQUARE, stored[0]!.length * SQUARE];
  const ids = Array.from({ length: COUNT[colours] }, (_, i) => i + 1);
  const scan = (start: number, end: number, high: number, low: number, data: Buffer): Buffer =>
    Buffer.concat([segment(0xda, [ids.length, ...ids.flatMap((id) => [id, 0]), start, end, high * 16 + low]), data]);
  const scans = progressive
    ? [
        scan(
          0,
          0,
          0,
          1,
          coded(stored, (v) => v >> 1, false),
        ),
        scan(0, 0, 1, 0, lastBits(stored)),
        ...ids.map((id) => noWaves(id, stored)),
      ]
    : [
        scan(
          0,
          63,
          0,
          0,
          coded(stored, (v) => v, true),
        ),
      ];
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(orientation === undefined ? [] : [segment(0xe1, [...exif(orientation)])]),
    ...(profile ? [segment(0xe2, [...Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), ...profile])] : []),
    ...(transform === undefined
      ? []
      : [segment(0xee, [...Buffer.from('Adobe', 'latin1'), 0, 100, 0, 0, 0, 0, transform])]),
    segment(0xdb, [0, ...new Array<number>(64).fill(1)]),
    segment(progressive ? 0xc2 : 0xc0, [
      8,
      height >> 8,
      height & 255,
      width >> 8,
      width & 255,
      ids.length,
      ...ids.flatMap((id) => [id, 0x11, 0]),
    ]),
    segment(0xc4, [0, 0, 0, 0, 12, ...new Array<number>(12).fill(0), ...CATEGORIES]),
    // One code: the end of a block.
    segment(0xc4, [0x10, 1, ...new Array<number>(15).fill(0), 0]),
    ...scans,
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** Samples as they lie in the file. */
function asStored(samples: readonly number[], colours: JpegColours): number[] {
  switch (colours) {
    case 'grey':
    case 'RGB':
      return [...samples];
    case 'YCbCr':
      return luminance(samples);
    case 'CMYK':
      // All programs that write inks to a JPEG store 255 for none.
      return samples.map((v) => 255 - v);
    case 'YCCK': {
      const [c, m, y, k] = samples.map((v) => 255 - v) as [number, number, number, number];
      return [...luminance([255 - c, 255 - m, 255 - y]), k];
    }
  }
}

/** ITU-T T.871 §7. */
function luminance([r, g, b]: readonly number[]): number[] {
  const y = 0.299 * r! + 0.587 * g! + 0.114 * b!;
  return [y, (b! - y) / 1.772 + 128, (r! - y) / 1.402 + 128].map((v) => Math.min(255, Math.max(0, Math.round(v))));
}

/** The mean of a block of one value, as its first coefficient (T.81 §A.3.3). */
function mean(value: number): number {
  return 8 * (value - 128);
}

/** Blocks as differences of their means, with the end of the block behind each where the scan has all coefficients. */
function coded(
  stored: readonly (readonly (readonly number[])[])[],
  shift: (v: number) => number,
  whole: boolean,
): Buffer {
  const before: number[] = [];
  let bits = '';
  for (const samples of stored.flat()) {
    samples.forEach((value, i) => {
      const dc = shift(mean(value));
      const difference = dc - (before[i] ?? 0);
      before[i] = dc;
      const category = difference === 0 ? 0 : Math.floor(Math.log2(Math.abs(difference))) + 1;
      bits += category.toString(2).padStart(4, '0');
      if (category > 0)
        bits += (difference > 0 ? difference : difference + 2 ** category - 1).toString(2).padStart(category, '0');
      if (whole) bits += '0';
    });
  }
  return stuffed(bits);
}

/** A scan of one component's other coefficients, all of which are none: without it decoders smooth the squares. */
function noWaves(id: number, stored: readonly (readonly unknown[])[]): Buffer {
  return Buffer.concat([segment(0xda, [1, id, 0, 1, 63, 0]), stuffed('0'.repeat(stored.length * stored[0]!.length))]);
}

function lastBits(stored: readonly (readonly (readonly number[])[])[]): Buffer {
  return stuffed(
    stored
      .flat(2)
      .map((value) => String(mean(value) & 1))
      .join(''),
  );
}

/** Bits filled up with ones; a byte of ones is followed by a zero (T.81 §F.1.2.3). */
function stuffed(bits: string): Buffer {
  const bytes = (bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '1'), 2));
  return Buffer.from(bytes.flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte])));
}

function segment(marker: number, body: readonly number[]): Buffer {
  const length = body.length + 2;
  return Buffer.from([0xff, marker, length >> 8, length & 255, ...body]);
}

/** An Exif segment with nothing but the orientation. */
function exif(orientation: number): Buffer {
  const start = Buffer.from('457869660000' + '49492a0008000000' + '0100' + '1201030001000000', 'hex');
  return Buffer.concat([start, Buffer.from([orientation, 0, 0, 0, 0, 0, 0, 0])]);
}

/** A picture of squares by the colours that a viewer shows. */
export function known(name: string, file: Buffer, shown: readonly (readonly (readonly number[])[])[]): KnownPicture {
  const rows = shown.flatMap((row) => {
    const line = row.flatMap((colour) => new Array<number[]>(SQUARE).fill([...colour, 255]));
    return new Array<number[]>(SQUARE).fill(line.flat());
  });
  const [height, width] = [shown.length * SQUARE, shown[0]!.length * SQUARE];
  return { name, file, width, height, pixels: Uint8Array.from(rows.flat()) };
}

/** A picture turned as an Exif orientation says (Exif 2.3 §4.6.4): what to show of rows stored so. */
export function turned<T>(rows: readonly (readonly T[])[], orientation: number): T[][] {
  const mirrored = rows.map((row) => [...row].reverse());
  const transposed = (of: readonly (readonly T[])[]): T[][] => of[0]!.map((_, i) => of.map((row) => row[i]!));
  switch (orientation) {
    case 2:
      return mirrored;
    case 3:
      return mirrored.reverse();
    case 4:
      return [...rows].reverse().map((row) => [...row]);
    case 5:
      return transposed(rows);
    case 6:
      return transposed(rows).map((row) => row.reverse());
    case 7:
      return transposed(mirrored).map((row) => row.reverse());
    case 8:
      return transposed(mirrored);
    default:
      return rows.map((row) => [...row]);
  }
}
