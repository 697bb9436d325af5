import type { BlockId, PageLabel } from '../../model/index.js';
import type { Box } from '../box.js';
import { fitting, type Placed } from '../region.js';
import {
  addNotes,
  addWaiting,
  type NoteArea,
  notesRoom,
  notesWait,
  openNotes,
  type PageRegions,
  placeNotes,
  roomBelow,
} from './notes.js';

/** A filled page: what stands on it and where, not yet drawn. */
export interface FilledPage {
  readonly label: PageLabel;
  /** It lies on its side. */
  readonly turned: boolean;
  readonly placed: readonly Placed[];
}

/** The regions of pages that stand upright, and of those that lie on their side. */
export interface Regions {
  readonly upright: PageRegions;
  readonly turned: PageRegions;
}

/** Pages while they are filled: the regions of all of them, those that are full, and the state of the open one. */
export interface Pages {
  readonly all: Regions;
  /** Those of pages that lie as the open one does, but of the first, which may have its own. */
  regions: PageRegions;
  /** Those of the open page. */
  open: PageRegions;
  readonly full: FilledPage[];
  /** Page of each block's first box. */
  readonly pageOf: Map<BlockId, PageLabel>;
  /** What stands on the open page so far, without its notes. */
  placed: Placed[];
  /** Where the next box begins, below the type area's upper edge, pt. */
  y: number;
  /** Nothing stands on the open page but repeated header rows. */
  fresh: boolean;
  /** The open page's notes. */
  notes: NoteArea;
}

/** Opens the first page. */
export function openPages(all: Regions): Pages {
  const { upright: regions } = all;
  const open = regions.first ? { ...regions, area: regions.first } : regions;
  return { all, regions, open, full: [], pageOf: new Map(), placed: [], y: 0, fresh: true, notes: openNotes() };
}

/** The number of the open page. */
export function openLabel({ full }: Pages): PageLabel {
  return full.length + 1;
}

/** Free height of the open page, pt. */
export function freeHeight({ open, y, notes }: Pages): number {
  return open.area.height - y - notes.height;
}

/** What the notes of boxes add to those of the open page, pt. */
export function notesRoomOf({ notes, open }: Pages, boxes: readonly Box[]): number {
  return notesRoom(boxes, notes.height, open.tokens);
}

/** How many boxes from `from` on fit on the open page below `before`, pt. */
export function fittingOn({ y, notes, open }: Pages, boxes: readonly Box[], from: number, before: number): number {
  return fitting(boxes, from, boxes.length, roomBelow(y, before, notes, open));
}

/**
 * Sets a box on the open page, and as many lines of its notes as find room; `repeated` if it stood on an earlier page.
 */
export function place(pages: Pages, box: Box, repeated = false): void {
  const { open, notes } = pages;
  pages.placed.push({ box, top: open.area.top + pages.y, repeated });
  pages.y += box.height;
  if (!repeated) pages.fresh = false;
  if (box.notes.length > 0) addNotes(notes, box.notes, freeHeight(pages), open, false);
}

/** Lines of the body that stand at least on a page where notes go on. */
const LEAST_BODY = 2;

/** Begins a page, with the notes that the old one had no room for, or another kind of page. */
export function nextPage(pages: Pages, regions = pages.regions): void {
  closePage(pages);
  const { notes } = pages;
  pages.regions = regions;
  pages.open = regions;
  pages.placed = [];
  pages.y = 0;
  pages.fresh = !notesWait(notes);
  pages.notes = openNotes(notes);
  addWaiting(pages.notes, freeHeight(pages) - regions.area.pitch * LEAST_BODY, regions, true);
}

/** Goes on on a page of a kind: where it changes, notes that wait come to their end before. */
export function turnTo(pages: Pages, regions: PageRegions): void {
  if (regions === pages.regions) return;
  while (notesWait(pages.notes)) nextPage(pages);
  const bare = pages.fresh && pages.placed.length + pages.notes.lines.length === 0;
  if (bare) [pages.regions, pages.open] = [regions, regions];
  else nextPage(pages, regions);
}

/** Ends the open page: its notes stand at its foot. */
export function closePage(pages: Pages): void {
  const { all, regions, open, notes, placed, full } = pages;
  // Of the room kept for the body, notes take what it left.
  addWaiting(notes, freeHeight(pages), open, placed.length + notes.lines.length === 0);
  const turned = regions !== all.upright;
  full.push({ label: openLabel(pages), turned, placed: [...placed, ...placeNotes(notes, open)] });
}
