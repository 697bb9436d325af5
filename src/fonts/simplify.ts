import { type Points, REPEAT, readPoints, X_SAME, X_SHORT, Y_SAME, Y_SHORT } from './points.js';

/**
 * A simple glyph's outline (ISO/IEC 14496-22 §5.3.3) with the points left out that move it by less than `tolerance`
 * font units: curves that are as good as straight, points on a line, points halfway between two control points. For
 * faces traced from brush strokes, whose outlines have several times the points that any printer can show. Composite
 * and blank glyphs come back as they are.
 */
export function simplifyOutline(outline: Buffer, tolerance: number): Buffer {
  if (outline.length < 10 || outline.readInt16BE(0) <= 0) return outline;
  const points = readPoints(outline);
  const contours: number[][] = [];
  let start = 0;
  for (const end of points.ends) {
    const all = range(start, end);
    const kept = simplifyContour(points, all, tolerance);
    contours.push(kept.length >= 3 ? kept : all);
    start = end + 1;
  }
  return writeContours(outline, points, contours);
}

/** Indices of the points from one to another, that included. */
export function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Indices of the points that stay. */
function simplifyContour(points: Points, contour: readonly number[], tolerance: number): number[] {
  const { x, y, on } = points;
  // A quadratic curve strays from its chord by half of what its control point does.
  const straight = keepWhere(
    contour,
    (i, before, after) => on[i]! || !on[before]! || !on[after]! || distance(points, i, before, after) > tolerance * 2,
  );
  const implied = keepWhere(straight, (i, before, after) => {
    if (!on[i] || on[before] || on[after]) return true;
    return (
      Math.abs(x[before]! + x[after]! - 2 * x[i]!) > tolerance ||
      Math.abs(y[before]! + y[after]! - 2 * y[i]!) > tolerance
    );
  });
  const kept: number[] = [];
  for (let i = 0; i < implied.length; ) {
    let end = i;
    while (end < implied.length && on[implied[end]!]) end++;
    if (end > i) {
      kept.push(implied[i]!);
      if (end - 1 > i) keepCorners(points, implied, i, end - 1, tolerance, kept);
    }
    if (end < implied.length) kept.push(implied[end]!);
    i = end + 1;
  }
  return kept;
}

function keepWhere(contour: readonly number[], keep: (i: number, before: number, after: number) => unknown): number[] {
  const count = contour.length;
  const kept: number[] = [];
  for (let k = 0; k < count; k++) {
    if (keep(contour[k]!, contour[k === 0 ? count - 1 : k - 1]!, contour[k + 1 === count ? 0 : k + 1]!))
      kept.push(contour[k]!);
  }
  return kept;
}

/** Douglas and Peucker over points `first`…`last` of a row, all on the curve. */
function keepCorners(
  points: Points,
  row: readonly number[],
  first: number,
  last: number,
  tolerance: number,
  kept: number[],
): void {
  let farthest = -1;
  let most = tolerance;
  for (let i = first + 1; i < last; i++) {
    const far = distance(points, row[i]!, row[first]!, row[last]!);
    if (far > most) {
      most = far;
      farthest = i;
    }
  }
  if (farthest >= 0) {
    keepCorners(points, row, first, farthest, tolerance, kept);
    keepCorners(points, row, farthest, last, tolerance, kept);
  } else kept.push(row[last]!);
}

/** Distance from the line between two points, not from its prolongation: the tip of a stroke may lie beyond. */
function distance({ x, y }: Points, i: number, from: number, to: number): number {
  const dx = x[to]! - x[from]!;
  const dy = y[to]! - y[from]!;
  const px = x[i]! - x[from]!;
  const py = y[i]! - y[from]!;
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / square));
  return Math.hypot(px - along * dx, py - along * dy);
}

/** Writes contours without instructions; the box stays the original's, which holds them. */
export function writeContours(original: Buffer, points: Points, contours: readonly (readonly number[])[]): Buffer {
  const flags: number[] = [];
  const xs: number[] = [];
  const ys: number[] = [];
  const head = Buffer.alloc(12 + contours.length * 2);
  original.copy(head, 2, 2, 10);
  head.writeInt16BE(contours.length, 0);
  let x = 0;
  let y = 0;
  contours.forEach((contour, index) => {
    for (const i of contour) {
      flags.push(
        points.on[i]! | delta(points.x[i]! - x, xs, X_SHORT, X_SAME) | delta(points.y[i]! - y, ys, Y_SHORT, Y_SAME),
      );
      x = points.x[i]!;
      y = points.y[i]!;
    }
    head.writeUInt16BE(flags.length - 1, 10 + index * 2);
  });
  const total = flags.length;
  const runs: number[] = [];
  for (let i = 0; i < total; ) {
    let end = i;
    while (end + 1 < total && flags[end + 1] === flags[i] && end - i < 255) end++;
    if (end - i >= 2) runs.push(flags[i]! | REPEAT, end - i);
    else for (let k = i; k <= end; k++) runs.push(flags[k]!);
    i = end + 1;
  }
  return Buffer.concat([head, Buffer.from(runs), Buffer.from(xs), Buffer.from(ys)]);
}

/** Appends a coordinate's change in its shortest form and gives the flags that say so. */
function delta(change: number, into: number[], short: number, same: number): number {
  if (change === 0) return same;
  if (Math.abs(change) > 255) {
    into.push((change >> 8) & 0xff, change & 0xff);
    return 0;
  }
  into.push(Math.abs(change));
  return change > 0 ? short | same : short;
}
