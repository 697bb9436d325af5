import { type DotBox, dotsOf, isFound, type Match, SCALE, type Sheets, search } from './find.js';
import type { Piece, PieceLine } from './pieces.js';

/** A piece with its place in the other file, where it was found. */
export interface Traced {
  readonly piece: Piece;
  readonly box: DotBox;
  readonly match: Match;
  readonly found: boolean;
}

/**
 * Lines may stand this much higher or lower, pt: readers of the DOCX set type at four fifths of an exact line pitch,
 * ours in its middle, which tells in the wide pitch of large type.
 */
const riseAllowed = (size: number): number => Math.max(5, 0.4 * size - 2);
/** Notes' marks may be raised by this much more or less, dots. */
const RAISED = Math.ceil(3 * SCALE);
/** Within so many dots of where the piece before it leads to expect it a piece is tried first. */
const NEAR = 2;
/**
 * Pieces of a line may stand this far from where ours do even where its ends agree, em: readers spread a line's space
 * otherwise.
 */
const INSIDE = 1.2;
/** From so much slack on, em, readers may have had to squeeze a line. */
const SQUEEZED = 1.5;
/** Share of its width by which a piece may stand over the next one: readers squeeze digits until they touch. */
const SHARED = 0.5;
/**
 * A piece of a line that is not squeezed that looks less unlike surely stands there; the heavy strokes of large type
 * look alike enough two dots away, too (`UNLIKE` in `find.ts` has what was measured).
 */
const SURE = 0.33;
/** Dots to both sides of a piece that are looked at for how high its line stands. */
const AROUND = 8;
/** What a dot's difference between the displacements of neighbours weighs against their looks. */
const DRIFT = 0.02;

/** May readers have had to set a line narrower, since they add space to it that ours has not? */
export function mayBeSqueezed({ size }: PieceLine, slack: number): boolean {
  return slack > SQUEEZED * size;
}

/**
 * Follows a line through the other file's picture; its ends may stand `slack` pt to the side; `rise` is by how many
 * dots the line before it was lower.
 */
export function trace(line: PieceLine, slack: number, rise: number, sheets: Sheets): readonly Traced[] {
  const far = Math.ceil(Math.max(slack, INSIDE * line.size) * SCALE);
  const squeezed = mayBeSqueezed(line, slack);
  const quick = withoutShared(follow(line, rise, squeezed, sheets));
  if (quick.every(({ found, match }) => found && (squeezed || match.unlike < SURE))) return quick;
  const whole = withoutShared(align(line, far, squeezed, sheets));
  const count = (traced: readonly Traced[]): number => traced.filter(({ found }) => found).length;
  const unlike = (traced: readonly Traced[]): number => traced.reduce((sum, { match }) => sum + match.unlike, 0);
  const better = count(whole) - count(quick) || unlike(quick) - unlike(whole);
  return better > 0 ? whole : quick;
}

/** Pieces that were found on what belongs to the next one are lost: the first 1 of 11. */
function withoutShared(traced: readonly Traced[]): readonly Traced[] {
  return traced.map((each, k) => {
    const next = traced[k + 1];
    const lost = each.found && next?.found && shares(each.box, next.box, each.match.dx - next.match.dx);
    return lost ? { ...each, found: false } : each;
  });
}

/** Would a piece that moves by so many dots more than the next one stand over it? */
function shares(a: DotBox, b: DotBox, nearer: number): boolean {
  const shared = Math.max(0, a.right + nearer - b.left) - Math.max(0, a.right - b.left);
  return shared > SHARED * Math.min(a.right - a.left, b.right - b.left);
}

/** Looks for each piece close to where the one before it was. */
function follow({ pieces }: PieceLine, rise: number, squeezed: boolean, sheets: Sheets): readonly Traced[] {
  let place: Match = { dx: 0, dy: rise, unlike: 0 };
  return pieces.map((piece) => {
    const box = dotsOf(piece, sheets);
    const match = search(box, { ...place, reachX: NEAR, reachY: piece.raised ? RAISED : 1 }, sheets);
    const found = isFound(box, match, squeezed, sheets);
    if (found) place = piece.raised ? { ...place, dx: match.dx } : match;
    return { piece, box, match: found ? match : { ...place, unlike: match.unlike }, found };
  });
}

/**
 * Finds the places of all pieces at once such that they look most alike and lie least apart from what their neighbours
 * lead to expect.
 */
function align(line: PieceLine, far: number, squeezed: boolean, sheets: Sheets): readonly Traced[] {
  const boxes = line.pieces.map((piece) => dotsOf(piece, sheets));
  const dy = riseOf(line, boxes, sheets);
  const places = Array.from({ length: 2 * far + 1 }, (_, i) => i - far);
  const looks = line.pieces.map(({ raised }, k) =>
    places.map((dx) => search(boxes[k]!, { dx, dy, reachX: 0, reachY: raised ? RAISED : 1 }, sheets)),
  );
  const cost = (k: number, i: number): number => Math.min(1, looks[k]![i]!.unlike);
  let sums = places.map((_, i) => cost(0, i));
  const origins: number[][] = [];
  for (let k = 1; k < boxes.length; k++) {
    const step = (from: number, to: number): number =>
      sums[from]! + DRIFT * Math.abs(from - to) + (shares(boxes[k - 1]!, boxes[k]!, from - to) ? 1 : 0);
    const from = places.map((_, to) =>
      places.reduce((best, _place, each) => (step(each, to) < step(best, to) ? each : best), to),
    );
    origins.push(from);
    sums = places.map((_, to) => step(from[to]!, to) + cost(k, to));
  }
  const path = [sums.indexOf(Math.min(...sums))];
  for (const from of origins.reverse()) path.unshift(from[path[0]!]!);
  return line.pieces.map((piece, k) => {
    const match = looks[k]![path[k]!]!;
    return { piece, box: boxes[k]!, match, found: isFound(boxes[k]!, match, squeezed, sheets) };
  });
}

/**
 * By how many dots a line stands lower in the other file: where the rows about its pieces, leaders left out, hold most
 * nearly as much ink.
 */
function riseOf({ pieces, size }: PieceLine, boxes: readonly DotBox[], { oursBlurred, theirsBlurred }: Sheets): number {
  const level = boxes.filter((_, k) => !pieces[k]!.raised);
  const top = Math.min(...level.map((box) => box.top));
  const bottom = Math.max(...level.map((box) => box.bottom));
  const reach = Math.ceil(riseAllowed(size) * SCALE);
  const rows = ({ width, ink }: Sheets['ours']): readonly number[] =>
    Array.from({ length: bottom - top + 2 * reach }, (_, i) => {
      const row = (top - reach + i) * width;
      let sum = 0;
      for (const { left, right } of level)
        for (let x = row + left - AROUND; x < row + right + AROUND; x++) sum += ink[x] ?? 0;
      return sum;
    });
  const [ours, theirs] = [rows(oursBlurred), rows(theirsBlurred)];
  let best = { dy: 0, difference: Number.POSITIVE_INFINITY };
  for (let dy = -reach; dy <= reach; dy++) {
    let difference = 0;
    for (let y = reach; y < reach + bottom - top; y++) difference += Math.abs(ours[y]! - theirs[y + dy]!);
    if (difference < best.difference) best = { dy, difference };
  }
  return best.dy;
}
