import { CLOSING, COMMA, classOf, HANGS, NOTE_MARK, OPENING, SHOUT, STOP } from '../../text/char-class.js';
import type { Shaped } from './shape.js';
import { between, type Growth, growthOf } from './stretch.js';

/** Classes of space that clreq §3.5.3 takes away one after the other when a line is too wide. */
const SHRINK_ORDER = ['interpunct', 'bracket', 'comma', 'latin', 'stop'] as const;
/** How many classes there are. */
export const CLASSES = SHRINK_ORDER.length;

/** Places in {@link SHRINK_ORDER}. */
const ORDER = { interpunct: 0, bracket: 1, comma: 2, latin: 3, stop: 4 } as const;
const MIDDLE_DOT = 0xb7;
/**
 * A paragraph's widths under the profile `clreq`, with everything a line may take from them or add to them as running
 * sums, so that the width and the freedom of any line are known at once. All in pt; boundary i is the place before
 * cluster i.
 */
export interface Elastic {
  /** Advance of each cluster (marks that share a box included). */
  readonly advance: Float64Array;
  /** Space at a boundary: CJK–Latin space, or less than none between adjacent marks (2 em become 1.5 em). */
  readonly gap: Float64Array;
  /** What boundary i can give up, and of which class; -1 for nothing. */
  readonly shrink: Float64Array;
  readonly shrinkClass: Int8Array;
  /** What places may grow by. */
  readonly growth: Growth;
  /** Running sums: entry i holds clusters or boundaries before i. */
  readonly sumAdvance: Float64Array;
  readonly sumGap: Float64Array;
  readonly sumShrink: readonly Float64Array[];
}

const cache = new WeakMap<Shaped, Elastic>();

/** The paragraph's elastic widths; computed once. */
export function elasticOf(shaped: Shaped): Elastic {
  let elastic = cache.get(shaped);
  if (!elastic) {
    elastic = compute(shaped);
    cache.set(shaped, elastic);
  }
  return elastic;
}

function compute(shaped: Shaped): Elastic {
  const { codes, size: em } = shaped;
  const count = codes.length;
  const advance = Float64Array.from(shaped.advance);
  const gap = Float64Array.from(shaped.gap);
  const shrink = new Float64Array(count + 1);
  const shrinkClass = new Int8Array(count + 1).fill(-1);
  shareBoxes(codes, advance);
  for (let i = 1; i < count; i++) {
    const before = codes[i - 1]!;
    const after = codes[i]!;
    const closes = blankRight(shaped, i - 1);
    const next = behindNotes(codes, i);
    const opens = blankLeft(shaped, next);
    if (gap[i]! > 0) {
      give(i, ORDER.latin, em / 8);
    } else if (isShout(before) && isShout(after)) {
    } else if (closes && (opens || blankRight(shaped, next))) {
      // A note's mark between them stands raised, close to what it follows: they are adjacent all the same.
      gap[i] = -Math.max(0, advance[i - 1]! - em / 2);
    } else if (opens && blankLeft(shaped, i - 1)) {
      gap[i] = -Math.max(0, advance[i]! - em / 2);
    } else if (closes) {
      give(i, orderOf(before), advance[i - 1]! - em / 2);
    } else if (opens && next === i) {
      give(i, ORDER.bracket, advance[i]! - em / 2);
    } else if (before === MIDDLE_DOT || after === MIDDLE_DOT) {
      give(i, ORDER.interpunct, em / 4);
    }
  }
  function give(i: number, index: number, amount: number): void {
    if (amount <= 0) return;
    shrink[i] = amount;
    shrinkClass[i] = index;
  }
  const byClass = SHRINK_ORDER.map((_, index) => sums(count + 1, (i) => (shrinkClass[i] === index ? shrink[i]! : 0)));
  return {
    advance,
    gap,
    shrink,
    shrinkClass,
    growth: growthOf(shaped),
    sumAdvance: sums(count, (i) => advance[i]!),
    sumGap: sums(count, (i) => gap[i]!),
    sumShrink: byClass,
  };
}

/** The first place from one on that has no note's mark. */
function behindNotes(codes: Uint32Array, i: number): number {
  let next = i;
  while (codes[next] === NOTE_MARK) next++;
  return next;
}

/** When the blank half of a closing mark is taken. */
function orderOf(mark: number): number {
  const flags = classOf(mark);
  return flags & COMMA ? ORDER.comma : flags & STOP ? ORDER.stop : ORDER.bracket;
}

/** ？ or ！: they share a box where they stand together. */
function isShout(code: number): boolean {
  return (classOf(code) & SHOUT) !== 0;
}

/** A mark whose right half is blank: as wide as a hanzi, not a Western quote. */
function blankRight({ codes, advance, size }: Shaped, i: number): boolean {
  return (classOf(codes[i] ?? 0) & CLOSING) !== 0 && advance[i]! > size * 0.75;
}

/** A mark whose left half is blank. */
function blankLeft({ codes, advance, size }: Shaped, i: number): boolean {
  return (classOf(codes[i] ?? 0) & OPENING) !== 0 && advance[i]! > size * 0.75;
}

function sums(count: number, value: (i: number) => number): Float64Array {
  const total = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) total[i + 1] = total[i]! + value(i);
  return total;
}

/** ？！ or ！！ share one box, three share two (GB/T 15834-2011 §5.1.2). */
function shareBoxes(codes: Uint32Array, advance: Float64Array): void {
  for (let i = 0; i < codes.length; i++) {
    let end = i;
    while (end < codes.length && isShout(codes[end]!)) end++;
    const run = end - i;
    if (run >= 2) for (let k = i; k < end; k++) advance[k]! *= run === 2 ? 1 / 2 : 2 / 3;
    if (run > 0) i = end - 1;
  }
}

/** What an opening mark at a line's start gives up on its left, pt. */
export function leadTrim(shaped: Shaped, start: number): number {
  return blankLeft(shaped, start) ? shaped.advance[start]! / 2 : 0;
}

/** What a closing mark at a line's end gives up on its right, pt (GB/T 15834-2011 §5.1.10). */
export function tailTrim(shaped: Shaped, elastic: Elastic, last: number): number {
  return blankRight(shaped, last) ? Math.max(0, elastic.advance[last]! - shaped.size / 2) : 0;
}

/**
 * What a mark that hangs leaves free inside the measure, pt: the half box that {@link tailTrim} leaves it. 0 where it
 * may not hang: one stop alone does, not one of several marks in a row (clreq §3.1.7).
 */
export function hangRoom(shaped: Shaped, elastic: Elastic, start: number, last: number): number {
  const { codes } = shaped;
  if (last - start < 2 || !(classOf(codes[last - 1]!) & HANGS) || !blankRight(shaped, last - 1)) return 0;
  if (classOf(codes[last - 2]!) & (CLOSING | OPENING)) return 0;
  return elastic.advance[last - 1]! - tailTrim(shaped, elastic, last - 1);
}

/** Natural width of clusters `start`…`last` set as one line (no spaces at the end), pt. */
export function lineWidth(shaped: Shaped, elastic: Elastic, start: number, last: number): number {
  if (last <= start) return 0;
  const own = elastic.sumAdvance[last]! - elastic.sumAdvance[start]! + between(elastic.sumGap, start, last);
  return own - leadTrim(shaped, start) - tailTrim(shaped, elastic, last - 1);
}
