import type { BlockId, NoteTokens, PageLabel } from '../../model/index.js';
import type { Box, LineBox, SolidBox } from '../box.js';
import type { TypeArea } from './area.js';
import type { Closing } from './closing.js';

/** A box with its place on a page. */
export interface Placed {
  readonly box: Box;
  /** Upper edge on the sheet, pt. */
  readonly top: number;
  /** It stood on an earlier page already: a header row set again, and its notes. */
  readonly repeated: boolean;
}

/** A filled page: what stands on it and where, not yet drawn. */
export interface FilledPage {
  readonly label: PageLabel;
  readonly placed: Placed[];
}

/** Pages while they are filled: all state of the filler. Lengths are pt. */
export interface Filling {
  readonly area: TypeArea;
  readonly tokens: NoteTokens;
  readonly pages: FilledPage[];
  readonly pageOf: Map<BlockId, PageLabel>;
  /** What closes the text, by the block that it begins in. */
  readonly closings: ReadonlyMap<number, Closing>;
  /** The open page. */
  page: FilledPage;
  /** Where the next box begins, below the type area's upper edge. */
  y: number;
  /** Nothing stands on the open page but repeated header rows. */
  fresh: boolean;
  /** Lines of the notes at the open page's foot. */
  notes: { readonly box: LineBox; readonly repeated: boolean }[];
  /** Their height, the space above them included. */
  notesHeight: number;
  /** Lines of notes that found no room yet: they are the first at the next page's foot. */
  carried: LineBox[];
}

/** What may stand below the type area: sums of rounded pitches, and what readers of the DOCX round, pt. */
export const EPSILON = 0.6;

/** The same for sums that were made in another order. */
const TOLERANCE = EPSILON + 0.001;

/** Share of the type area that notes may take: LibreOffice gives them three quarters at most, whatever else stands on the page. */
const NOTES_MOST = 0.7;

/** Most height of a page's notes, the space above them included, pt. */
export function notesMost({ area }: Pick<Filling, 'area'>): number {
  return area.height * NOTES_MOST + EPSILON;
}

/** Opens the first page. */
export function openFilling(area: TypeArea, tokens: NoteTokens, closings: ReadonlyMap<number, Closing>): Filling {
  return {
    area,
    tokens,
    closings,
    pages: [],
    pageOf: new Map(),
    page: { label: 1, placed: [] },
    y: 0,
    fresh: true,
    notes: [],
    notesHeight: 0,
    carried: [],
  };
}

/** Free height of the open page, pt. */
export function room({ area, y, notesHeight }: Filling): number {
  return area.height - y - notesHeight;
}

/** What the notes of a box add to notes that take `already`, pt. */
export function noteRoom({ notes }: Box, already: number, { spaceBefore }: NoteTokens): number {
  let added = notes.length > 0 && already === 0 ? spaceBefore : 0;
  for (const { height } of notes) added += height;
  return added;
}

/** What the notes of boxes add to those of the open page, pt. */
export function notesRoom({ notesHeight, tokens }: Filling, boxes: readonly Box[]): number {
  return boxes.reduce((sum, box) => sum + noteRoom(box, notesHeight + sum, tokens), 0);
}

/**
 * How many boxes from `from` on fit below `before`, pt. While more of an earlier note is to come, none with notes does: a note begins on the
 * page of its reference.
 */
export function fitting(filling: Filling, boxes: readonly Box[], from: number, before: number): number {
  let free = room(filling) - before;
  let foot = filling.notesHeight;
  for (let i = from; i < boxes.length; i++) {
    const box = boxes[i]!;
    if (filling.carried.length > 0 && box.notes.length > 0) return i - from;
    const notes = noteRoom(box, foot, filling.tokens);
    free -= box.height + notes;
    foot += notes;
    if (free < -EPSILON || (notes > 0 && foot > notesMost(filling))) return i - from;
  }
  return boxes.length - from;
}

/** Sets a box on the open page, and as many lines of its notes as find room. */
export function place(filling: Filling, box: Box, repeated = false): void {
  filling.page.placed.push({ box, top: filling.area.top + filling.y, repeated });
  filling.y += box.height;
  if (!repeated) filling.fresh = false;
  addNotes(filling, box.notes, repeated);
}

/** Puts lines of notes at the page's foot behind those that are there; `reserve` is what they leave free above them, pt. */
function addNotes(filling: Filling, notes: readonly LineBox[], repeated: boolean, reserve = 0): void {
  if (notes.length === 0) return;
  const { spaceBefore } = filling.tokens;
  const most = Math.min(room(filling) - reserve, notesMost(filling) - filling.notesHeight);
  const free = most - (filling.notes.length > 0 ? 0 : spaceBefore);
  let used = 0;
  let count = 0;
  if (filling.carried.length === 0) {
    while (count < notes.length && used + notes[count]!.height <= free + TOLERANCE) used += notes[count++]!.height;
    count = withoutWidow(notes, count);
    // A note's line higher than the page stands somewhere all the same.
    if (count === 0 && filling.page.placed.length + filling.notes.length === 0) count = 1;
  }
  const taken = notes.slice(0, count);
  if (taken.length > 0 && filling.notes.length === 0) filling.notesHeight += spaceBefore;
  for (const box of taken) {
    filling.notes.push({ box, repeated });
    filling.notesHeight += box.height;
  }
  filling.carried = filling.carried.concat(notes.slice(count));
}

/** Gives the open page as much as it holds of the notes that wait. */
function addCarried(filling: Filling, reserve: number): void {
  const { carried } = filling;
  filling.carried = [];
  addNotes(filling, carried, false, reserve);
}

/** One line less where a note's last line alone would go over to the next page. */
function withoutWidow(notes: readonly LineBox[], count: number): number {
  const next = notes[count];
  return next && next.index > 2 && next.index === next.broken.lines.length - 1 ? count - 1 : count;
}

/** Lines of the body that stand at least on a page where notes go on. */
const LEAST_BODY = 2;

/** Begins a page, with the notes that the old one had no room for. */
export function nextPage(filling: Filling): void {
  const { label } = filling.page;
  closePage(filling);
  const goesOn = filling.carried.length > 0;
  filling.page = { label: label + 1, placed: [] };
  filling.y = 0;
  filling.fresh = !goesOn;
  filling.notes = [];
  filling.notesHeight = 0;
  addCarried(filling, filling.area.pitch * LEAST_BODY);
}

/** Ends the open page: its notes stand at its foot. */
export function closePage(filling: Filling): void {
  // Of the room kept for the body, notes take what it left.
  addCarried(filling, 0);
  const { area, tokens, page, pages, notes, notesHeight } = filling;
  let top = area.top + area.height - notesHeight;
  if (notes.length > 0) {
    page.placed.push({ box: separator(area, tokens), top, repeated: false });
    top += tokens.spaceBefore;
  }
  for (const { box, repeated } of notes) {
    page.placed.push({ box, top, repeated });
    top += box.height;
  }
  pages.push(page);
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
