import { CLOSING, classOf, HANZI, OPENING, WIDE } from '../text/char-class.js';
import type { Shaped } from './shape.js';

/** Classes of space that clreq §3.1.6 takes away one after the other when a line is too wide. */
export const SHRINK_ORDER = ['interpunct', 'bracket', 'comma', 'latin', 'stop'] as const;
/** How many classes there are. */
export const CLASSES = SHRINK_ORDER.length;

const [INTERPUNCT, BRACKET, COMMA, LATIN, STOP] = [0, 1, 2, 3, 4];
const SPACE = 0x20;
const MIDDLE_DOT = 0xb7;
const COMMAS = new Set([...'，、；：'].map((mark) => mark.codePointAt(0)!));
const STOPS = new Set([...'。？！'].map((mark) => mark.codePointAt(0)!));

/**
 * A paragraph's widths under the profile `clreq`, with everything a line may take from them or add to them as running sums,
 * so that the width and the freedom of any line are known at once. All in pt; boundary i is the place before cluster i.
 */
export interface Elastic {
  /** Advance of each cluster (marks that share a box included). */
  readonly advance: Float64Array;
  /** Space at a boundary: CJK–Latin space, or less than none between adjacent marks (2 em become 1.5 em). */
  readonly gap: Float64Array;
  /** What boundary i can give up, and of which class; -1 for nothing. */
  readonly shrink: Float64Array;
  readonly shrinkClass: Int8Array;
  /** Western space and CJK–Latin space may grow to half an em. */
  readonly growSpace: Float64Array;
  readonly growLatin: Float64Array;
  /** 1 where any amount may be added in the end. */
  readonly open: Uint8Array;
  /** Running sums: entry i holds clusters or boundaries before i. */
  readonly sumAdvance: Float64Array;
  readonly sumGap: Float64Array;
  readonly sumShrink: readonly Float64Array[];
  readonly sumSpace: Float64Array;
  readonly sumLatin: Float64Array;
  readonly sumOpen: Float64Array;
  readonly sumHanzi: Float64Array;
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
  const { codes } = shaped;
  const count = codes.length;
  const em = shaped.style.size;
  const advance = Float64Array.from(shaped.advance);
  const gap = Float64Array.from(shaped.gap);
  const shrink = new Float64Array(count + 1);
  const shrinkClass = new Int8Array(count + 1).fill(-1);
  const growSpace = new Float64Array(count + 1);
  const growLatin = new Float64Array(count + 1);
  const open = new Uint8Array(count + 1);
  shareBoxes(codes, advance);
  for (let i = 1; i < count; i++) {
    const before = codes[i - 1]!;
    const after = codes[i]!;
    const beforeClass = classOf(before);
    const afterClass = classOf(after);
    if (before === SPACE) growSpace[i] = em / 4;
    if (gap[i]! > 0) {
      give(i, LATIN!, em / 8);
      growLatin[i] = em / 4;
    } else if (beforeClass & CLOSING && afterClass & (CLOSING | OPENING)) {
      gap[i] = -Math.max(0, advance[i - 1]! - em / 2);
    } else if (beforeClass & OPENING && afterClass & OPENING) {
      gap[i] = -em / 2;
    } else if (beforeClass & CLOSING) {
      give(i, COMMAS.has(before) ? COMMA! : STOPS.has(before) ? STOP! : BRACKET!, advance[i - 1]! - em / 2);
    } else if (afterClass & OPENING) {
      give(i, BRACKET!, em / 2);
    } else if (before === MIDDLE_DOT || after === MIDDLE_DOT) {
      give(i, INTERPUNCT!, em / 4);
    }
    const inside = before === after && (before === 0x2014 || before === 0x2026);
    open[i] = !inside && (before === SPACE || (beforeClass | afterClass) & WIDE) ? 1 : 0;
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
    growSpace,
    growLatin,
    open,
    sumAdvance: sums(count, (i) => advance[i]!),
    sumGap: sums(count, (i) => gap[i]!),
    sumShrink: byClass,
    sumSpace: sums(count + 1, (i) => growSpace[i]!),
    sumLatin: sums(count + 1, (i) => growLatin[i]!),
    sumOpen: sums(count + 1, (i) => open[i]!),
    sumHanzi: sums(count, (i) => (classOf(codes[i]!) & HANZI ? 1 : 0)),
  };
}

function sums(count: number, value: (i: number) => number): Float64Array {
  const total = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) total[i + 1] = total[i]! + value(i);
  return total;
}

/** ？！ or ！！ share one box, three share two (GB/T 15834-2011 §5.1.4). */
function shareBoxes(codes: Uint32Array, advance: Float64Array): void {
  const shouts = (code: number | undefined): boolean => code === 0xff1f || code === 0xff01;
  for (let i = 0; i < codes.length; i++) {
    let end = i;
    while (shouts(codes[end])) end++;
    const run = end - i;
    if (run >= 2) for (let k = i; k < end; k++) advance[k]! *= run === 2 ? 1 / 2 : 2 / 3;
    if (run > 0) i = end - 1;
  }
}

/** What an opening mark at a line's start gives up on its left, pt. */
export function leadTrim(shaped: Shaped, start: number): number {
  return classOf(shaped.codes[start] ?? 0) & OPENING ? shaped.advance[start]! / 2 : 0;
}

/** What a closing mark at a line's end gives up on its right, pt (GB/T 15834-2011 §5.1.10). */
export function tailTrim(shaped: Shaped, elastic: Elastic, last: number): number {
  if (!(classOf(shaped.codes[last] ?? 0) & CLOSING)) return 0;
  return Math.max(0, elastic.advance[last]! - shaped.style.size / 2);
}

/** Natural width of clusters `start`…`last` set as one line (no spaces at the end), pt. */
export function lineWidth(shaped: Shaped, elastic: Elastic, start: number, last: number): number {
  if (last <= start) return 0;
  const own = elastic.sumAdvance[last]! - elastic.sumAdvance[start]! + between(elastic.sumGap, start, last);
  return own - leadTrim(shaped, start) - tailTrim(shaped, elastic, last - 1);
}

/** Sum over the boundaries inside a line of clusters `start`…`last`. */
export function between(sum: Float64Array, start: number, last: number): number {
  return last > start + 1 ? sum[last]! - sum[start + 1]! : 0;
}
