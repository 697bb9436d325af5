import type { WordWidths } from '../paragraph/unbreakable.js';

/** What a line needs more than its width to fit in every reader of the DOCX, pt. */
export const ROUNDING = 1.6;

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
  /** Its longest piece that should stand on one line. */
  readonly neat: number;
  /** Its longest line unbroken. */
  readonly wanted: number;
}

/** Widths of columns, pt, left to right. */
export interface ColumnWidths {
  readonly widths: readonly number[];
  /** Some column has no room for a character. */
  readonly narrow: boolean;
  /** Words find no room even where all other columns give what they can. */
  readonly torn: boolean;
}

/** How far the highest cell of a row counts beyond the others: rows are as high as it, not as all together. */
const POWER = 4;

/**
 * Column widths that fit the text, as automatic layout of tables in CSS has them (min-content and max-content widths,
 * CSS Tables 3 §4.4), by what columns ask for: all on one line; what should stand on one line (else what must, else a
 * character), and what is left so that rows are low. A table narrower than the measure keeps its natural width. `pad`
 * is what stands beside the text of each cell, pt.
 */
export function columnWidths(cells: readonly CellNeed[], count: number, measure: number, pad: number): ColumnWidths {
  const needs = needsOf(cells, count, pad);
  const [narrowest, least] = [needs.map((need) => need.narrowest), needs.map((need) => need.least)];
  const [neat, wanted] = [needs.map((need) => need.neat), needs.map((need) => need.wanted)];
  const room = measure + ROUNDING / 2;
  const even = needs.map(() => 1);
  if (total(wanted) <= measure) return { widths: wanted, narrow: false, torn: false };
  if (total(narrowest) > measure) {
    const share = measure / total(narrowest);
    return { widths: narrowest.map((width) => width * share), narrow: true, torn: true };
  }
  if (total(least) > room) return { widths: between(narrowest, least, even, measure), narrow: false, torn: true };
  const weights = weightsOf(cells, count);
  if (total(neat) > room) return { widths: between(least, neat, weights, measure), narrow: false, torn: false };
  return { widths: between(neat, wanted, weights, measure), narrow: false, torn: false };
}

function needsOf(cells: readonly CellNeed[], count: number, pad: number): readonly Need[] {
  const needs = Array.from({ length: count }, (): Need => ({ narrowest: pad, least: 0, neat: 0, wanted: 0 }));
  for (const { column, widest, longest, neat: tidy, total: whole } of cells) {
    const { narrowest, least, neat, wanted } = needs[column]!;
    needs[column] = {
      narrowest: Math.max(narrowest, widest + pad),
      least: Math.max(least, longest + pad + ROUNDING),
      neat: Math.max(neat, tidy + pad + ROUNDING),
      wanted: Math.max(wanted, whole + pad + ROUNDING),
    };
  }
  return needs;
}

/**
 * What columns are to be wide in proportion to: with the sum of cells' heights (their text over their width) to a power
 * for a measure of the rows' heights, these make it least.
 */
function weightsOf(cells: readonly CellNeed[], count: number): readonly number[] {
  const sums = new Array<number>(count).fill(0);
  for (const { column, total: whole } of cells) sums[column]! += whole ** POWER;
  return sums.map((sum) => sum ** (1 / (POWER + 1)));
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/** Halvings of an interval: beyond them doubles have no more digits. */
const HALVINGS = 60;

/** Widths in proportion to weights that fill the measure, each between what it needs at least and takes at most. */
function between(
  least: readonly number[],
  most: readonly number[],
  weights: readonly number[],
  measure: number,
): readonly number[] {
  const widthsAt = (scale: number): number[] =>
    weights.map((weight, i) => Math.min(Math.max(scale * weight, least[i]!), most[i]!));
  let [low, high] = [0, measure / Math.max(Number.MIN_VALUE, Math.min(...weights.filter((weight) => weight > 0)))];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (total(widthsAt(middle)) > measure) high = middle;
    else low = middle;
  }
  return widthsAt(low);
}
