import type { Metadata, Sharp, SharpOptions } from 'sharp';
import { readBmp, readBmpHeader } from './bmp.js';
import { METRE, type Resolution, saneResolution } from './header.js';
import { withProfile } from './jpeg.js';

/** Kinds of raster that are packed anew before they are read. */
export type RepackedKind = 'bmp' | 'gif' | 'tiff';

/** A picture of another kind as the file that a program would have saved instead. */
export interface Repacked {
  readonly bytes: Uint8Array;
  readonly kind: 'png' | 'jpeg';
  readonly resolution: Resolution | undefined;
}

/** A picture of more pixels than it may have: not unpacked. */
export interface TooMany {
  readonly kind: 'large';
  readonly width: number;
  readonly height: number;
}

/** Opens a picture with the decoder. */
type Open = (bytes: Uint8Array, options?: SharpOptions) => Promise<Sharp>;

/** Inks are packed as a JPEG, which alone has them; no loss is seen. */
const INKS = { quality: 98, chromaSubsampling: '4:4:4' } as const;

/**
 * A BMP, GIF (its first frame) or TIFF (its first page) as PNG in sRGB or grey, upright; a TIFF in inks as JPEG with
 * its profile. Undefined, or an exception of the decoder, where it is damaged.
 * @param most pixels that it may have
 */
export async function repack(
  bytes: Uint8Array,
  kind: RepackedKind,
  most: number,
  open: Open,
): Promise<Repacked | TooMany | undefined> {
  if (kind === 'bmp') return repackBmp(bytes, most, open);
  const metadata = await (await open(bytes, { limitInputPixels: false })).metadata();
  const { width, space, icc } = metadata;
  const height = metadata.pageHeight ?? metadata.height;
  if (width * height > most) return { kind: 'large', width, height };
  const resolution = kind === 'tiff' ? densityOf(metadata) : undefined;
  if (space !== 'cmyk') {
    const upright = (await open(bytes)).autoOrient();
    const grey = space === 'b-w' || space === 'grey16';
    return {
      bytes: await upright
        .toColourspace(grey ? 'b-w' : 'srgb')
        .png()
        .toBuffer(),
      kind: 'png',
      resolution,
    };
  }
  const packed = await (await open(bytes, { ignoreIcc: true })).toColourspace('cmyk').jpeg(INKS).toBuffer();
  return { bytes: icc ? withProfile(packed, icc) : packed, kind: 'jpeg', resolution };
}

async function repackBmp(bytes: Uint8Array, most: number, open: Open): Promise<Repacked | TooMany | undefined> {
  const header = readBmpHeader(bytes);
  if (!header) return undefined;
  const { width, height, perMetre } = header;
  if (width * height > most) return { kind: 'large', width, height };
  const pixels = readBmp(bytes, header);
  if (!pixels) return undefined;
  const { samples, channels } = pixels;
  const packed = await (await open(samples, { raw: { width, height, channels } })).png().toBuffer();
  return {
    bytes: packed,
    kind: 'png',
    resolution: saneResolution({ x: perMetre.x * METRE, y: perMetre.y * METRE }),
  };
}

function densityOf({ density = 0 }: Metadata): Resolution | undefined {
  return saneResolution({ x: density, y: density });
}
