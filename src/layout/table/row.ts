import type { Box, LineBox, RowBox, TableRow } from '../box.js';
import { heightOf } from '../box.js';
import { fitting } from '../region.js';

/** The part of a row that holds boxes `from`…`to` of each cell. */
function rowBox(row: TableRow, from: readonly number[], to: readonly number[]): RowBox {
  let height = 0;
  const notes: LineBox[] = [];
  row.cells.forEach((cell, i) => {
    const own = cell.slice(from[i], to[i]);
    for (const box of own) notes.push(...box.notes);
    height = Math.max(height, heightOf(own));
  });
  return { kind: 'row', row, from, to, height: height + row.padY * 2, notes };
}

/** A row as one piece. */
export function wholeRow(row: TableRow): RowBox {
  return rowBox(
    row,
    row.cells.map(() => 0),
    row.cells.map((cell) => cell.length),
  );
}

/** The part of a row above a height (pt): every cell is filled to it as a region. */
export function partAbove({ row, from, to }: RowBox, height: number): RowBox {
  const ends = row.cells.map((cell, i) => from[i]! + fitting(cell, from[i]!, to[i]!, { height }));
  return rowBox(row, from, ends);
}

/** What goes on on the next page below a part of a row. Space between blocks is dropped at a region's head. */
export function restAfter({ row, to }: RowBox, part: RowBox): RowBox {
  const starts = row.cells.map((cell, i) => {
    let start = part.to[i]!;
    while (start < to[i]! && isSpace(cell[start]!)) start++;
    return start;
  });
  return rowBox(row, starts, to);
}

/** The greatest number of boxes that some cell still has below a part of its row. */
export function boxesAfter(row: RowBox, part: RowBox): number {
  return Math.max(0, ...row.to.map((end, i) => end - part.to[i]!));
}

/**
 * Heights up to `highest`, pt, at which a box of some cell ends (space does not count), counted from the part's upper
 * edge, ascending.
 */
export function levelsOf({ row, from, to }: RowBox, highest: number): number[] {
  const levels = new Set<number>();
  row.cells.forEach((cell, i) => {
    let level = 0;
    for (let at = from[i]!; at < to[i]! && level <= highest; at++) {
      level += cell[at]!.height;
      if (!isSpace(cell[at]!)) levels.add(level);
    }
  });
  return [...levels].sort((a, b) => a - b);
}

/** The lowest height above which so many lines of every cell stand (or all of them), pt. */
export function leastLevel({ row, from, to }: RowBox, least: number): number {
  return Math.max(
    0,
    ...row.cells.map((cell, i) => {
      let end = from[i]!;
      for (let count = 0; end < to[i]! && count < least; end++) if (!isSpace(cell[end]!)) count++;
      return heightOf(cell.slice(from[i], end));
    }),
  );
}

function isSpace(box: Box): boolean {
  return box.kind === 'solid' && box.item === undefined;
}

/**
 * Would a note of a later cell stand on an earlier page than one of an earlier cell? Numbers of notes rise from page to
 * page; word processors count them as they meet them.
 */
export function swapsNotes({ row, to }: RowBox, part: RowBox): boolean {
  const hasNotes = (boxes: readonly Box[]): boolean => boxes.some(({ notes }) => notes.length > 0);
  const last = row.cells.findLastIndex((cell, i) => hasNotes(cell.slice(part.from[i], part.to[i])));
  // What is left of the row is read only where it matters: it may be many pages long.
  return last > 0 && row.cells.slice(0, last).some((cell, i) => hasNotes(cell.slice(part.to[i], to[i])));
}
