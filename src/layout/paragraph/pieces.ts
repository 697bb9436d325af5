import type { TextStyle } from '../../model/index.js';
import { LINE_BREAK, type Shaped, TAB } from './shape.js';

/** Glyphs of one face and look that stand side by side in a line, wherever the line stands. */
export interface Piece {
  /** Index of their run in the paragraph. */
  readonly run: number;
  readonly look: TextStyle;
  readonly face: string;
  readonly glyphs: Uint16Array;
  readonly advances: Float32Array;
  /** Absent where all are 0. */
  readonly shifts?: Float32Array;
  readonly text: string;
  /** As in {@link Shaped.offset}. */
  readonly offsets: Int32Array;
  /** pt */
  readonly width: number;
  /** False for a tab and a forced break, which show nothing. */
  readonly visible: boolean;
}

/** Where the glyphs of a line stand. */
export interface PlacedLine {
  readonly start: number;
  /** Without spaces at the end. */
  readonly end: number;
  /** Distance to the next cluster, pt, by cluster from `start`. */
  readonly advances: Float32Array;
  /** From the line's left edge to its first cluster, pt. */
  readonly offset: number;
  /** How far the first cluster's outline moves left into the blank half of an opening mark, pt. */
  readonly lead: number;
}

/** A line's glyphs in their places. */
export interface PlacedPieces {
  /** From the line's left edge to its first glyph, pt. */
  readonly offset: number;
  readonly pieces: readonly Piece[];
}

/** Divides a line into pieces. */
export function piecesOf(shaped: Shaped, { start, end, advances, offset, lead }: PlacedLine): PlacedPieces {
  const pieces: Piece[] = [];
  let from = start;
  while (from < end) {
    let to = from + 1;
    while (to < end && shaped.run[to] === shaped.run[from] && shaped.face[to] === shaped.face[from]) to++;
    pieces.push(pieceOf(shaped, from, to, advances.subarray(from - start, to - start), from === start ? lead : 0));
    from = to;
  }
  return { offset, pieces };
}

function pieceOf(shaped: Shaped, from: number, to: number, advances: Float32Array, lead: number): Piece {
  const shifts = lead ? shaped.shift.slice(from, to) : shaped.shift.subarray(from, to);
  if (lead) shifts[0]! -= lead;
  const run = shaped.run[from]!;
  return {
    run,
    look: shaped.looks[run]!,
    face: shaped.faces[shaped.face[from]!]!,
    glyphs: shaped.glyph.subarray(from, to),
    advances,
    ...(shifts.some((shift) => shift !== 0) && { shifts }),
    text: shaped.text.slice(shaped.textStart[from], shaped.textStart[to]),
    offsets: shaped.offset.subarray(from, to),
    width: sumOf(advances),
    visible: shaped.codes[from] !== TAB && shaped.codes[from] !== LINE_BREAK,
  };
}

/** Sum of advances, pt. */
function sumOf(advances: Float32Array): number {
  let total = 0;
  for (let i = 0; i < advances.length; i++) total += advances[i]!;
  return total;
}
