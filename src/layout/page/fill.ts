import type { BlockId, NoteTokens, PageLabel } from '../../model/index.js';
import { type BlockBox, type Box, heightOf } from '../box.js';
import type { TypeArea } from './area.js';
import { chainOf, fitsPage, opensText, restOf } from './chain.js';
import { closingsOf } from './closing.js';
import { divide, leastPart } from './divide.js';
import {
  closePage,
  EPSILON,
  type FilledPage,
  type Filling,
  fitting,
  nextPage,
  notesMost,
  notesRoom,
  openFilling,
  place,
  room,
} from './filling.js';

export interface Filled {
  readonly pages: readonly FilledPage[];
  readonly pageOf: ReadonlyMap<BlockId, PageLabel>;
  /** Free space above the foot, pt. */
  readonly footGap: number;
}

/** The foot goes to a page of its own unless this much stays free above it: readers of the DOCX round its rules, pt. */
const FOOT_SLACK = 6;

/** What closes the text may stand out by a little less than its lines one by one: their sums differ by how they are made, pt. */
const CLOSING_EPSILON = EPSILON - 0.01;

/**
 * Distributes boxes over pages (widow and orphan control as in Word; clreq §3.4.4). A row or a note that is too high for any page goes on
 * on the next one. `foot` stands together at the bottom of the last page above its footnotes, where word processors set it, on a page of its
 * own where the text leaves no room; one that no page holds runs on after the text.
 */
export function fillPages(
  blocks: readonly BlockBox[],
  foot: readonly BlockBox[],
  area: TypeArea,
  tokens: NoteTokens,
): Filled {
  const footHeight = foot.reduce((sum, block) => sum + block.spaceBefore + heightOf(block.boxes) + block.spaceAfter, 0);
  const together = footHeight <= area.height;
  const running = together ? blocks : [...blocks, ...foot];
  const filling = openFilling(area, tokens, closingsOf(running, { area, tokens }));
  running.forEach((_, index) => {
    fillBlock(filling, running, index);
  });
  while (filling.carried.length > 0) nextPage(filling);
  const footGap = together && foot.length > 0 ? fillFoot(filling, foot, footHeight) : 0;
  closePage(filling);
  return { pages: filling.pages, pageOf: filling.pageOf, footGap };
}

/** A block that is being distributed. */
interface Open {
  readonly block: BlockBox;
  /** Its boxes; of one that was divided, what goes on. */
  readonly boxes: Box[];
  next: number;
  /** A box of it stands on a page. */
  started: boolean;
}

function fillBlock(filling: Filling, blocks: readonly BlockBox[], index: number): void {
  const block = blocks[index]!;
  if (block.breakBefore && !filling.fresh) nextPage(filling);
  keepChain(filling, blocks, index);
  const open: Open = { block, boxes: [...block.boxes], next: 0, started: false };
  while (open.next < open.boxes.length) {
    const before = !open.started && filling.y > 0 ? block.spaceBefore : 0;
    const count = fitting(filling, open.boxes, open.next, before);
    const take = beforeClosing(filling, open, blocks, index, before, takenOf(open, count, opensText(blocks, index)));
    if (take > 0) advance(filling, open, take, before);
    else if (!placePart(filling, open, before, count)) turnPage(filling, open);
  }
  filling.y += block.spaceAfter;
}

/** Begins a page where what must stand together finds no room on the open one. */
function keepChain(filling: Filling, blocks: readonly BlockBox[], index: number): void {
  if (filling.fresh) return;
  const chain = chainOf(blocks, index, filling);
  const height = blocks[index]!.spaceBefore + chain.spaces + heightOf(chain.boxes) + notesRoom(filling, chain.boxes);
  const excess = height - room(filling);
  if (excess > EPSILON && fitsPage(chain, filling)) nextPage(filling);
}

/**
 * How many of the boxes that fit are set: no line alone on either side of a page's end, no header rows without a row. What `opens` the text
 * may leave its first line alone.
 */
function takenOf({ block, boxes, next, started }: Open, count: number, opens: boolean): number {
  const left = boxes.length - next;
  let take = count;
  if (block.widowControl && take < left) {
    const first = opens && !started;
    if (left - take === 1 && !(first && take === 1)) take--;
    if (!started && !first && take < 2) take = 0;
  }
  return !started && take < left && take <= block.repeated ? 0 : take;
}

/** The same, less what closes the text and its last lines where they find no room together: they go over. */
function beforeClosing(
  filling: Filling,
  open: Open,
  blocks: readonly BlockBox[],
  index: number,
  before: number,
  count: number,
): number {
  const closing = filling.closings.get(index);
  if (!closing || closing.box === 0 || open.next + count <= closing.box) return count;
  const rest = restOf(closing, blocks, index, open.next);
  const notes = notesRoom(filling, rest.boxes);
  const height = before + rest.spaces + heightOf(rest.boxes) + notes;
  if (height <= room(filling) + CLOSING_EPSILON && filling.notesHeight + notes <= notesMost(filling)) return count;
  return open.next >= closing.box && filling.fresh ? count : Math.max(0, closing.box - open.next);
}

function advance(filling: Filling, open: Open, count: number, before: number): void {
  filling.y += before;
  if (!open.started) filling.pageOf.set(open.block.block, filling.page.label);
  open.started = true;
  for (let i = 0; i < count; i++) place(filling, open.boxes[open.next++]!);
}

/**
 * Sets the first part of a box that no page holds, with the header rows that belong above it; on a page that has nothing else, whatever
 * comes next. False where it must wait for the next page.
 */
function placePart(filling: Filling, open: Open, before: number, count: number): boolean {
  const head = open.started ? 0 : open.block.repeated;
  const at = open.next + head;
  const box = open.boxes[at];
  if (!box || count > head) {
    if (filling.fresh) advance(filling, open, 1, before);
    return filling.fresh;
  }
  if (!filling.fresh && !isTooHigh(filling, open, at)) return false;
  const above = open.boxes.slice(open.next, at);
  const notes = notesRoom(filling, above);
  const left = { free: room(filling) - before - heightOf(above) - notes, already: filling.notesHeight + notes };
  const divided = divide(box, left, filling.tokens, filling.fresh);
  if (!divided) return false;
  open.boxes.splice(at, 1, divided.first, ...(divided.rest ? [divided.rest] : []));
  advance(filling, open, head + 1, before);
  return true;
}

/** Does no page hold a box of a block, below the header rows that are set again? */
function isTooHigh(filling: Filling, { block, boxes }: Open, at: number): boolean {
  return !fitsPage({ boxes: [...(at < block.repeated ? [] : headOf(block)), boxes[at]!], spaces: 0 }, filling);
}

function headOf({ boxes, repeated }: BlockBox): readonly Box[] {
  return boxes.slice(0, repeated);
}

/** Begins a page for a block, its header rows at the head: not on one that notes carried over fill so far that no row finds room. */
function turnPage(filling: Filling, open: Open): void {
  nextPage(filling);
  if (!open.started) return;
  const head = headOf(open.block);
  if (head.length === 0) return;
  const box = open.boxes[open.next]!;
  const least = [...head, isTooHigh(filling, open, open.next) ? leastPart(box) : box];
  while (!filling.fresh && fitting(filling, least, 0, 0) < least.length) nextPage(filling);
  for (const row of head) place(filling, row, true);
}

/** Sets the foot at the bottom of the last page; returns the free space above it, pt. */
function fillFoot(filling: Filling, foot: readonly BlockBox[], height: number): number {
  if (!filling.fresh && height + FOOT_SLACK > room(filling)) nextPage(filling);
  const gap = Math.max(0, room(filling) - height);
  filling.y += gap;
  for (const { block, boxes, spaceBefore, spaceAfter } of foot) {
    filling.y += spaceBefore;
    filling.pageOf.set(block, filling.page.label);
    for (const box of boxes) place(filling, box);
    filling.y += spaceAfter;
  }
  return gap;
}
