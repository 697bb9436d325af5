import type { Sharp, SharpOptions } from 'sharp';
import { offsetProfile } from '../../bytes/offset-profile.js';
import { OutsideError } from '../../diagnostics/errors.js';
import type { Picture, Pixels } from '../../model/index.js';
import { MAX_PIXELS } from './bounds.js';
import type { Header, Resolution } from './header.js';
import { readJpeg, withProfile } from './jpeg.js';
import type { PictureKind } from './kind.js';
import { readPng } from './png.js';
import { type Profile, readProfile } from './profile.js';
import { type RepackedKind, repack, type TooMany } from './repack.js';

/** What a file gives: its pixels ready for print, or why there are none. `room` is how many pixels it may have. */
export type Decoded =
  | { readonly kind: 'picture'; readonly picture: Omit<Picture, 'path'> }
  | { readonly kind: 'broken' }
  | TooMany;

/** A raster's file taken apart, before a pixel is unpacked. */
interface Raster {
  readonly bytes: Uint8Array;
  readonly kind: Exclude<PictureKind, 'svg' | RepackedKind>;
  /** The resolution of the file that these bytes were packed anew of. */
  readonly resolution?: Resolution | undefined;
  /** Absent for WebP, which is always repainted. */
  readonly header?: Header;
  readonly components: 1 | 3 | 4;
  readonly alpha: boolean;
  /** Colour is stored at half the sharpness across and down, as in most photographs: no more can be made of it. */
  readonly halved: boolean;
  /** 1 to 8: how the stored picture is to be turned (Exif 2.3 §4.6.4, Orientation). */
  readonly orientation: number;
  /** Its own profile, where that makes colours other than sRGB of the pixels. */
  readonly profile?: Profile;
  /** Stored size, pixels. */
  readonly width: number;
  readonly height: number;
}

/** CSS pixels to the inch: the natural size of a picture that states no resolution. */
const SCREEN: Resolution = { x: 96, y: 96 };
const POINTS = 72;
/** Of a JPEG that is packed anew: no loss is seen beside the first one's. */
const QUALITY = 95;
/** Greatest difference of a sample that no eye sees. */
const UNSEEN = 2;

/**
 * Unpacks a raster wholly, so that a damaged one is known here and not in an emitter, and makes of it what every reader
 * of PDF and DOCX draws alike: upright, eight bits a sample, grey or sRGB, transparency as a channel. What is so
 * already keeps its packed pixels.
 * @throws OutsideError where the decoder itself does not start
 */
export async function readRaster(bytes: Uint8Array, kind: Exclude<PictureKind, 'svg'>, room: number): Promise<Decoded> {
  await openSharp();
  const most = Math.min(MAX_PIXELS, room);
  try {
    const raster = await opened(bytes, kind, most);
    if (!raster) return { kind: 'broken' };
    if (raster.kind === 'large') return raster;
    const { width, height } = raster;
    if (width * height > most) return { kind: 'large', width, height };
    await unpack(raster);
    return { kind: 'picture', picture: await ready(raster) };
  } catch {
    return { kind: 'broken' };
  }
}

/** A file taken apart; what is no PNG, JPEG or WebP is packed anew first. */
async function opened(
  bytes: Uint8Array,
  kind: Exclude<PictureKind, 'svg'>,
  most: number,
): Promise<Raster | TooMany | undefined> {
  if (kind === 'png' || kind === 'jpeg' || kind === 'webp') return takeApart(bytes, kind);
  const repacked = await repack(bytes, kind, most, open);
  if (!repacked || repacked.kind === 'large') return repacked;
  const raster = await takeApart(repacked.bytes, repacked.kind);
  return raster && { ...raster, resolution: repacked.resolution };
}

/** The decoder, which is loaded for the first picture and keeps none. */
async function openSharp(): Promise<typeof import('sharp').default> {
  try {
    const { default: sharp } = await import('sharp');
    sharp.cache(false);
    return sharp;
  } catch (error) {
    throw new OutsideError(
      {
        zh: '读图片用的 sharp 启动不了：请在本机重新运行 npm ci（不要从别的系统拷贝 node_modules）。',
        en: 'sharp, which reads pictures, does not start: run npm ci on this machine (node_modules of another system do not do).',
      },
      { cause: error },
    );
  }
}

async function open(bytes: Uint8Array, options: SharpOptions = {}): Promise<Sharp> {
  const sharp = await openSharp();
  return sharp(bytes, { failOn: 'error', limitInputPixels: MAX_PIXELS, ...options });
}

async function takeApart(bytes: Uint8Array, kind: Raster['kind']): Promise<Raster | undefined> {
  const header = kind === 'png' ? readPng(bytes) : kind === 'jpeg' ? readJpeg(bytes) : undefined;
  if (kind !== 'webp' && !header) return undefined;
  const metadata = await (await open(bytes, { limitInputPixels: false })).metadata();
  const { width, height, space, hasAlpha: alpha, orientation = 1, icc } = metadata;
  const halved = metadata.chromaSubsampling === '4:2:0';
  const components = space === 'cmyk' ? 4 : space === 'b-w' || space === 'grey16' ? 1 : 3;
  const profile = icc && readProfile(icc);
  const fits = profile && profile.components === components && (components === 4 || !(await isScreen(profile)));
  return {
    bytes,
    kind,
    ...(header && { header }),
    components,
    alpha,
    halved,
    orientation,
    ...(fits && { profile }),
    width,
    height,
  };
}

/** What libjpeg says where pixels are missing or made up; stray bytes between segments are not among it. */
const CORRUPT = /Corrupt JPEG data: (?!\d+ extraneous)/;

/**
 * Unpacks all pixels, of which none is kept. Throws where they end early or make no sense; decoders are content with
 * less.
 */
async function unpack({ bytes, kind, header, width, height }: Raster): Promise<void> {
  // The last pixel is to be had only behind all others.
  const last = { left: width - 1, top: height - 1, width: 1, height: 1 };
  const through = async (failOn: 'error' | 'warning'): Promise<void> => {
    const source = await open(kind === 'jpeg' ? header!.bare() : bytes, { failOn, ignoreIcc: true });
    await source.extract(last).raw().toBuffer();
  };
  if (kind !== 'jpeg') return through('error');
  try {
    await through('warning');
  } catch (error) {
    if (CORRUPT.test(String(error))) throw error;
    await through('error');
  }
}

async function ready(raster: Raster): Promise<Omit<Picture, 'path'>> {
  const { header, orientation, width, height } = raster;
  const { x, y } = raster.resolution ?? header?.resolution ?? SCREEN;
  const size = { width: (width * POINTS) / x, height: (height * POINTS) / y };
  const turned = orientation >= 5;
  const master = await masterOf(raster);
  return {
    ...(await shown(raster)),
    ...(turned ? { pixelWidth: height, pixelHeight: width } : { pixelWidth: width, pixelHeight: height }),
    ...(turned ? { width: size.height, height: size.width } : size),
    ...(master && { master }),
  };
}

/** The picture in grey or sRGB. */
async function shown(raster: Raster): Promise<Pixels> {
  const { bytes, header, components, orientation, profile } = raster;
  if (header?.plain && orientation === 1 && !profile && components !== 4) return asStored(raster, header);
  const inks = components === 4 && !profile;
  if (!profile && !inks)
    return pack((await open(bytes, { ignoreIcc: true })).autoOrient(), raster, components === 1 ? 1 : 3);
  const source = (await open(inks ? withProfile(bytes, offsetProfile()) : bytes)).autoOrient();
  // With the output's profile named, that of sixteen bits counts too; grey comes out as three equal channels.
  const converted = source.withIccProfile('srgb', { attach: false });
  if (components !== 1) return pack(converted, raster, 3);
  return pack(await open(await converted.toColourspace('b-w').png().toBuffer()), raster, 1);
}

/** The picture in colours that sRGB does not have all of: inks, or those of its own profile. */
async function masterOf(raster: Raster): Promise<Picture['master']> {
  const { bytes, kind, header, components, orientation, profile } = raster;
  if (components === 1 || (components === 3 && !profile)) return undefined;
  const own = profile && { profile: profile.bytes };
  if (kind === 'jpeg' && header?.plain && orientation === 1) return { ...asStored(raster, header), ...own };
  // Turned inks would go through another space and back.
  if (components === 4) return undefined;
  return { ...(await pack((await open(bytes, { ignoreIcc: true })).autoOrient(), raster, 3)), ...own };
}

function asStored({ kind, components, alpha }: Raster, { bare }: Header): Pixels {
  return { format: kind === 'jpeg' ? 'jpeg' : 'png', bytes: bare(), components, alpha };
}

async function pack(source: Sharp, { kind, alpha, halved }: Raster, components: 1 | 3): Promise<Pixels> {
  const coloured = source.toColourspace(components === 1 ? 'b-w' : 'srgb');
  if (kind !== 'jpeg')
    return { format: 'png', bytes: readPng(await coloured.png().toBuffer())!.bare(), components, alpha };
  const packed = await coloured.jpeg({ quality: QUALITY, chromaSubsampling: halved ? '4:2:0' : '4:4:4' }).toBuffer();
  return { format: 'jpeg', bytes: readJpeg(packed)!.bare(), components, alpha };
}

/** Whether a profile's colours are those of sRGB, by sixteen steps of each component and their mixtures. */
async function isScreen({ bytes, components }: Profile): Promise<boolean> {
  const steps = Array.from({ length: 17 }, (_, i) => Math.min(255, i * 16));
  const samples =
    components === 1 ? steps.map((v) => [v]) : steps.flatMap((r) => steps.flatMap((g) => steps.map((b) => [r, g, b])));
  const sharp = await openSharp();
  const raw = { width: samples.length, height: 1, channels: components === 1 ? 1 : 3 } as const;
  const probe = sharp(Uint8Array.from(samples.flat()), { raw }).toColourspace(components === 1 ? 'b-w' : 'srgb');
  const tagged = withProfile(await probe.jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer(), bytes);
  const [without, within] = await Promise.all(
    [true, false].map(async (ignoreIcc) => (await open(tagged, { ignoreIcc })).toColourspace('srgb').raw().toBuffer()),
  );
  return without!.every((value, i) => Math.abs(value - within![i]!) <= UNSEEN);
}
