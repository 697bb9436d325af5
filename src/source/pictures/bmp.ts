/** Pixels of a BMP as they are drawn, from above. */
export interface BmpPixels {
  readonly width: number;
  readonly height: number;
  /** 4 where a mask says where the picture is transparent. */
  readonly channels: 3 | 4;
  readonly samples: Uint8Array;
}

/** What the head of a BMP says (Windows SDK, BITMAPINFOHEADER and its elder and younger kin). Lengths in bytes. */
export interface BmpHeader {
  readonly width: number;
  readonly height: number;
  readonly fromAbove: boolean;
  readonly bits: number;
  readonly compression: number;
  /** Where the pixels begin. */
  readonly start: number;
  readonly palette: readonly (readonly number[])[];
  /** Red, green, blue and, where not 0, alpha. */
  readonly masks: readonly number[];
  /** Pixels to the metre. */
  readonly perMetre: { readonly x: number; readonly y: number };
}

/** Lengths of the headers that there are: of OS/2, of Windows 3 to 5. */
const HEADERS = new Set([12, 40, 52, 56, 64, 108, 124]);
const RLE8 = 1;
const RLE4 = 2;
const FIELDS = 3;
const ALPHA_FIELDS = 6;
const MASKS_16 = [0x7c00, 0x3e0, 0x1f, 0];
const MASKS_32 = [0xff0000, 0xff00, 0xff, 0];

/** Is it a BMP by its first bytes? */
export function isBmp(head: Buffer): boolean {
  return head.length >= 26 && head.toString('latin1', 0, 2) === 'BM' && HEADERS.has(head.readUInt32LE(14));
}

/** Reads the head; undefined where it makes no sense. */
export function readBmpHeader(bytes: Uint8Array): BmpHeader | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!isBmp(file) || file.length < 14 + file.readUInt32LE(14)) return undefined;
  const length = file.readUInt32LE(14);
  const old = length === 12;
  const width = old ? file.readUInt16LE(18) : file.readInt32LE(18);
  const height = old ? file.readUInt16LE(20) : file.readInt32LE(22);
  const bits = file.readUInt16LE(old ? 24 : 28);
  const compression = old ? 0 : file.readUInt32LE(30);
  const fields = compression === FIELDS || compression === ALPHA_FIELDS;
  if (width <= 0 || height === 0 || ![1, 4, 8, 16, 24, 32].includes(bits) || !(compression <= RLE4 || fields))
    return undefined;
  const maskBytes = length === 40 && fields ? (compression === ALPHA_FIELDS ? 16 : 12) : 0;
  if (file.length < 54 + maskBytes && !old) return undefined;
  const masks = fields
    ? [54, 58, 62, 66].map((at, i) => (i < 3 || length >= 56 || maskBytes === 16 ? file.readUInt32LE(at) : 0))
    : bits === 16
      ? MASKS_16
      : MASKS_32;
  return {
    width,
    height: Math.abs(height),
    fromAbove: height < 0,
    bits,
    compression,
    start: file.readUInt32LE(10),
    palette: bits <= 8 ? paletteOf(file, 14 + length + maskBytes, old, bits) : [],
    masks,
    perMetre: old ? { x: 0, y: 0 } : { x: file.readInt32LE(38), y: file.readInt32LE(42) },
  };
}

function paletteOf(file: Buffer, from: number, old: boolean, bits: number): number[][] {
  const step = old ? 3 : 4;
  const stated = old ? 0 : file.readUInt32LE(46);
  const count = Math.min(stated || 1 << bits, 1 << bits, Math.max(0, Math.floor((file.length - from) / step)));
  return Array.from({ length: count }, (_, i) => {
    const at = from + i * step;
    return [file[at + 2]!, file[at + 1]!, file[at]!];
  });
}

/** Unpacks a BMP; undefined where it ends early or names colours that it does not have. */
export function readBmp(bytes: Uint8Array, header: BmpHeader): BmpPixels | undefined {
  const { width, height, bits, compression, palette, fromAbove } = header;
  if (bits > 8) return fullColours(bytes, header);
  const indices =
    compression === RLE8 || compression === RLE4 ? unpackRuns(bytes, header) : unpackIndices(bytes, header);
  if (!indices) return undefined;
  const samples = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const colour = palette[indices[y * width + x]!];
      if (!colour) return undefined;
      const row = fromAbove ? y : height - 1 - y;
      samples.set(colour, (row * width + x) * 3);
    }
  return { width, height, channels: 3, samples };
}

/** Bytes of a row, which are a multiple of four. */
function strideOf({ width, bits }: BmpHeader): number {
  return Math.ceil((width * bits) / 32) * 4;
}

/** Palette indices in the order of the file's rows. */
function unpackIndices(bytes: Uint8Array, header: BmpHeader): Uint8Array | undefined {
  const { width, height, bits, start } = header;
  const stride = strideOf(header);
  if (bytes.length < start + stride * (height - 1) + Math.ceil((width * bits) / 8)) return undefined;
  const indices = new Uint8Array(width * height);
  const mask = (1 << bits) - 1;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const bit = x * bits;
      indices[y * width + x] = (bytes[start + y * stride + (bit >> 3)]! >> (8 - bits - (bit & 7))) & mask;
    }
  return indices;
}

/** The same from runs: a count and a colour; or 0 and an end of line, the end, a move, or so many colours as such. */
function unpackRuns(bytes: Uint8Array, { width, height, compression, start }: BmpHeader): Uint8Array | undefined {
  const half = compression === RLE4;
  const indices = new Uint8Array(width * height);
  let [x, y, at] = [0, 0, start];
  const put = (index: number): void => {
    if (x < width && y < height) indices[y * width + x] = index;
    x++;
  };
  const part = (byte: number, i: number): number => (half ? (byte >> (i & 1 ? 0 : 4)) & 15 : byte);
  while (at + 1 < bytes.length) {
    const count = bytes[at]!;
    const what = bytes[at + 1]!;
    at += 2;
    if (count > 0) for (let i = 0; i < count; i++) put(part(what, i));
    else if (what === 0) [x, y] = [0, y + 1];
    else if (what === 1) return indices;
    else if (what === 2) {
      x += bytes[at] ?? 0;
      y += bytes[at + 1] ?? 0;
      at += 2;
    } else {
      const length = half ? Math.ceil(what / 2) : what;
      if (at + length > bytes.length) return undefined;
      for (let i = 0; i < what; i++) put(part(bytes[at + (half ? i >> 1 : i)]!, i));
      at += length + (length & 1);
    }
  }
  return undefined;
}

/** 16, 24 and 32 bits a pixel. */
function fullColours(bytes: Uint8Array, header: BmpHeader): BmpPixels | undefined {
  const { width, height, bits, start, masks, fromAbove } = header;
  const stride = strideOf(header);
  const step = bits / 8;
  if (bytes.length < start + stride * (height - 1) + width * step) return undefined;
  const channels = masks[3] ? 4 : 3;
  const samples = new Uint8Array(width * height * channels);
  const fields = masks.slice(0, channels).map((mask) => {
    const shift = mask ? 31 - Math.clz32(mask & -mask) : 0;
    return { shift, most: mask >>> shift || 1, mask };
  });
  let out = 0;
  for (let y = 0; y < height; y++) {
    let at = start + (fromAbove ? y : height - 1 - y) * stride;
    for (let x = 0; x < width; x++, at += step) {
      let value = bytes[at]! | (bytes[at + 1]! << 8);
      if (step > 2) value |= bytes[at + 2]! << 16;
      if (step > 3) value |= bytes[at + 3]! << 24;
      for (const { shift, most, mask } of fields)
        samples[out++] = Math.round((((value & mask) >>> shift) * 255) / most);
    }
  }
  return { width, height, channels, samples };
}
