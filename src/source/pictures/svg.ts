import { imageSize } from 'image-size';
import { MAX_PIXELS } from './bounds.js';
import { type Decoded, readRaster } from './raster.js';

/** Pixels an SVG is painted at, per inch of print. */
const SVG_DPI = 300;
/** CSS pixels to the inch. */
const CSS_DPI = 96;

/** Paints an SVG. The canvas is loaded only here: most issues need none. */
export async function readSvg(bytes: Uint8Array, room: number): Promise<Decoded> {
  try {
    const size = imageSize(bytes);
    const [width, height] = [size.width, size.height].map((side) => Math.round((side * SVG_DPI) / CSS_DPI)) as [number, number];
    if (!(width > 0 && height > 0)) return { kind: 'broken' };
    if (width * height > Math.min(MAX_PIXELS, room)) return { kind: 'large', width, height };
    const { createCanvas, loadImage } = await import('@napi-rs/canvas');
    const canvas = createCanvas(width, height);
    canvas.getContext('2d').drawImage(await loadImage(bytes), 0, 0, width, height);
    const painted = await readRaster(canvas.encodeSync('png'), 'png', room);
    const points = 72 / SVG_DPI;
    return painted.kind === 'picture'
      ? { kind: 'picture', picture: { ...painted.picture, width: width * points, height: height * points } }
      : painted;
  } catch {
    return { kind: 'broken' };
  }
}
