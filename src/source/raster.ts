import { imageSize } from 'image-size';
import { type Finding, message } from '../diagnose.js';
import type { Picture } from '../model/index.js';
import { isInterlacedPng, jpegResolution, jpegWhole, pngResolution, pngWhole, type Resolution } from './image-header.js';

type Raster = Omit<Picture, 'path'>;
type Decoded = { readonly kind: 'raster'; readonly raster: Raster } | { readonly kind: 'problem'; readonly finding: Omit<Finding, 'span'> };

/** Pixels an SVG is painted at, per inch of print. */
const SVG_DPI = 300;
/** CSS pixels to the inch: the natural size of a picture that states no resolution. */
const CSS_DPI = 96;
const POINTS = 72;
/** A larger picture would fill the memory and prints no better: 20 000 × 10 000. */
const MAX_PIXELS = 200_000_000;
/** Kinds of picture by the names that image-size gives them. */
const SUPPORTED: ReadonlySet<string> = new Set(['png', 'jpg', 'webp', 'svg']);
const SCREEN: Resolution = { x: CSS_DPI, y: CSS_DPI };

/** A picture's bytes as PNG or JPEG with its sizes. PNG and JPEG stay as they are; WebP, SVG, interlaced PNG and turned JPEG are repainted. */
export async function decodePicture(bytes: Uint8Array, written: string): Promise<Decoded> {
  let size: ReturnType<typeof imageSize>;
  try {
    size = imageSize(bytes);
  } catch {
    return signature(bytes) ? broken(written) : unsupported(written);
  }
  if (!SUPPORTED.has(size.type ?? '')) return unsupported(written);
  if (!(size.width > 0 && size.height > 0)) return broken(written);
  if (size.width * size.height > MAX_PIXELS) return tooLarge(written, size.width, size.height);
  try {
    switch (size.type) {
      case 'png':
        if (!pngWhole(bytes)) return broken(written);
        if (isInterlacedPng(bytes)) return await repaint(bytes, size.width, size.height, pngResolution(bytes) ?? SCREEN, 'png');
        return asIs(bytes, 'png', size.width, size.height, pngResolution(bytes));
      case 'jpg': {
        if (!jpegWhole(bytes)) return broken(written);
        const resolution = jpegResolution(bytes);
        if ((size.orientation ?? 1) === 1) return asIs(bytes, 'jpeg', size.width, size.height, resolution);
        const turned = (size.orientation ?? 1) >= 5;
        return await repaint(bytes, turned ? size.height : size.width, turned ? size.width : size.height, resolution ?? SCREEN, 'jpeg');
      }
      case 'webp':
        return await repaint(bytes, size.width, size.height, SCREEN, 'png');
      default: {
        const scale = SVG_DPI / CSS_DPI;
        return await repaint(bytes, Math.round(size.width * scale), Math.round(size.height * scale), { x: SVG_DPI, y: SVG_DPI }, 'png');
      }
    }
  } catch {
    return broken(written);
  }
}

function asIs(bytes: Uint8Array, format: Picture['format'], pixelWidth: number, pixelHeight: number, resolution = SCREEN): Decoded {
  return { kind: 'raster', raster: { format, bytes, pixelWidth, pixelHeight, ...naturalSize(pixelWidth, pixelHeight, resolution) } };
}

function naturalSize(pixelWidth: number, pixelHeight: number, { x, y }: Resolution): { readonly width: number; readonly height: number } {
  return { width: (pixelWidth * POINTS) / x, height: (pixelHeight * POINTS) / y };
}

/** Paints a picture anew, upright. The canvas is loaded only here: most issues need none. */
async function repaint(
  bytes: Uint8Array,
  width: number,
  height: number,
  resolution: Resolution,
  format: Picture['format'],
): Promise<Decoded> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const image = await loadImage(bytes);
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').drawImage(image, 0, 0, width, height);
  const painted = format === 'png' ? canvas.encodeSync('png') : canvas.encodeSync('jpeg', 92);
  return asIs(painted, format, width, height, resolution);
}

/** Whether a file begins like one of the supported kinds, so that it is broken rather than of another kind. */
function signature(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  return /^(?:\x89PNG|\xff\xd8\xff|RIFF....WEBP)|<svg/s.test(head);
}

function broken(written: string): Decoded {
  return {
    kind: 'problem',
    finding: {
      code: 'picture/broken',
      message: message(`图片“${written}”的文件已损坏，读不出来。`, `The file of the picture “${written}” is damaged.`),
      hints: [message('重新导出或重新复制这张图片。', 'Export or copy it again.')],
    },
  };
}

function unsupported(written: string): Decoded {
  return {
    kind: 'problem',
    finding: {
      code: 'picture/format',
      message: message(`图片“${written}”不是 PNG、JPEG、WebP 或 SVG，印不出来。`, `The picture “${written}” is no PNG, JPEG, WebP or SVG.`),
      hints: [message('用画图或看图软件打开，另存为 PNG（只改扩展名不行）。', 'Open it and save it as PNG (renaming it is not enough).')],
    },
  };
}

function tooLarge(written: string, width: number, height: number): Decoded {
  return {
    kind: 'problem',
    finding: {
      code: 'picture/size',
      message: message(
        `图片“${written}”有 ${width}×${height} 像素，太大了。`,
        `The picture “${written}” has ${width}×${height} pixels, which is too large.`,
      ),
      hints: [message('缩小到宽 4000 像素以内再用，印出来一样清楚。', 'Scale it to at most 4000 pixels across: it prints as sharp.')],
    },
  };
}
