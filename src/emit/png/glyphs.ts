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

/**
 * Dots of the finer grid, to the dot, on which a glyph's coverage is measured: a canvas measures small outlines
 * coarsely.
 */
const FINE = 4;
/** Size above which the canvas' own coverage is as good, dots to the em. */
const COARSE_SIZE = 96;
/** Height of a face's box, dots, above which poppler puts its glyphs on whole dots and not on quarters. */
const LARGE_BOX = 50;

/** Opens a painter; `scale` is dots to the point. */
export function openGlyphs(native: Native, fonts: FontSet, scale: number): GlyphPainter {
  const paths = new Map<string, NativePath>();
  const stamps = new Map<string, Stamp>();
  const reach = Math.ceil(COARSE_SIZE * 4) * FINE;
  let scratch: SKRSContext2D | undefined;

  const pathOf = (face: string, glyph: number): NativePath => {
    const key = `${face} ${glyph}`;
    let path = paths.get(key);
    if (!path) {
      path = new native.Path2D(fonts.outline(face, glyph));
      paths.set(key, path);
    }
    return path;
  };

  const fill = (
    face: string,
    path: NativePath,
    size: number,
    colour: string,
    embolden: boolean,
    context: SKRSContext2D,
  ): void => {
    const unit = size / fonts.info(face).unitsPerEm;
    context.scale(unit, -unit);
    context.fillStyle = colour;
    context.fill(path);
    if (!embolden) return;
    context.strokeStyle = colour;
    context.lineWidth = size / 30 / unit;
    context.stroke(path);
  };

  /** Dots of a glyph `shift` quarters of a dot right of a whole one. */
  const stampOf = ({ face, size, colour, embolden }: GlyphRun, glyph: number, shift: number): Stamp | undefined => {
    const key = `${face} ${glyph} ${size} ${shift} ${colour} ${embolden}`;
    const known = stamps.get(key);
    if (known) return known;
    const path = pathOf(face, glyph);
    const unit = (size * scale) / fonts.info(face).unitsPerEm;
    const [x1, y1, x2, y2] = path.computeTightBounds();
    const [left, top] = [Math.floor(x1 * unit) - 1, Math.floor(-y2 * unit) - 1];
    const [width, height] = [Math.ceil(x2 * unit) + 2 - left, Math.ceil(-y1 * unit) + 1 - top];
    if (!(x2 > x1) || width * FINE > reach || height * FINE > reach) return undefined;
    scratch ??= native.createCanvas(reach, reach).getContext('2d');
    scratch.clearRect(0, 0, width * FINE, height * FINE);
    scratch.save();
    scratch.scale(FINE, FINE);
    scratch.translate(shift / 4 - left, -top);
    fill(face, path, size * scale, colour, embolden, scratch);
    scratch.restore();
    const stamp = { canvas: reduced(scratch, width, height, colour), left, top };
    stamps.set(key, stamp);
    return stamp;
  };

  const reduced = (fine: SKRSContext2D, width: number, height: number, colour: string): Canvas => {
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
  };

  const glyph: GlyphPainter['glyph'] = (face, id, x, y, size, colour, context) => {
    context.save();
    context.translate(x, y);
    fill(face, pathOf(face, id), size, colour, false, context);
    context.restore();
  };

  return {
    glyph,
    run: (run, context) => {
      // As readers of PDF paint: baselines on whole dots, so that text of one size looks alike on every line, …
      const y = Math.floor(run.y * scale);
      const [, bottom, , top] = fonts.info(run.face).box;
      // … and glyphs on quarters of one, large ones on whole dots.
      const grid = ((top - bottom) / 1000) * run.size * scale > LARGE_BOX ? 1 : 4;
      const stamped = run.size * scale <= COARSE_SIZE;
      let pen = run.x;
      context.save();
      context.resetTransform();
      run.glyphs.forEach((id, i) => {
        const place = Math.floor((pen + (run.shifts?.[i] ?? 0)) * scale * grid) / grid;
        pen += run.advances[i]!;
        const whole = Math.floor(place);
        const stamp = stamped ? stampOf(run, id, (place - whole) * 4) : undefined;
        if (stamp) {
          context.drawImage(stamp.canvas, whole + stamp.left, y + stamp.top);
          return;
        }
        context.save();
        context.translate(place, y);
        fill(run.face, pathOf(run.face, id), run.size * scale, run.colour, run.embolden, context);
        context.restore();
      });
      context.restore();
    },
  };
}
