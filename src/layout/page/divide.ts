import { READERS_TABLE } from '../../text/readers.js';
import type { Box, RowBox } from '../box.js';
import { EPSILON, notesHeight } from '../region.js';
import {
  boxesAfter,
  firstRows,
  heightOfRow,
  leastLevel,
  levelsOf,
  partAbove,
  restAfter,
  swapsNotes,
} from '../table/row.js';

/** Lines of a cell or a note that stand at least on the page where it begins. */
const LEAST_LINES = 2;

/** The part of a box that stands on a page, and what goes on on the next. */
export interface Divided {
  readonly first: Box;
  /** Absent where only notes go on. */
  readonly rest?: Box;
}

/** Room for the first part of a box, pt. */
export interface PartRoom {
  /** Free height, notes included. */
  readonly free: number;
  /** What the page's notes take already. */
  readonly already: number;
  /** Space above a page's first note. */
  readonly spaceBefore: number;
}

/**
 * Divides a box that is too high for any page: rows that stand together between two of them, a row between lines, any
 * other before lines of its notes. Undefined where not even the least part fits: a whole row of several, two lines of
 * every cell, two lines of the notes. By `force`, on a page that has nothing else, one line of a cell is enough.
 */
export function divide(box: Box, room: PartRoom, force: boolean): Divided | undefined {
  if (box.kind === 'row') {
    const alone = force || box.end - box.at === 1;
    const part = mostRows(box, room) ?? (alone ? highestPart(box, room, LEAST_LINES) : undefined);
    if (part) return divided(box, part);
  }
  if (box.height + notesIn(withLeastNotes(box), room) <= room.free + EPSILON) return { first: box };
  if (!force) return undefined;
  if (box.kind !== 'row') return { first: box };
  return divided(box, highestPart(box, room, 1) ?? partAbove(box, leastLevel(box, 1)));
}

function divided(row: RowBox, first: RowBox): Divided {
  return first.end < row.end || boxesAfter(first) > 0 ? { first, rest: restAfter(row, first) } : { first };
}

/** The least part of a box that may stand at a page's foot. */
export function leastPart(box: Box): Box {
  if (box.kind !== 'row') return withLeastNotes(box);
  return withLeastNotes(box.end - box.at > 1 ? firstRows(box, 1) : partAbove(box, leastLevel(box, LEAST_LINES)));
}

function withLeastNotes(box: Box): Box {
  return box.notes.length > LEAST_LINES ? { ...box, notes: box.notes.slice(0, LEAST_LINES) } : box;
}

/** As many whole rows of several that stand together as fit, less than all; undefined for none. */
function mostRows(box: RowBox, room: PartRoom): RowBox | undefined {
  const most = room.free - READERS_TABLE;
  let count = 0;
  let height = box.firstHeight;
  while (box.at + count + 1 < box.end && height <= most) height += heightOfRow(box, box.at + ++count);
  for (; count > 0; count--) {
    const part = firstRows(box, count);
    if (part.height + notesIn(part, room) <= most && !swapsNotes(part)) return part;
  }
  return undefined;
}

/**
 * The highest part of a row that leaves lines for the next page, fits and has at least so many lines of every cell;
 * undefined for none.
 */
function highestPart(row: RowBox, room: PartRoom, least: number): RowBox | undefined {
  const lowest = leastLevel(row, least);
  let best: RowBox | undefined;
  for (const level of levelsOf(row, room.free)) {
    if (level < lowest) continue;
    const part = partAbove(row, level);
    const after = boxesAfter(part);
    if (after === 0 || part.height + notesIn(part, room) > room.free - READERS_TABLE) break;
    if (swapsNotes(part)) continue;
    // A last line alone does not go over if the line before it can go along.
    if (!best || after > 1) best = part;
  }
  return best;
}

function notesIn(box: Box, { already, spaceBefore }: PartRoom): number {
  return notesHeight(box, already, spaceBefore);
}
