import type { BlockId, PageLabel } from '../../model/index.js';
import { READERS_FOOT } from '../../text/readers.js';
import { type BlockBox, type Box, heightOf } from '../box.js';
import { EPSILON } from '../region.js';
import { type ChainSource, chainOf } from './chain.js';
import { closingsOf, headRows, restOf } from './closing.js';
import { divide, leastPart } from './divide.js';
import { notesMost, notesWait, type PageRegions } from './notes.js';
import {
  closePage,
  type FilledPage,
  fittingOn,
  freeHeight,
  nextPage,
  notesRoomOf,
  openLabel,
  openPages,
  type Pages,
  place,
  turnTo,
} from './pages.js';
import { fitsPage, textOpenings } from './together.js';

export interface FilledPages {
  readonly pages: readonly FilledPage[];
  /** Page of each block's first box. */
  readonly pageOf: ReadonlyMap<BlockId, PageLabel>;
  /** Free space above the foot, pt. */
  readonly footGap: number;
  /** The blank page before the foot, if there is one. */
  readonly blank?: PageLabel | undefined;
}

/** The text that fills pages, and the pages. */
interface Filling extends Omit<ChainSource, 'regions'> {
  readonly pages: Pages;
}

/** A block that goes on until all its boxes stand on pages. */
interface OpenBlock {
  readonly index: number;
  readonly block: BlockBox;
  /** Its boxes; of one that was divided, what goes on. */
  readonly boxes: Box[];
  /** The first box that stands on no page yet. */
  next: number;
  /** A box of it stands on a page. */
  started: boolean;
}

/**
 * The foot goes to a page of its own unless this much stays free above it, pt: what readers may add, and as much to
 * spare.
 */
const FOOT_SLACK = 2 * READERS_FOOT;

/**
 * What closes the text may stand out by a little less than its lines one by one: their sums differ by how they are
 * made, pt.
 */
const CLOSING_EPSILON = EPSILON - 0.01;

/**
 * Fills pages with blocks, region after region (widow and orphan control as in Word; clreq §3.4.4). A row or a note
 * that is too high for any page goes on on the next one. `foot` stands together at the bottom of the last page above
 * its footnotes, where word processors set it, on a page of its own where the text leaves no room, on an even one with
 * `even`; one that no page holds runs on after the text. `turned` has the regions of pages that lie on their side.
 */
export function fillPages(
  text: readonly BlockBox[],
  foot: readonly BlockBox[],
  regions: PageRegions,
  turned = regions,
  even = false,
): FilledPages {
  const footHeight = foot.reduce((sum, block) => sum + block.spaceBefore + heightOf(block.boxes) + block.spaceAfter, 0);
  const together = footHeight <= regions.area.height;
  const blocks = together ? text : [...text, ...foot];
  const closings = closingsOf(blocks, regions);
  const pages = openPages({ upright: regions, turned });
  const filling: Filling = { blocks, closings, openings: textOpenings(blocks), pages };
  blocks.forEach((block, index) => {
    fillBlock(filling, { index, block, boxes: [...block.boxes], next: 0, started: false });
  });
  while (notesWait(pages.notes)) nextPage(pages);
  const ends = together && foot.length > 0;
  const blank = ends ? openFoot(pages, footHeight, even) : undefined;
  const footGap = ends ? fillFoot(pages, foot, footHeight) : 0;
  closePage(pages);
  return { pages: pages.full, pageOf: pages.pageOf, footGap, blank };
}

function fillBlock(filling: Filling, open: OpenBlock): void {
  const { pages } = filling;
  const { block } = open;
  turnTo(pages, block.turned ? pages.all.turned : pages.all.upright);
  if (block.breakBefore && !pages.fresh) nextPage(pages);
  keepChain(filling, open);
  while (open.next < open.boxes.length) {
    const before = !open.started && pages.y > 0 ? block.spaceBefore : 0;
    const count = fittingOn(pages, open.boxes, open.next, before);
    const take = beforeClosing(filling, open, before, withoutWidows(filling, open, count));
    if (take > 0) advance(pages, open, take, before);
    else if (!placePart(pages, open, before, count)) turnPage(pages, open);
  }
  pages.y += block.spaceAfter;
}

/** Begins a page where what must stand together finds no room on the open one. */
function keepChain(filling: Filling, { index, block }: OpenBlock): void {
  const { pages } = filling;
  if (pages.fresh) return;
  const { regions } = pages;
  const chain = chainOf({ ...filling, regions }, index);
  const height = block.spaceBefore + chain.spaces + heightOf(chain.boxes) + notesRoomOf(pages, chain.boxes);
  const excess = height - freeHeight(pages);
  if (excess > EPSILON && fitsPage(chain, regions)) nextPage(pages);
}

/**
 * How many of the boxes that fit are set: no line or row alone on either side of a page's end, no header rows without a
 * row. What opens the text may leave its first line alone.
 */
function withoutWidows(
  { openings }: Filling,
  { index, block, boxes, next, started }: OpenBlock,
  count: number,
): number {
  const left = boxes.length - next;
  const head = started ? 0 : block.repeated;
  let take = count;
  if (block.widowControl && take < left) {
    const first = openings[index] === 1 && !started;
    if (left - take === 1 && !(first && take === head + 1)) take--;
    if (!started && !first && take < head + 2) take = 0;
  }
  return !started && take < left && take <= block.repeated ? 0 : take;
}

/** The same, less what closes the text and its last lines where they find no room together: they go over. */
function beforeClosing(filling: Filling, open: OpenBlock, before: number, count: number): number {
  const { blocks, closings, pages } = filling;
  const closing = closings.get(open.index);
  if (!closing || closing.box === 0 || open.next + count <= closing.box) return count;
  const rest = restOf(closing, blocks, open.index, open.next);
  const notes = notesRoomOf(pages, rest.boxes);
  const height = before + rest.spaces + heightOf(rest.boxes) + notes;
  const fits = height <= freeHeight(pages) + CLOSING_EPSILON && pages.notes.height + notes <= notesMost(pages.open);
  if (fits) return count;
  return open.next >= closing.box && pages.fresh ? count : Math.max(0, closing.box - open.next);
}

/** Sets the next boxes of a block below a space. */
function advance(pages: Pages, open: OpenBlock, count: number, before: number): void {
  pages.y += before;
  if (!open.started) pages.pageOf.set(open.block.block, openLabel(pages));
  open.started = true;
  for (let i = 0; i < count; i++) place(pages, open.boxes[open.next++]!);
}

/**
 * Sets the first part of a box that no page holds, with the header rows that belong above it; on a page that has
 * nothing else, whatever comes next. False where it must wait for the next page.
 */
function placePart(pages: Pages, open: OpenBlock, before: number, count: number): boolean {
  const head = open.started ? 0 : open.block.repeated;
  const at = open.next + head;
  const box = open.boxes[at];
  if (!box || count > head) {
    if (pages.fresh) advance(pages, open, box ? head + 1 : 1, before);
    return pages.fresh;
  }
  if (!pages.fresh && !isTooHigh(pages, open, at)) return false;
  const above = open.boxes.slice(open.next, at);
  const notes = notesRoomOf(pages, above);
  const free = freeHeight(pages) - before - heightOf(above) - notes;
  const { spaceBefore } = pages.regions.tokens;
  const divided = divide(box, { free, already: pages.notes.height + notes, spaceBefore }, pages.fresh);
  if (!divided) return false;
  advance(pages, open, head, before);
  place(pages, divided.first);
  if (divided.rest) open.boxes[open.next] = divided.rest;
  else open.next++;
  return true;
}

/** Does no page hold a box of a block, below the header rows that are set again? */
function isTooHigh({ regions }: Pages, { block, boxes }: OpenBlock, at: number): boolean {
  return !fitsPage({ boxes: [...(at < block.repeated ? [] : headRows(block)), boxes[at]!], spaces: 0 }, regions);
}

/**
 * Begins a page for a block, its header rows at the head: not on one that notes carried over fill so far that no row
 * finds room.
 */
function turnPage(pages: Pages, open: OpenBlock): void {
  nextPage(pages);
  if (!open.started) return;
  const head = headRows(open.block);
  if (head.length === 0) return;
  const box = open.boxes[open.next]!;
  const least = [...head, isTooHigh(pages, open, open.next) ? leastPart(box) : box];
  while (!pages.fresh && fittingOn(pages, least, 0, 0) < least.length) nextPage(pages);
  for (const row of head) place(pages, row, true);
}

/**
 * Opens the page that the foot stands on: the last one where it finds room, else the next; with `even` the one behind
 * that where it is odd. Returns the page that stays blank.
 */
function openFoot(pages: Pages, height: number, even: boolean): PageLabel | undefined {
  turnTo(pages, pages.all.upright);
  if (!pages.fresh && height + FOOT_SLACK > freeHeight(pages)) nextPage(pages);
  if (!even || openLabel(pages) % 2 === 0) return undefined;
  const blank = pages.fresh ? openLabel(pages) : undefined;
  nextPage(pages);
  return blank;
}

/** Sets the foot at the bottom of the last page; returns the free space above it, pt. */
function fillFoot(pages: Pages, foot: readonly BlockBox[], height: number): number {
  const gap = Math.max(0, freeHeight(pages) - height);
  pages.y += gap;
  for (const { block, boxes, spaceBefore, spaceAfter } of foot) {
    pages.y += spaceBefore;
    pages.pageOf.set(block, openLabel(pages));
    for (const box of boxes) place(pages, box);
    pages.y += spaceAfter;
  }
  return gap;
}
