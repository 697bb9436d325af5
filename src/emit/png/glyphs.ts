import type { Canvas, Path2D as NativePath, SKRSContext2D } from '@napi-rs/canvas';
import type { FontSet } from '../../fonts/index.js';
import type { GlyphRun } from '../../model/index.js';

export type Native = typeof import('@napi-rs/canvas');

/** Paints glyphs on one scale. */
export interface GlyphPainter {
  /** A run on a canvas whose axes are the page's, pt. */
  run(run: GlyphRun, context: SKRSContext2D): void;
  /** One glyph with its origin at (x, y), pt, along the canvas' axes. */
  glyph(face: string, glyph: number, x: number, y: number, size: number, colour: string, context: SKRSContext2D): void;
}

/** A glyph's dots and where they lie from its origin. */
interface Stamp {
  readonly canvas: Canvas;
  readonly left: number;
  readonly top: number;
}

/** What a painter keeps of glyphs that it painted. */
interface Tray {
  readonly native: Native;
  readonly fonts: FontSet;
  /** Dots to the point. */
  readonly scale: number;
  readonly paths: Map<string, NativePath>;
  readonly stamps: Map<string, Stamp>;
  /** Where stamps are made on the finer grid, `REACH` dots square; opened when the first is made. */
  fine?: SKRSContext2D;
}

/** How an outline is filled. */
interface Fill {
  readonly face: string;
  /** The em, in units of the canvas. */
  readonly size: number;
  readonly colour: string;
  readonly embolden: boolean;
}

/**
 * Dots of the finer grid, to the dot, on which a glyph's coverage is measured: a canvas measures small outlines
 * coarsely.
 */
const FINE = 4;
/** Size above which the canvas' own coverage is as good, dots to the em. */
const COARSE_SIZE = 96;
/** Side of the finer grid: room for glyphs of four ems. */
const REACH = COARSE_SIZE * 4 * FINE;
/** Height of a face's box, dots, above which poppler puts its glyphs on whole dots and not on quarters. */
const LARGE_BOX = 50;

/** Opens a painter; `scale` is dots to the point. */
export function openGlyphs(native: Native, fonts: FontSet, scale: number): GlyphPainter {
  const tray: Tray = { native, fonts, scale, paths: new Map(), stamps: new Map() };
  return {
    run: (run, context) => paintRun(tray, run, context),
    glyph: (face, glyph, x, y, size, colour, context) =>
      paintGlyph(tray, glyph, { face, size, colour, embolden: false }, [x, y], context),
  };
}

/**
 * Paints a run as readers of PDF do: baselines on whole dots, so that text of one size looks alike on every line, and
 * glyphs on quarters of one, large ones on whole dots.
 */
function paintRun(tray: Tray, run: GlyphRun, context: SKRSContext2D): void {
  const { fonts, scale } = tray;
  const size = run.size * scale;
  const y = Math.floor(run.y * scale);
  const [, bottom, , top] = fonts.info(run.face).box;
  const grid = ((top - bottom) / 1000) * size > LARGE_BOX ? 1 : 4;
  const { face, colour, embolden } = run;
  const fill = { face, size, colour, embolden };
  let pen = run.x;
  context.save();
  context.resetTransform();
  run.glyphs.forEach((glyph, i) => {
    const place = Math.floor((pen + (run.shifts?.[i] ?? 0)) * scale * grid) / grid;
    pen += run.advances[i]!;
    const whole = Math.floor(place);
    const stamp = size <= COARSE_SIZE ? stampOf(tray, glyph, fill, (place - whole) * 4) : undefined;
    if (stamp) context.drawImage(stamp.canvas, whole + stamp.left, y + stamp.top);
    else paintGlyph(tray, glyph, fill, [place, y], context);
  });
  context.restore();
}

/** Paints one glyph's outline with its origin at a place, in the canvas' units. */
function paintGlyph(
  tray: Tray,
  glyph: number,
  fill: Fill,
  [x, y]: readonly [number, number],
  context: SKRSContext2D,
): void {
  context.save();
  context.translate(x, y);
  fillPath(tray, pathOf(tray, fill.face, glyph), fill, context);
  context.restore();
}

function pathOf({ native, fonts, paths }: Tray, face: string, glyph: number): NativePath {
  const key = `${face} ${glyph}`;
  let path = paths.get(key);
  if (!path) {
    path = new native.Path2D(fonts.outline(face, glyph));
    paths.set(key, path);
  }
  return path;
}

/** Fills an outline whose origin is the canvas'. */
function fillPath({ fonts }: Tray, path: NativePath, fill: Fill, context: SKRSContext2D): void {
  const unit = fill.size / fonts.info(fill.face).unitsPerEm;
  context.scale(unit, -unit);
  context.fillStyle = fill.colour;
  context.fill(path);
  if (!fill.embolden) return;
  context.strokeStyle = fill.colour;
  context.lineWidth = fill.size / 30 / unit;
  context.stroke(path);
}

/** Dots of a glyph `shift` quarters of a dot right of a whole one; undefined for a blank glyph and an immense one. */
function stampOf(tray: Tray, glyph: number, fill: Fill, shift: number): Stamp | undefined {
  const key = `${fill.face} ${glyph} ${fill.size} ${shift} ${fill.colour} ${fill.embolden}`;
  const known = tray.stamps.get(key);
  if (known) return known;
  const path = pathOf(tray, fill.face, glyph);
  const unit = fill.size / tray.fonts.info(fill.face).unitsPerEm;
  const [x1, y1, x2, y2] = path.computeTightBounds();
  const [left, top] = [Math.floor(x1 * unit) - 1, Math.floor(-y2 * unit) - 1];
  const [width, height] = [Math.ceil(x2 * unit) + 2 - left, Math.ceil(-y1 * unit) + 1 - top];
  if (!(x2 > x1) || width * FINE > REACH || height * FINE > REACH) return undefined;
  tray.fine ??= tray.native.createCanvas(REACH, REACH).getContext('2d');
  const { fine } = tray;
  fine.clearRect(0, 0, width * FINE, height * FINE);
  fine.save();
  fine.scale(FINE, FINE);
  fine.translate(shift / 4 - left, -top);
  fillPath(tray, path, fill, fine);
  fine.restore();
  const stamp = { canvas: reduced(tray.native, fine, width, height, fill.colour), left, top };
  tray.stamps.set(key, stamp);
  return stamp;
}

/** Upper left corner of the finer grid, `width` × `height` dots in one colour, each as opaque as its finer dots. */
function reduced(native: Native, fine: SKRSContext2D, width: number, height: number, colour: string): Canvas {
  const { data } = fine.getImageData(0, 0, width * FINE, height * FINE);
  const canvas = native.createCanvas(width, height);
  const context = canvas.getContext('2d');
  const image = context.createImageData(width, height);
  const rgb = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let v = 0; v < FINE; v++) {
        const row = ((y * FINE + v) * width + x) * FINE;
        for (let u = 0; u < FINE; u++) sum += data[(row + u) * 4 + 3]!;
      }
      image.data.set([...rgb, Math.round(sum / (FINE * FINE))], (y * width + x) * 4);
    }
  }
  context.putImageData(image, 0, 0);
  return canvas;
}
