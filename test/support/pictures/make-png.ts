import { deflateSync } from 'node:zlib';
import { chunk, SIGNATURE } from './chunks.js';

/** Colour types of PNG §11.2.2. */
export type Colour = 0 | 2 | 3 | 4 | 6;

export interface PngKind {
  readonly colour: Colour;
  readonly bits: 1 | 2 | 4 | 8 | 16;
  readonly interlaced: boolean;
  /** With a transparent colour, or a palette with transparent entries (PNG §11.3.2.1). */
  readonly transparent: boolean;
}

export interface KnownPicture {
  readonly name: string;
  readonly file: Buffer;
  readonly width: number;
  readonly height: number;
  /** What a viewer shows, rows of red, green, blue and opacity, 0 to 255. */
  readonly pixels: Uint8Array;
}

const SAMPLES: Readonly<Record<Colour, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const DEPTHS: Readonly<Record<Colour, readonly PngKind['bits'][]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
/** Starts and steps of Adam7's passes (PNG §8.2): x, y, dx, dy. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Every kind of PNG that the standard has. */
export function pngKinds(): PngKind[] {
  return ([0, 2, 3, 4, 6] as const).flatMap((colour) =>
    DEPTHS[colour].flatMap((bits) =>
      [false, true].flatMap((interlaced) =>
        (colour < 4 ? [false, true] : [false]).map((transparent) => ({ colour, bits, interlaced, transparent })),
      ),
    ),
  );
}

export interface PngOptions {
  /** Edge of a square of one colour, pixels. */
  readonly cell?: number;
  /** Chunks that stand before the data. */
  readonly extra?: readonly Buffer[];
  /** Bounds of all samples, 0 to 1: strong colours of other spaces are none of sRGB and cut off in more than one way. */
  readonly least?: number;
  readonly most?: number;
}

/** A PNG of a kind, 13 squares across and 11 down, their colours drawn by lot. */
export function makePng(
  kind: PngKind,
  random: () => number,
  { cell = 1, extra = [], least = 0, most = 1 }: PngOptions = {},
): KnownPicture {
  const [width, height] = [13 * cell, 11 * cell];
  const { colour, bits, interlaced, transparent } = kind;
  const full = 2 ** bits - 1;
  const draw = (): number => least + random() * (most - least);
  const palette = Array.from({ length: Math.min(256, full + 1) }, () =>
    [draw(), draw(), draw()].map((v) => Math.round(v * 255)),
  );
  // Few different samples, so that a transparent colour is met.
  const choice = Array.from({ length: 6 }, () =>
    Array.from({ length: SAMPLES[colour] }, () => Math.round((colour === 3 ? random() : draw()) * full)),
  );
  const squares = Array.from({ length: 13 * 11 }, () => choice[Math.floor(random() * choice.length)]!);
  const at = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => squares[Math.floor(y / cell) * 13 + Math.floor(x / cell)]!),
  );
  const key = choice[0]!;
  const opacities = palette.slice(0, -1).map(() => Math.floor(random() * 256));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, colour, 0, 0, interlaced ? 1 : 0], 8);
  const file = Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    ...extra,
    ...(colour === 3 ? [chunk('PLTE', Buffer.from(palette.flat()))] : []),
    ...(transparent
      ? [chunk('tRNS', colour === 3 ? Buffer.from(opacities) : Buffer.from(key.flatMap((v) => [v >> 8, v & 255])))]
      : []),
    chunk('IDAT', deflateSync(interlaced ? interlace(at, kind) : filtered(at, kind))),
    chunk('IEND'),
  ]);
  const shown = at.flat().flatMap((samples) => pixel(samples, kind, { palette, opacities, key }));
  const name = `colour type ${colour}, ${bits} bits${interlaced ? ', interlaced' : ''}${transparent ? ', tRNS' : ''}`;
  return { name, file, width, height, pixels: Uint8Array.from(shown) };
}

interface Meaning {
  readonly palette: readonly (readonly number[])[];
  readonly opacities: readonly number[];
  readonly key: readonly number[];
}

function pixel(
  samples: readonly number[],
  { colour, bits, transparent }: PngKind,
  { palette, opacities, key }: Meaning,
): number[] {
  const eight = samples.map((v) => Math.round((v * 255) / (2 ** bits - 1)));
  const [first, second, third, fourth] = eight as [number, number, number, number];
  const opacity = transparent && samples.every((v, i) => v === key[i]) ? 0 : 255;
  switch (colour) {
    case 0:
      return [first, first, first, opacity];
    case 2:
      return [first, second, third, opacity];
    case 3:
      return [...palette[samples[0]!]!, transparent ? (opacities[samples[0]!] ?? 255) : 255];
    case 4:
      return [first, first, first, second];
    case 6:
      return [first, second, third, fourth];
  }
}

function interlace(at: readonly (readonly (readonly number[])[])[], kind: PngKind): Buffer {
  const passes = PASSES.map(([x, y, dx, dy]) => {
    const rows = at.filter((_, row) => row >= y && (row - y) % dy === 0);
    return rows
      .map((row) => row.filter((_, column) => column >= x && (column - x) % dx === 0))
      .filter((row) => row.length > 0);
  });
  return Buffer.concat(passes.map((rows) => filtered(rows, kind)));
}

/** Rows with their filters, one after the other of the five that there are (PNG §9.2). */
function filtered(rows: readonly (readonly (readonly number[])[])[], { colour, bits }: PngKind): Buffer {
  const step = Math.max(1, (SAMPLES[colour] * bits) / 8);
  let above: Buffer | undefined;
  const out = rows.map((row, index) => {
    const bytes = packed(row.flat(), bits);
    const up = above ?? Buffer.alloc(bytes.length);
    above = bytes;
    const filter = index % 5;
    const differences = bytes.map((byte, i) => {
      const [left, corner] = i < step ? [0, 0] : [bytes[i - step]!, up[i - step]!];
      const guess = [0, left, up[i]!, (left + up[i]!) >> 1, paeth(left, up[i]!, corner)][filter]!;
      return byte - guess;
    });
    return Buffer.concat([Buffer.from([filter]), differences]);
  });
  return Buffer.concat(out);
}

function packed(samples: readonly number[], bits: number): Buffer {
  const out = Buffer.alloc(Math.ceil((samples.length * bits) / 8));
  samples.forEach((value, i) => {
    if (bits === 16) out.writeUInt16BE(value, i * 2);
    else out[(i * bits) >> 3]! |= value << (8 - bits - ((i * bits) & 7));
  });
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((v) => Math.abs(guess - v)) as [number, number, number];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
