import { hasAutospace } from '../../text/autospace.js';
import {
  CLOSING,
  CONNECTOR,
  classOf,
  HANGS,
  INTERPUNCT,
  NOTE_MARK,
  OPENING,
  SHOUT,
  SOLIDUS,
  WIDE,
} from '../../text/char-class.js';
import type { Shaped } from './shape.js';

const SPACE = 0x20;
const DASH = 0x2014;
const ELLIPSIS = 0x2026;
/** What a Western space and a CJK–Latin space may grow by: to half an em (clreq §3.5.4), em. */
const SPACE_GROWTH = 0.25;
/** What the blank half of a mark may grow by before hanzi move apart, em. */
const MARK_GROWTH = 0.125;
/** What a place that is blank anyway grows by where hanzi have to move apart, as a multiple of what they do. */
const BLANK_SHARE = 6;

/**
 * What the places of a paragraph may grow by where a line is too narrow, step by step (clreq §3.5.4): Western spaces,
 * CJK–Latin spaces, then the blank halves of marks, which show it less than hanzi do; what is left goes to all of
 * these and to the gaps between hanzi, most of it to what is blank.
 * Boundary i is the place before cluster i. Lengths in pt.
 */
export interface Growth {
  /** The most that each boundary may grow by at each step. */
  readonly steps: readonly Step[];
  /** Running sum of all steps. */
  readonly free: Float64Array;
  /** All places that may grow at all, alike: a line that is too wide loses at each of them. */
  readonly any: Step;
  /** Shares of what is left in the end: none inside words, —— and ……, nor beside connectors and solidi. */
  readonly open: Step;
}

/** Amounts by boundary, and their running sum: entry i holds the boundaries before i. */
interface Step {
  readonly most: Float64Array;
  readonly sum: Float64Array;
}

const cache = new WeakMap<Shaped, Growth>();

/** What a paragraph's places may grow by; computed once. */
export function growthOf(shaped: Shaped): Growth {
  let growth = cache.get(shaped);
  if (!growth) {
    growth = compute(shaped);
    cache.set(shaped, growth);
  }
  return growth;
}

function compute(shaped: Shaped): Growth {
  const { codes, gap, size: em } = shaped;
  const count = codes.length;
  const space = new Float64Array(count + 1);
  const latin = new Float64Array(count + 1);
  const mark = new Float64Array(count + 1);
  const open = new Float64Array(count + 1);
  for (let i = 1; i < count; i++) {
    if (codes[i - 1] === SPACE) space[i] = em * SPACE_GROWTH;
    else if (gap[i]! > 0 || hasAutospace(codes[i - 1]!, codes[i]!)) latin[i] = em * SPACE_GROWTH;
    else if (!isOpen(codes, i)) continue;
    else if (blankBetween(shaped, i)) mark[i] = em * MARK_GROWTH;
    open[i] = space[i]! + latin[i]! + mark[i]! > 0 ? BLANK_SHARE : 1;
  }
  const any = open.map((share) => Math.sign(share));
  const all = step(space.map((amount, i) => amount + latin[i]! + mark[i]!));
  return { steps: [space, latin, mark].map(step), free: all.sum, open: step(open), any: step(any) };
}

function step(most: Float64Array): Step {
  const sum = new Float64Array(most.length + 1);
  for (let i = 0; i < most.length; i++) sum[i + 1] = sum[i]! + most[i]!;
  return { most, sum };
}

/** Is the blank half of one mark at boundary i? Two marks side by side stay as near as they are. */
function blankBetween({ codes, advance, size }: Shaped, i: number): boolean {
  const [before, after] = [classOf(codes[i - 1]!), classOf(codes[i]!)];
  if (codes[i] === NOTE_MARK) return false;
  const closes = (before & CLOSING) !== 0 && advance[i - 1]! > size * 0.75;
  const opens = (after & OPENING) !== 0 && advance[i]! > size * 0.75;
  if (closes) return (after & (OPENING | CLOSING | SHOUT)) === 0;
  return opens && (before & (OPENING | INTERPUNCT)) === 0;
}

/**
 * May the gap before cluster i grow without limit? Not between a Western character and a stop, nor inside brackets
 * (clreq §3.2.4).
 */
function isOpen(codes: Uint32Array, i: number): boolean {
  const before = codes[i - 1]!;
  const after = codes[i]!;
  const beforeClass = classOf(before);
  const afterClass = classOf(after);
  if (!((beforeClass | afterClass) & WIDE)) return false;
  if (before === after && (before === DASH || before === ELLIPSIS)) return false;
  if (isUnmoved(before) && !isDoubled(codes, i - 1)) return false;
  if (isUnmoved(after) && !isDoubled(codes, i)) return false;
  if (!(afterClass & WIDE) && beforeClass & OPENING) return false;
  return beforeClass & WIDE ? true : (afterClass & (CLOSING | HANGS)) === 0;
}

/** Connectors and solidi: no space is added beside them. */
function isUnmoved(code: number): boolean {
  return (classOf(code) & (CONNECTOR | SOLIDUS)) !== 0;
}

/** One half of ——. */
function isDoubled(codes: Uint32Array, i: number): boolean {
  return codes[i] === DASH && (codes[i - 1] === DASH || codes[i + 1] === DASH);
}

/** What all steps together give clusters `start`…`last` on one line, pt. */
export function freeGrowth({ free }: Growth, start: number, last: number): number {
  return between(free, start, last);
}

/** By how much hanzi would move apart to fill clusters `start`…`last` up by `slack` pt, pt. */
export function looseness(growth: Growth, start: number, last: number, slack: number): number {
  const rest = slack - freeGrowth(growth, start, last);
  return rest > 0 ? rest / Math.max(1, between(growth.open.sum, start, last)) : 0;
}

/** Adds `slack` pt to the boundaries inside clusters `start`…`end`: `add[k]` is the place before cluster start + k. */
export function stretch(growth: Growth, start: number, end: number, slack: number, add: Float64Array): void {
  let left = slack;
  for (const step of growth.steps) left -= grow(step, start, end, left, add);
  if (left > 0) spread(growth, start, end, left, add);
}

/** Grows the places of a step alike, by `amount` pt in all at most; returns how much it came to. */
function grow({ most, sum }: Step, start: number, end: number, amount: number, add: Float64Array): number {
  const total = between(sum, start, end);
  if (total <= 0 || amount <= 0) return 0;
  const share = Math.min(1, amount / total);
  for (let i = start + 1; i < end; i++) add[i - start]! += most[i]! * share;
  return total * share;
}

/**
 * Gives `amount` pt to all places of a line that may grow without limit; where there is none, or the amount is less
 * than none, to its spaces as well.
 */
export function spread({ open, any }: Growth, start: number, end: number, amount: number, add: Float64Array): void {
  const places = amount > 0 && between(open.sum, start, end) > 0 ? open : any;
  const total = between(places.sum, start, end);
  if (total <= 0) return;
  for (let i = start + 1; i < end; i++) add[i - start]! += (places.most[i]! * amount) / total;
}

/** Sum over the boundaries inside a line of clusters `start`…`last`. */
export function between(sum: Float64Array, start: number, last: number): number {
  return last > start + 1 ? sum[last]! - sum[start + 1]! : 0;
}
