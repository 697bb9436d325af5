import type { WordWidths } from '../paragraph/unbreakable.js';

/** What a line needs more than its width to fit in every reader of the DOCX, pt. */
const ROUNDING = 1.6;

/** What a cell asks of the column that it stands in, pt, without padding. */
export interface CellNeed extends WordWidths {
  readonly column: number;
}

/** What a column asks for, pt, padding included. */
interface Need {
  /** Its widest character. */
  readonly narrowest: number;
  /** Its longest unbreakable piece. */
  readonly least: number;
  /** Its longest line unbroken. */
  readonly wanted: number;
}

/** Widths of columns, pt, left to right. */
export interface ColumnWidths {
  readonly widths: readonly number[];
  /** Some column has no room for a character. */
  readonly narrow: boolean;
}

/**
 * Column widths that fit the text: a column that asks for no more than its share gets what it asks for, the others
 * share the rest, never less than their longest unbreakable piece. A table narrower than the measure keeps its natural
 * width. `pad` is what stands beside the text of each cell, pt.
 */
export function columnWidths(cells: readonly CellNeed[], count: number, measure: number, pad: number): ColumnWidths {
  const needs = needsOf(cells, count, pad);
  const narrowest = needs.map((need) => need.narrowest);
  const least = needs.map((need) => need.least);
  const wanted = needs.map((need) => need.wanted);
  if (total(wanted) <= measure) return { widths: wanted, narrow: false };
  if (total(narrowest) > measure) {
    return { widths: narrowest.map((width) => (width * measure) / total(narrowest)), narrow: true };
  }
  if (total(least) >= measure) return { widths: shareOut(narrowest, least, measure), narrow: false };
  const widths = settleByShares(least, wanted, measure);
  // Where modest columns took what the others cannot do without, none gets all that it asks for.
  const over = total(widths) > measure + ROUNDING / 2;
  return { widths: over ? shareOut(least, wanted, measure) : widths, narrow: false };
}

function needsOf(cells: readonly CellNeed[], count: number, pad: number): readonly Need[] {
  const needs = Array.from({ length: count }, (): Need => ({ narrowest: pad, least: 0, wanted: 0 }));
  for (const { column, widest, longest, total: whole } of cells) {
    const { narrowest, least, wanted } = needs[column]!;
    needs[column] = {
      narrowest: Math.max(narrowest, widest + pad),
      least: Math.max(least, longest + pad + ROUNDING),
      wanted: Math.max(wanted, whole + pad + ROUNDING),
    };
  }
  return needs;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/**
 * Settles columns one after the other: the modest ones get what they want, the stiff ones what they need at least, and
 * the others share what is left as they want it.
 */
function settleByShares(least: readonly number[], wanted: readonly number[], measure: number): number[] {
  const widths = new Array<number>(wanted.length).fill(-1);
  const open = new Set(widths.keys());
  let room = measure;
  const settle = (column: number, width: number): void => {
    widths[column] = width;
    room -= width;
    open.delete(column);
  };
  for (let settled = true; settled && open.size > 0; ) {
    const share = room / open.size;
    const modest = [...open].filter((column) => wanted[column]! <= share);
    const stiff = modest.length > 0 ? [] : [...open].filter((column) => least[column]! > share);
    for (const column of modest) settle(column, wanted[column]!);
    for (const column of stiff) settle(column, least[column]!);
    settled = modest.length + stiff.length > 0;
  }
  const shareOf = (column: number): number =>
    (room * wanted[column]!) / [...open].reduce((sum, other) => sum + wanted[other]!, 0);
  for (let starving = [...open]; starving.length > 0; ) {
    starving = [...open].filter((column) => shareOf(column) < least[column]!);
    for (const column of starving) settle(column, least[column]!);
  }
  const shares = [...open].map((column) => [column, shareOf(column)] as const);
  for (const [column, share] of shares) settle(column, share);
  return widths;
}

/**
 * Shares the measure out alike, between what each column needs at least and what it takes at most: modest columns get
 * all they take, the others share the rest.
 */
function shareOut(least: readonly number[], most: readonly number[], measure: number): number[] {
  const widths = [...most];
  let open = [...most.keys()];
  let room = measure;
  while (open.length > 0) {
    const share = room / open.length;
    const [low, high] = [open.filter((i) => least[i]! > share), open.filter((i) => most[i]! < share)];
    const lacking = low.reduce((sum, i) => sum + least[i]! - share, 0);
    const spare = high.reduce((sum, i) => sum + share - most[i]!, 0);
    // What is settled first leaves the others a share that still suits it.
    const settled = lacking === 0 && spare === 0 ? open : lacking >= spare ? low : high;
    for (const i of settled) {
      widths[i] = Math.min(Math.max(share, least[i]!), most[i]!);
      room -= widths[i]!;
    }
    open = open.filter((i) => !settled.includes(i));
  }
  return widths;
}
