/** Chromaticities of red, green and blue, and the exponent of the curve. */
export interface Primaries {
  readonly xy: readonly (readonly [number, number])[];
  readonly gamma: number;
}

export const ADOBE_RGB: Primaries = {
  xy: [
    [0.64, 0.33],
    [0.21, 0.71],
    [0.15, 0.06],
  ],
  gamma: 2.19921875,
};
export const DISPLAY_P3: Primaries = {
  xy: [
    [0.68, 0.32],
    [0.265, 0.69],
    [0.15, 0.06],
  ],
  gamma: 2.2,
};
const SRGB: Primaries = {
  xy: [
    [0.64, 0.33],
    [0.3, 0.6],
    [0.15, 0.06],
  ],
  gamma: 2.2,
};

type Row = readonly [number, number, number];
type Matrix = readonly (readonly number[])[];

const D65 = [0.95047, 1, 1.08883];
const D50 = [0.9642, 1, 0.8249];
/** Bradford's adaptation from D65 to D50 (ICC.1 annex E). */
const ADAPT: Matrix = [
  [1.0478112, 0.0228866, -0.050127],
  [0.0295424, 0.9904844, -0.0170491],
  [-0.0092345, 0.0150436, 0.7521316],
];

/** A matrix profile of primaries under D65, version 2 (ICC.1:2001-04 §6.3). */
export function rgbProfile({ xy, gamma }: Primaries): Buffer {
  const columns = transpose(multiply(ADAPT, toXyz(xy)));
  return profile('RGB ', 'mntr', [
    ['rXYZ', xyz(columns[0]!)],
    ['gXYZ', xyz(columns[1]!)],
    ['bXYZ', xyz(columns[2]!)],
    ['rTRC', curve(gamma)],
    ['gTRC', curve(gamma)],
    ['bTRC', curve(gamma)],
  ]);
}

export function greyProfile(gamma: number): Buffer {
  return profile('GRAY', 'mntr', [['kTRC', curve(gamma)]]);
}

/** A profile of inks that gives each of the sixteen full mixtures a Lab colour (lut8Type, ICC.1:2001-04 §6.5.8); between them it is mixed. */
export function inkProfile(
  labOf: (c: number, m: number, y: number, k: number) => readonly [number, number, number],
): Buffer {
  const head = Buffer.alloc(48);
  head.write('mft1', 0, 'latin1');
  head.set([4, 3, 2, 0], 8);
  for (const at of [12, 28, 44]) head.writeInt32BE(65536, at);
  const straight = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
  const corners = Array.from({ length: 16 }, (_, i) => labOf((i >> 3) & 1, (i >> 2) & 1, (i >> 1) & 1, i & 1));
  const grid = Buffer.from(corners.flatMap(([l, a, b]) => [Math.round(l * 2.55), a + 128, b + 128]));
  return profile('CMYK', 'prtr', [
    ['A2B0', Buffer.concat([head, straight, straight, straight, straight, grid, straight, straight, straight])],
  ]);
}

/** Colours of primaries as sRGB shows them, 0 to 255. */
export function shownRgb(colour: readonly number[], { xy, gamma }: Primaries): number[] {
  const linear = colour.map((v) => (v / 255) ** gamma);
  const across = apply(invert(toXyz(SRGB.xy)), apply(toXyz(xy), linear));
  return across.map(encode);
}

export function shownGrey(value: number, gamma: number): number {
  return encode((value / 255) ** gamma);
}

/** A Lab colour under D50 as sRGB shows it (ISO 11664-4). */
export function shownLab([l, a, b]: readonly [number, number, number]): number[] {
  const y = (l + 16) / 116;
  const back = (t: number): number => (t > 6 / 29 ? t ** 3 : 3 * (6 / 29) ** 2 * (t - 4 / 29));
  const xyz50 = [y + a / 500, y, y - b / 200].map((t, i) => back(t) * D50[i]!);
  return apply(invert(toXyz(SRGB.xy)), apply(invert(ADAPT), xyz50)).map(encode);
}

/** IEC 61966-2-1. */
function encode(linear: number): number {
  const v = Math.min(1, Math.max(0, linear));
  return Math.round(255 * (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055));
}

function toXyz(xy: Primaries['xy']): Matrix {
  const raw = transpose(xy.map(([x, y]) => [x / y, 1, (1 - x - y) / y]));
  const scale = apply(invert(raw), D65);
  return raw.map((row) => row.map((v, i) => v * scale[i]!));
}

function profile(space: string, kind: string, tags: readonly (readonly [string, Buffer])[]): Buffer {
  const all = [
    ['wtpt', xyz(D50)] as const,
    ['cprt', text('none')] as const,
    ['desc', description('test')] as const,
    ...tags,
  ];
  const table = Buffer.alloc(4 + all.length * 12);
  table.writeUInt32BE(all.length, 0);
  let at = 128 + table.length;
  const data = all.map(([name, content], i) => {
    const padded = Buffer.concat([content, Buffer.alloc((4 - (content.length & 3)) & 3)]);
    table.write(name, 4 + i * 12, 'latin1');
    table.writeUInt32BE(at, 8 + i * 12);
    table.writeUInt32BE(content.length, 12 + i * 12);
    at += padded.length;
    return padded;
  });
  const header = Buffer.alloc(128);
  header.writeUInt32BE(at, 0);
  header.writeUInt32BE(0x02400000, 8);
  header.write(`${kind}${space}${kind === 'prtr' ? 'Lab ' : 'XYZ '}`, 12, 'latin1');
  header.set([7, 0xe8, 0, 1, 0, 1], 24);
  header.write('acsp', 36, 'latin1');
  xyz(D50).copy(header, 68, 8);
  return Buffer.concat([header, table, ...data]);
}

function xyz(values: readonly number[]): Buffer {
  const out = Buffer.alloc(20);
  out.write('XYZ ', 0, 'latin1');
  for (const [i, v] of values.entries()) out.writeInt32BE(Math.round(v * 65536), 8 + i * 4);
  return out;
}

function curve(gamma: number): Buffer {
  const out = Buffer.alloc(14);
  out.write('curv', 0, 'latin1');
  out.writeUInt32BE(1, 8);
  out.writeUInt16BE(Math.round(gamma * 256), 12);
  return out;
}

function text(words: string): Buffer {
  return Buffer.concat([Buffer.from('text\0\0\0\0', 'latin1'), Buffer.from(`${words}\0`, 'latin1')]);
}

function description(words: string): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(words.length + 1, 0);
  return Buffer.concat([
    Buffer.from('desc\0\0\0\0', 'latin1'),
    count,
    Buffer.from(`${words}\0`, 'latin1'),
    Buffer.alloc(78),
  ]);
}

function transpose(m: Matrix): number[][] {
  return m[0]!.map((_, i) => m.map((row) => row[i]!));
}

function apply(m: Matrix, v: readonly number[]): number[] {
  return m.map((row) => row.reduce((sum, each, i) => sum + each * v[i]!, 0));
}

function multiply(a: Matrix, b: Matrix): number[][] {
  return transpose(transpose(b).map((column) => apply(a, column)));
}

function invert(m: Matrix): number[][] {
  const [[a, b, c], [d, e, f], [g, h, i]] = m as unknown as readonly [Row, Row, Row];
  const determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  const adjugate = [
    [e * i - f * h, c * h - b * i, b * f - c * e],
    [f * g - d * i, a * i - c * g, c * d - a * f],
    [d * h - e * g, b * g - a * h, a * e - b * d],
  ];
  return adjugate.map((row) => row.map((v) => v / determinant));
}
