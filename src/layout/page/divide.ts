import type { NoteTokens } from '../../model/index.js';
import { type Box, heightOf, type LineBox, type RowBox, rowBox } from '../box.js';
import { EPSILON, noteRoom } from './filling.js';

/** Lines of a cell or a note that stand at least on the page where it begins. */
const LEAST_LINES = 2;

/** What readers of the DOCX add to a table that fills its page: the line before it, its last rule, rounded rows. pt */
const TABLE_SLACK = 2;

/** The part of a box that stands on a page, and what goes on on the next. */
export interface Divided {
  readonly first: Box;
  /** Absent where only notes go on. */
  readonly rest?: Box;
}

/** Room for the first part of a box: free height, notes included, and what the page's notes take already. pt */
export interface Room {
  readonly free: number;
  readonly already: number;
}

/**
 * Divides a box that is too high for any page: a row between lines, any other before lines of its notes. Undefined where not even the least
 * part fits: two lines of every cell, two lines of the notes. By `force`, on a page that has nothing else, one line of a cell is enough.
 */
export function divide(box: Box, room: Room, tokens: NoteTokens, force: boolean): Divided | undefined {
  const part = box.kind === 'row' ? firstLines(box, room, tokens, LEAST_LINES) : undefined;
  if (part) return { first: part, rest: rowBox(part.row, part.to, (box as RowBox).to) };
  if (box.height + noteRoom(withLeastNotes(box), room.already, tokens) <= room.free + EPSILON) return { first: box };
  if (!force) return undefined;
  const forced = box.kind === 'row' ? (firstLines(box, room, tokens, 1) ?? firstLine(box)) : box;
  return forced.kind === 'row' && linesAfter(box as RowBox, forced) > 0
    ? { first: forced, rest: rowBox(forced.row, forced.to, (box as RowBox).to) }
    : { first: forced };
}

/** The least part of a box that may stand at a page's foot. */
export function leastPart(box: Box): Box {
  return withLeastNotes(box.kind === 'row' ? upTo(box, leastLevel(box, LEAST_LINES)) : box);
}

function withLeastNotes(box: Box): Box {
  return box.notes.length > LEAST_LINES ? { ...box, notes: box.notes.slice(0, LEAST_LINES) } : box;
}

/** The longest part of a row that leaves lines for the next page, fits and has at least so many lines of every cell; undefined for none. */
function firstLines(row: RowBox, { free, already }: Room, tokens: NoteTokens, least: number): RowBox | undefined {
  const lowest = leastLevel(row, least);
  let best: RowBox | undefined;
  for (const level of levelsOf(row, free)) {
    if (level < lowest) continue;
    const part = upTo(row, level);
    const after = linesAfter(row, part);
    if (after === 0 || part.height + noteRoom(part, already, tokens) > free - TABLE_SLACK) break;
    if (swapsNotes(row, part)) continue;
    // A last line alone does not go over if the line before it can go along.
    if (!best || after > 1) best = part;
  }
  return best;
}

/**
 * Would a note of a later cell stand on an earlier page than one of an earlier cell? Numbers of notes rise from page to page; word processors
 * count them as they meet them.
 */
function swapsNotes({ row, to }: RowBox, part: RowBox): boolean {
  const hasNotes = (lines: readonly LineBox[]): boolean => lines.some(({ notes }) => notes.length > 0);
  const first = row.cells.findIndex((lines, cell) => hasNotes(lines.slice(part.to[cell], to[cell])));
  return (
    first >= 0 && row.cells.some((lines, cell) => cell > first && hasNotes(lines.slice(part.from[cell], part.to[cell])))
  );
}

function firstLine(row: RowBox): RowBox {
  return upTo(row, leastLevel(row, 1));
}

/** Heights up to `highest`, pt, at which a line of some cell ends, counted from the row's first line, ascending. */
function levelsOf({ row, from, to }: RowBox, highest: number): number[] {
  const levels = new Set<number>();
  row.cells.forEach((lines, cell) => {
    let level = 0;
    for (let i = from[cell]!; i < to[cell]! && level <= highest; i++) {
      level += lines[i]!.height;
      levels.add(level);
    }
  });
  return [...levels].sort((a, b) => a - b);
}

/** The lowest height above which so many lines of every cell stand (or all of them), pt. */
function leastLevel({ row, from, to }: RowBox, least: number): number {
  return Math.max(
    0,
    ...row.cells.map((lines, cell) => heightOf(lines.slice(from[cell], Math.min(from[cell]! + least, to[cell]!)))),
  );
}

/** The part of a row above a height. */
function upTo({ row, from, to }: RowBox, level: number): RowBox {
  const ends = row.cells.map((lines, cell) => {
    let end = from[cell]!;
    for (let bottom = 0; end < to[cell]!; end++) {
      bottom += lines[end]!.height;
      if (bottom > level + EPSILON) break;
    }
    return end;
  });
  return rowBox(row, from, ends);
}

function linesAfter(row: RowBox, part: RowBox): number {
  return Math.max(0, ...row.to.map((end, cell) => end - part.to[cell]!));
}
