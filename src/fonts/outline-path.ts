import { type Points, readPoints } from './points.js';
import type { Sfnt } from './sfnt.js';

const WORDS = 0x0001;
const XY = 0x0002;
const SCALE = 0x0008;
const MORE = 0x0020;
const XY_SCALE = 0x0040;
const TWO_BY_TWO = 0x0080;

/** A glyph's outline as SVG path data in font units, y upwards; components of composites included. */
export function outlinePath(face: Sfnt, glyph: number, dx = 0, dy = 0): string {
  const outline = face.outlineOf(glyph);
  if (outline.length < 10) return '';
  if (outline.readInt16BE(0) >= 0) return simplePath(readPoints(outline), dx, dy);
  const parts: string[] = [];
  for (let at = 10; ; ) {
    const flags = outline.readUInt16BE(at);
    const component = outline.readUInt16BE(at + 2);
    const [x, y] =
      flags & WORDS
        ? [outline.readInt16BE(at + 4), outline.readInt16BE(at + 6)]
        : [outline.readInt8(at + 4), outline.readInt8(at + 5)];
    parts.push(flags & XY ? outlinePath(face, component, dx + x, dy + y) : outlinePath(face, component, dx, dy));
    at += 4 + (flags & WORDS ? 4 : 2);
    if (flags & SCALE) at += 2;
    else if (flags & XY_SCALE) at += 4;
    else if (flags & TWO_BY_TWO) at += 8;
    if (!(flags & MORE)) return parts.join('');
  }
}

function simplePath(points: Points, dx: number, dy: number): string {
  let path = '';
  let start = 0;
  for (const end of points.ends) {
    path += contourPath(points, start, end, dx, dy);
    start = end + 1;
  }
  return path;
}

/**
 * One contour as lines and quadratic curves; between two control points lies a point on the curve that the file leaves
 * out.
 */
function contourPath({ x, y, on }: Points, first: number, last: number, dx: number, dy: number): string {
  const count = last - first + 1;
  const steps: { readonly x: number; readonly y: number; readonly on: boolean }[] = [];
  for (let k = 0; k < count; k++) {
    const i = first + k;
    const next = first + ((k + 1) % count);
    steps.push({ x: x[i]! + dx, y: y[i]! + dy, on: on[i] === 1 });
    if (!on[i] && !on[next]) steps.push({ x: (x[i]! + x[next]!) / 2 + dx, y: (y[i]! + y[next]!) / 2 + dy, on: true });
  }
  const start = steps.findIndex((step) => step.on);
  if (start < 0) return '';
  const at = (k: number): (typeof steps)[number] => steps[(start + k) % steps.length]!;
  let path = `M${at(0).x} ${at(0).y}`;
  for (let k = 1; k <= steps.length; k++) {
    const step = at(k);
    if (step.on) path += `L${step.x} ${step.y}`;
    else {
      k++;
      path += `Q${step.x} ${step.y} ${at(k).x} ${at(k).y}`;
    }
  }
  return `${path}Z`;
}
