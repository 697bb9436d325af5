/** How a BMP is to be stored. */
export interface BmpKind {
  readonly bits: 1 | 4 | 8 | 16 | 24 | 32;
  readonly packing?: 'runs' | 'fields' | 'alpha';
  readonly fromAbove?: boolean;
  /** With the short header of OS/2. */
  readonly old?: boolean;
}

/** Every way in which a BMP of few colours is found. */
export const BMP_KINDS: readonly BmpKind[] = [
  ...([1, 4, 8, 16, 24, 32] as const).flatMap((bits) => [{ bits }, { bits, fromAbove: true }]),
  ...([1, 4, 8, 24] as const).map((bits) => ({ bits, old: true })),
  { bits: 4, packing: 'runs' },
  { bits: 8, packing: 'runs' },
  { bits: 16, packing: 'fields' },
  { bits: 32, packing: 'fields' },
  { bits: 32, packing: 'alpha' },
];

type Rgb = readonly [number, number, number];

/** A BMP of rows of colours from above; of one bit only the first two of the palette may be among them. */
export function makeBmp(rows: readonly (readonly Rgb[])[], palette: readonly Rgb[], kind: BmpKind): Buffer {
  const { bits, packing, fromAbove = false, old = false } = kind;
  const [width, height] = [rows[0]!.length, rows.length];
  const stored = fromAbove ? rows : [...rows].reverse();
  const indexOf = (colour: Rgb): number => palette.findIndex((known) => known.join() === colour.join());
  const pixels =
    packing === 'runs' ? runs(stored, indexOf, bits) : Buffer.concat(stored.map((row) => packRow(row, indexOf, kind)));
  const masks =
    packing === 'fields' || packing === 'alpha'
      ? bits === 16
        ? [0xf800, 0x7e0, 0x1f]
        : [0xff, 0xff00, 0xff0000, ...(packing === 'alpha' ? [0xff000000] : [])]
      : [];
  const colours =
    bits > 8
      ? Buffer.alloc(0)
      : Buffer.concat(
          Array.from({ length: 1 << bits }, (_, i) => {
            const [red, green, blue] = palette[i] ?? [0, 0, 0];
            return Buffer.from(old ? [blue, green, red] : [blue, green, red, 0]);
          }),
        );
  const header = Buffer.alloc((old ? 12 : packing === 'alpha' ? 56 : 40) + (packing === 'fields' ? 12 : 0));
  header.writeUInt32LE(old ? 12 : packing === 'alpha' ? 56 : 40, 0);
  if (old) {
    for (const [i, value] of [width, height, 1, bits].entries()) header.writeUInt16LE(value, 4 + i * 2);
  } else {
    header.writeInt32LE(width, 4);
    header.writeInt32LE(fromAbove ? -height : height, 8);
    header.writeUInt16LE(1, 12);
    header.writeUInt16LE(bits, 14);
    header.writeUInt32LE(packing === 'runs' ? (bits === 8 ? 1 : 2) : packing ? 3 : 0, 16);
    header.writeInt32LE(11_811, 24);
    header.writeInt32LE(11_811, 28);
    for (const [i, mask] of masks.entries()) header.writeUInt32LE(mask, 40 + i * 4);
  }
  const file = Buffer.alloc(14);
  file.write('BM', 'latin1');
  file.writeUInt32LE(14 + header.length + colours.length, 10);
  return Buffer.concat([file, header, colours, pixels]);
}

function packRow(row: readonly Rgb[], indexOf: (colour: Rgb) => number, { bits, packing }: BmpKind): Buffer {
  const packed = Buffer.alloc(Math.ceil((row.length * bits) / 32) * 4);
  row.forEach((colour, x) => {
    const [red, green, blue] = colour;
    if (bits <= 8) packed[(x * bits) >> 3]! |= indexOf(colour) << (8 - bits - ((x * bits) & 7));
    else if (bits === 16)
      packed.writeUInt16LE(
        packing
          ? ((red >> 3) << 11) | ((green >> 2) << 5) | (blue >> 3)
          : ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3),
        x * 2,
      );
    else if (packing) packed.set([red, green, blue, 255].slice(0, bits / 8), (x * bits) / 8);
    else packed.set([blue, green, red], (x * bits) / 8);
  });
  return packed;
}

/** Runs of one, then a row as it is, in turn, so that both ways are met. */
function runs(rows: readonly (readonly Rgb[])[], indexOf: (colour: Rgb) => number, bits: number): Buffer {
  const out: number[] = [];
  rows.forEach((row, y) => {
    const indices = row.map(indexOf);
    if (y % 2 === 0 || indices.length < 3) {
      for (const index of indices) out.push(1, bits === 8 ? index : index << 4);
    } else {
      const bytes =
        bits === 8
          ? indices
          : Array.from(
              { length: Math.ceil(indices.length / 2) },
              (_, i) => (indices[i * 2]! << 4) | (indices[i * 2 + 1] ?? 0),
            );
      out.push(0, indices.length, ...bytes, ...(bytes.length % 2 ? [0] : []));
    }
    out.push(0, 0);
  });
  return Buffer.from([...out, 0, 1]);
}
