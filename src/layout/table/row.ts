import type { Box, CellPart, LineBox, RowBox, TableRows } from '../box.js';
import { boxesIn, cellsIn, heightOf } from '../box.js';
import { fitting } from '../region.js';

/** Rows that stand together, all of them. */
export function wholeRows(rows: TableRows): RowBox {
  const end = rows.tops.length - 1;
  const firstHeight = rows.tops[1]! - rows.tops[0]!;
  return noted({ ...emptyPart(rows), end, firstHeight, height: rows.tops[end]! });
}

function emptyPart(rows: TableRows): RowBox {
  const lengths = { at: 0, end: 0, firstHeight: 0, height: 0 };
  return { kind: 'row', rows, ...lengths, carried: [], cut: [], goesOn: false, notes: [] };
}

/** A part with the notes of what stands in it. */
function noted(part: RowBox): RowBox {
  const notes: LineBox[] = [];
  for (const cell of cellsIn(part)) for (const box of boxesIn(cell)) notes.push(...box.notes);
  return { ...part, notes };
}

/** The part of the first row above a height (pt): every cell is filled to it as a region. */
export function partAbove(box: RowBox, height: number): RowBox {
  const cut = cellsOfFirst(box).map((part) => filled(part, height));
  const firstHeight = Math.max(0, ...cut.map((part) => heightOf(boxesIn(part)))) + box.rows.padY * 2;
  return noted({ ...box, end: box.at + 1, cut, firstHeight, height: firstHeight });
}

/** So many of the first rows, whole: what cells hold that reach further down goes on below. */
export function firstRows(box: RowBox, count: number): RowBox {
  const { rows, at, firstHeight } = box;
  const end = at + count;
  const part: RowBox = { ...box, end, height: firstHeight + rows.tops[end]! - rows.tops[at + 1]! };
  const cut = cellsIn(part)
    .filter(({ cell }) => cell.end > end)
    .map((each) => filled(each, heightOfCell(part, each) - rows.padY * 2));
  return noted({ ...part, cut });
}

function filled(part: CellPart, height: number): CellPart {
  const { cell, from, to } = part;
  return { cell, from, to: from + fitting(cell.boxes, from, to, { height }) };
}

/** What goes on on the next page below a part. Space between blocks is dropped at a region's head. */
export function restAfter(box: RowBox, part: RowBox): RowBox {
  const { rows, end } = box;
  const goesOn = part.cut.some(({ cell, to }) => cell.end === part.end && to < cell.boxes.length);
  const at = goesOn ? part.end - 1 : part.end;
  const carried = part.cut.filter(({ cell }) => cell.end > at).map(following);
  const own = goesOn ? rows.padY * 2 : rows.tops[at + 1]! - rows.tops[at]!;
  const asked = carried.map((each) => {
    const below = rows.tops[each.cell.end]! - rows.tops[at + 1]!;
    return heightOf(boxesIn(each)) + rows.padY * 2 - below;
  });
  const firstHeight = Math.max(own, ...asked);
  const height = firstHeight + rows.tops[end]! - rows.tops[at + 1]!;
  const rest = { ...emptyPart(rows), at, end, carried, goesOn, firstHeight, height };
  // What is left is read only where it matters: it may be many pages long.
  return box.notes.length > 0 ? noted(rest) : rest;
}

/** What of a cell goes on below a part of it. */
function following({ cell, to }: CellPart): CellPart {
  let from = to;
  while (from < cell.boxes.length && isSpace(cell.boxes[from]!)) from++;
  return { cell, from, to: cell.boxes.length };
}

/** The cells that stand in the first row of a part, in reading order. */
function cellsOfFirst({ rows, at, carried, goesOn }: RowBox): readonly CellPart[] {
  const own = goesOn ? [] : rows.cells[at]!;
  return [...carried, ...own.map((cell) => ({ cell, from: 0, to: cell.boxes.length }))];
}

/** Height of a row in a part, pt. */
export function heightOfRow({ rows, at, firstHeight }: RowBox, row: number): number {
  return row === at ? firstHeight : rows.tops[row + 1]! - rows.tops[row]!;
}

/** Distance of a row's upper edge from that of its part, pt. */
export function topOfRow({ rows, at, firstHeight }: RowBox, row: number): number {
  return row <= at ? 0 : firstHeight + rows.tops[row]! - rows.tops[at + 1]!;
}

/** Height of a cell in a part, pt. */
export function heightOfCell(box: RowBox, { cell }: CellPart): number {
  return topOfRow(box, Math.min(cell.end, box.end)) - topOfRow(box, cell.row);
}

/** The greatest number of boxes that some cell still has below a part that it stands in. */
export function boxesAfter({ cut }: RowBox): number {
  return Math.max(0, ...cut.map(({ cell, to }) => cell.boxes.length - to));
}

/**
 * Heights up to `highest`, pt, at which a box of some cell of the first row ends (space does not count), counted from
 * the part's upper edge, ascending.
 */
export function levelsOf(box: RowBox, highest: number): number[] {
  const levels = new Set<number>();
  for (const { cell, from, to } of cellsOfFirst(box)) {
    let level = 0;
    for (let at = from; at < to && level <= highest; at++) {
      level += cell.boxes[at]!.height;
      if (!isSpace(cell.boxes[at]!)) levels.add(level);
    }
  }
  return [...levels].sort((a, b) => a - b);
}

/** The lowest height above which so many lines of every cell of the first row stand (or all of them), pt. */
export function leastLevel(box: RowBox, least: number): number {
  const levels = cellsOfFirst(box).map(({ cell, from, to }) => {
    let end = from;
    for (let count = 0; end < to && count < least; end++) if (!isSpace(cell.boxes[end]!)) count++;
    return heightOf(cell.boxes.slice(from, end));
  });
  return Math.max(0, ...levels);
}

function isSpace(box: Box): boolean {
  return box.kind === 'solid' && box.item === undefined;
}

/**
 * Would a note of a later cell stand on an earlier page than one of an earlier cell? Numbers of notes rise from page to
 * page; word processors count them as they meet them.
 */
export function swapsNotes(part: RowBox): boolean {
  const hasNotes = (boxes: readonly Box[]): boolean => boxes.some(({ notes }) => notes.length > 0);
  const cells = cellsIn(part);
  const last = cells.findLastIndex((each) => hasNotes(boxesIn(each)));
  // What is left of the row is read only where it matters: it may be many pages long.
  return last > 0 && cells.slice(0, last).some(({ cell, to }) => hasNotes(cell.boxes.slice(to)));
}
