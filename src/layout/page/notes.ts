import type { TypeArea } from '../../model/geometry.js';
import type { NoteTokens } from '../../model/index.js';
import { READERS_NOTES } from '../../text/readers.js';
import type { Box, LineBox, SolidBox } from '../box.js';
import { EPSILON, fitting, notesHeight, type Placed, type Room, stack } from '../region.js';

/** What every page gives text: its type area and, at the foot of it, notes. */
export interface PageRegions {
  readonly area: TypeArea;
  /** The first page's type area, where it is another. */
  readonly first?: TypeArea;
  readonly tokens: NoteTokens;
}

/** The notes at the foot of the open page, and those that wait for a page. */
export interface NoteArea {
  /** Lines on the page, from above. */
  readonly lines: LineBox[];
  /** Their height, the space above them included, pt. */
  height: number;
  /** All lines that ever had to wait; from `next` on they still do and are the first at the next page's foot. */
  readonly queue: LineBox[];
  next: number;
}

/** Opens the foot of a page; `before`, on the page before it, has the lines that wait. */
export function openNotes(before?: NoteArea): NoteArea {
  return { lines: [], height: 0, queue: before?.queue ?? [], next: before?.next ?? 0 };
}

/** Does more of an earlier note wait for a page? */
export function notesWait({ queue, next }: NoteArea): boolean {
  return next < queue.length;
}

/** A little more than {@link EPSILON}: for sums that were made in another order. */
const TOLERANCE = EPSILON + 0.001;

/** Most height of a page's notes, the space above them included, pt. */
export function notesMost({ area }: PageRegions): number {
  return area.height * READERS_NOTES + EPSILON;
}

/** What the notes of boxes add to notes that take `already`, pt. */
export function notesRoom(boxes: readonly Box[], already: number, { spaceBefore }: NoteTokens): number {
  return boxes.reduce((sum, box) => sum + notesHeight(box, already + sum, spaceBefore), 0);
}

/** What a page whose type area is filled down to `y` has left below a space more, for boxes and their notes, pt. */
export function roomBelow(y: number, space: number, notes: NoteArea, regions: PageRegions): Room {
  return {
    height: regions.area.height - y - notes.height - space,
    notes: {
      already: notes.height,
      most: notesMost(regions),
      spaceBefore: regions.tokens.spaceBefore,
      waiting: notesWait(notes),
    },
  };
}

/**
 * Adds the notes of a box: as many lines as stand in `free` (pt). The rest waits, and so does all of it behind lines
 * that wait already. `bare`: nothing stands on the page, so that a line higher than it stands there all the same.
 */
export function addNotes(
  area: NoteArea,
  boxes: readonly LineBox[],
  free: number,
  regions: PageRegions,
  bare: boolean,
): void {
  const count = notesWait(area) ? 0 : setNotes(area, boxes, 0, free, regions, bare);
  for (let i = count; i < boxes.length; i++) area.queue.push(boxes[i]!);
}

/** Sets as many lines of those that wait as stand in `free` (pt). */
export function addWaiting(area: NoteArea, free: number, regions: PageRegions, bare: boolean): void {
  area.next += setNotes(area, area.queue, area.next, free, regions, bare);
}

/** Sets lines from `from` on below those that are there; returns how many. */
function setNotes(
  area: NoteArea,
  boxes: readonly LineBox[],
  from: number,
  free: number,
  regions: PageRegions,
  bare: boolean,
): number {
  if (from >= boxes.length) return 0;
  const above = area.lines.length > 0 ? 0 : regions.tokens.spaceBefore;
  const height = Math.min(free, notesMost(regions) - area.height) - above;
  let count = withoutWidow(boxes, from, fitting(boxes, from, boxes.length, { height }, TOLERANCE));
  if (count === 0 && bare) count = 1;
  if (count > 0) area.height += above;
  for (let i = from; i < from + count; i++) {
    area.lines.push(boxes[i]!);
    area.height += boxes[i]!.height;
  }
  return count;
}

/** One line less where a note's last line alone would go over to the next page. */
function withoutWidow(boxes: readonly LineBox[], from: number, count: number): number {
  const next = boxes[from + count];
  const alone = next && next.index > 2 && next.index === next.paragraph.lines.length - 1;
  return alone && count > 0 ? count - 1 : count;
}

/** Notes at the bottom of the type area, below their rule. */
export function placeNotes({ lines, height }: NoteArea, { area, tokens }: PageRegions): Placed[] {
  if (lines.length === 0) return [];
  return stack([separator(area, tokens), ...lines], area.top + area.height - height);
}

/** The rule above notes, in the middle of the space above them. */
function separator({ left, width }: TypeArea, { ruleLength, ruleWeight, spaceBefore }: NoteTokens): SolidBox {
  const rule = {
    kind: 'rule',
    x: left,
    y: spaceBefore / 2,
    width: width * ruleLength,
    height: ruleWeight,
    colour: '#000000',
  } as const;
  return { kind: 'solid', height: spaceBefore, notes: [], item: rule };
}
