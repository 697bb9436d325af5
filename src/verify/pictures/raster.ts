/**
 * A page as a renderer drew it: the ink of every dot, row by row from the upper left corner, 0 for paper to 255 for
 * black.
 */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly ink: Uint8Array;
}

/** Reads pages written one after another as portable grey maps of 8 bits (netpbm’s P5), as poppler writes them. */
export function readGreyMaps(bytes: Uint8Array): Raster[] {
  const pages: Raster[] = [];
  const head = new TextDecoder('latin1');
  for (let at = 0; at < bytes.length; ) {
    const match = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(head.decode(bytes.subarray(at, at + 40)));
    if (!match) throw new Error('not a grey map of 8 bits');
    const [width, height] = [Number(match[1]), Number(match[2])];
    at += match[0].length;
    const ink = new Uint8Array(width * height);
    for (let i = 0; i < ink.length; i++) ink[i] = 255 - bytes[at + i]!;
    pages.push({ width, height, ink });
    at += ink.length;
  }
  return pages;
}

/**
 * Every dot as dark as the darkest within one dot of it: what a shape may cover that lies up to a dot elsewhere. The
 * sheet's edge is left out.
 */
export function thickened({ width, height, ink }: Raster): Raster {
  const [rows, out] = [new Uint8Array(ink.length), new Uint8Array(ink.length)];
  for (let i = 1; i < ink.length - 1; i++) rows[i] = Math.max(ink[i - 1]!, ink[i]!, ink[i + 1]!);
  for (let i = width; i < rows.length - width; i++) out[i] = Math.max(rows[i - width]!, rows[i]!, rows[i + width]!);
  return { width, height, ink: out };
}

/**
 * Every dot as dark as the mean of it and its eight neighbours: shapes that lie parts of a dot apart become alike. The
 * sheet's edge is left out.
 */
export function blurred({ width, height, ink }: Raster): Raster {
  const [rows, out] = [new Uint16Array(ink.length), new Uint8Array(ink.length)];
  for (let i = 1; i < ink.length - 1; i++) rows[i] = ink[i - 1]! + ink[i]! + ink[i + 1]!;
  for (let i = width; i < rows.length - width; i++) out[i] = (rows[i - width]! + rows[i]! + rows[i + width]!) / 9;
  return { width, height, ink: out };
}
