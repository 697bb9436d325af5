import type { Piece } from './pieces.js';
import { blurred, type Raster, thickened } from './raster.js';

/** Dots to the inch at which pages are drawn: a stroke of hanzi of 16 pt is one to two dots wide. */
export const DPI = 144;
/** Dots to the point. */
export const SCALE = DPI / 72;

/**
 * Share of a piece's ink that may differ between blurred pictures. Measured over 12279 pieces of issue 67: at most 0.33
 * for 99.9 % of what LibreOffice draws alike, at least 0.33 between a character and its neighbour in the text, 0.56 for
 * 99 % of those.
 */
const UNLIKE = 0.5;
/**
 * The same in lines that readers must set narrower, since they add space that ours has not: type is squeezed or
 * narrowed there.
 */
const UNLIKE_SQUEEZED = 0.7;
/**
 * Share of a piece's ink that may be missing from where the other file has no ink within a dot: a mark lost among
 * digits.
 */
const LOST = 0.12;
const LOST_SQUEEZED = 0.35;
/** Ink by which a dot must be darker to count as missing. */
const DARKER = 64;

/** Pieces that look more alike than the one and less than the other are looked at half a dot to the side as well. */
const SHARP = 0.25;
const BETWEEN = 0.8;
/** Dots from a box's left and right edge in which ink may be the neighbours', which stand nearer. */
const RIM = 3;

/** A page of ours and the same page of the other file, drawn alike, in the forms that finding pieces asks for. */
export interface Sheets {
  readonly ours: Raster;
  readonly theirs: Raster;
  readonly oursBlurred: Raster;
  readonly theirsBlurred: Raster;
  readonly theirsThickened: Raster;
}

export function prepare(ours: Raster, theirs: Raster): Sheets {
  return {
    ours,
    theirs,
    oursBlurred: blurred(ours),
    theirsBlurred: blurred(theirs),
    theirsThickened: thickened(theirs),
  };
}

/** A box in dots; the right and lower edges are outside it. */
export interface DotBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Dots that a piece covers, with one all around. */
export function dotsOf(
  { left, top, right, bottom }: Pick<Piece, 'left' | 'top' | 'right' | 'bottom'>,
  { ours }: Pick<Sheets, 'ours'>,
): DotBox {
  return {
    left: Math.max(0, Math.floor(left * SCALE) - 1),
    top: Math.max(0, Math.floor(top * SCALE) - 1),
    right: Math.min(ours.width, Math.ceil(right * SCALE) + 1),
    bottom: Math.min(ours.height, Math.ceil(bottom * SCALE) + 1),
  };
}

/**
 * How far to the right and down a piece stands in the other file, dots, and how unlike it looks there, 0 for the same.
 */
export interface Match {
  readonly dx: number;
  readonly dy: number;
  readonly unlike: number;
}

/** How far around a place a piece is looked for, dots. */
export interface Window {
  readonly dx: number;
  readonly dy: number;
  readonly reachX: number;
  readonly reachY: number;
}

/** The place in a window where the other file looks most like a piece. */
export function search(box: DotBox, { dx, dy, reachX, reachY }: Window, { oursBlurred, theirsBlurred }: Sheets): Match {
  const ink = inkOf(box, oursBlurred);
  let best: Match = { dx, dy, unlike: Number.POSITIVE_INFINITY };
  if (ink === 0) return best;
  for (let j = dy - reachY; j <= dy + reachY; j++) {
    for (let i = dx - reachX; i <= dx + reachX; i++) {
      const unlike = difference(box, i, j, 0, oursBlurred, theirsBlurred, best.unlike * ink) / ink;
      if (unlike < best.unlike) best = { dx: i, dy: j, unlike };
    }
  }
  if (best.unlike < SHARP || best.unlike > BETWEEN) return best;
  const halves = [best.dx - 1, best.dx].map(
    (dx) => difference(box, dx, best.dy, 1, oursBlurred, theirsBlurred, best.unlike * ink) / ink,
  );
  return { ...best, unlike: Math.min(best.unlike, ...halves) };
}

function inkOf({ left, top, right, bottom }: DotBox, { width, ink }: Raster): number {
  let sum = 0;
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) sum += ink[y * width + x]!;
  return sum;
}

/**
 * Difference of ink between a box of ours and the box that stands (dx, dy) from it in theirs, half a dot further right
 * where `half` is 1; given up above `most`.
 */
function difference(
  { left, top, right, bottom }: DotBox,
  dx: number,
  dy: number,
  half: 0 | 1,
  ours: Raster,
  theirs: Raster,
  most: number,
): number {
  let sum = 0;
  for (let y = top; y < bottom; y++) {
    const row = y + dy;
    const inside = row >= 0 && row < theirs.height;
    for (let x = left; x < right; x++) {
      const column = x + dx;
      const at = row * theirs.width + column;
      const other =
        inside && column >= 0 && column + half < theirs.width ? (theirs.ink[at]! + theirs.ink[at + half]!) / 2 : 0;
      const own = ours.ink[y * ours.width + x]!;
      if (own > other) sum += own - other;
      else if (own > 0 || (x >= left + RIM && x < right - RIM)) sum += other - own;
    }
    if (sum > most) return Number.POSITIVE_INFINITY;
  }
  return sum;
}

/**
 * Does the other file have the piece at its place: alike on the whole, and no part of it missing? `squeezed` where the
 * line may be.
 */
export function isFound(
  box: DotBox,
  { dx, dy, unlike }: Match,
  squeezed: boolean,
  { ours, theirsThickened }: Sheets,
): boolean {
  if (unlike > (squeezed ? UNLIKE_SQUEEZED : UNLIKE)) return false;
  let [ink, lost] = [0, 0];
  for (let y = box.top; y < box.bottom; y++) {
    for (let x = box.left; x < box.right; x++) {
      const own = ours.ink[y * ours.width + x]!;
      const missing = own - (theirsThickened.ink[(y + dy) * theirsThickened.width + x + dx] ?? 0);
      ink += own;
      if (missing > DARKER) lost += missing;
    }
  }
  return lost <= (squeezed ? LOST_SQUEEZED : LOST) * ink;
}
