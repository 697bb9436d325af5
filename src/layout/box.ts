import type { BlockId, Item, ParagraphFlow, TableFlow } from '../model/index.js';
import type { ParagraphLines } from './paragraph/line.js';

/**
 * What stands in a region as one piece or, if it is a row, as pieces that a page's end may divide. Data only: `draw/`
 * makes items of it.
 */
export type Box = LineBox | RowBox | SideBox | SolidBox;

interface Measured {
  /** pt */
  readonly height: number;
  /** Lines of the footnotes that are referred to in the box, in order. */
  readonly notes: readonly LineBox[];
}

/** A line of a paragraph. */
export interface LineBox extends Measured {
  readonly kind: 'line';
  readonly paragraph: ParagraphLines;
  /** Index into the paragraph's lines. */
  readonly index: number;
  /** Left edge of the paragraph's measure on the sheet, pt. */
  readonly left: number;
}

/**
 * Rows of a table that stand together: one, or those that cells join; or what of them stands on one page. Of rows that
 * pages' ends divide only the first and the last may have stood, or go on, elsewhere: what no page has met yet is not
 * written down anew for each.
 */
export interface RowBox extends Measured {
  readonly kind: 'row';
  readonly rows: TableRows;
  /** The rows that stand here: from `at` to before `end`. */
  readonly at: number;
  readonly end: number;
  /** Cells that go on from the page before, in reading order. */
  readonly carried: readonly CellPart[];
  /** Cells that go on on the next page. */
  readonly cut: readonly CellPart[];
  /** Height of the row `at` here, pt; the others have theirs. */
  readonly firstHeight: number;
  /** Some of the row `at` stands on the page before: its cells are all carried. */
  readonly goesOn: boolean;
}

/** What the parts of rows that stand together share. Lengths are pt. */
export interface TableRows {
  readonly table: TableFlow;
  /** Index of the first in the table. */
  readonly index: number;
  /** Sums of the rows' heights: upper edge of each below that of the first, and the lower edge of the last. */
  readonly tops: readonly number[];
  /** Left edge on the sheet, and width, of the table. */
  readonly left: number;
  readonly width: number;
  /** The cells that begin in each row. */
  readonly cells: readonly (readonly RowCell[])[];
  /** Space above and below what stands in the cells. */
  readonly padY: number;
}

/** A cell of rows that stand together. */
export interface RowCell {
  /** The rows that it covers: from `row` to before `end`. */
  readonly row: number;
  readonly end: number;
  /** Edges on the sheet, pt. */
  readonly left: number;
  readonly right: number;
  /** What stands in it, from above. */
  readonly boxes: readonly Box[];
}

/** A cell with those of its boxes that stand in a part: from `from` to before `to`. */
export interface CellPart {
  readonly cell: RowCell;
  readonly from: number;
  readonly to: number;
}

/** Boxes in columns that begin at one height: pictures side by side, each with its caption. */
export interface SideBox extends Measured {
  readonly kind: 'side';
  readonly block: BlockId;
  readonly columns: readonly (readonly Box[])[];
}

/** A picture, a rule or plain space. */
export interface SolidBox extends Measured {
  readonly kind: 'solid';
  /** Absent for furniture that nothing leads to. */
  readonly block?: BlockId;
  /** What is drawn, its `y` counted from the box's upper edge; absent for plain space. */
  readonly item?: Item;
}

/** A block as boxes, with its rules for page breaks. */
export interface BlockBox {
  readonly block: BlockId;
  readonly boxes: readonly Box[];
  /** pt; the space before is dropped at a region's head. */
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  /** At least two boxes on either side of a page break (孤行控制), beside those that are repeated. */
  readonly widowControl: boolean;
  readonly keepWithNext: boolean;
  /** So many lines of the text before it stand on its page; 0 for none. */
  readonly keepWithPrevious: number;
  /**
   * What a block that is kept with the previous takes over: lines of text are counted, space and signatures go along,
   * furniture stays.
   */
  readonly part: 'text' | 'space' | 'furniture';
  /** Starts a new page. */
  readonly breakBefore: boolean;
  /** Stands on pages that lie on their side. */
  readonly turned?: true;
  /**
   * How many of the first boxes stand again at the head of every page that the block runs on to (a table's header
   * rows).
   */
  readonly repeated: number;
  /** What stands above them there (续表); absent for nothing. */
  readonly continuation?: readonly Box[];
  /** Of a table. */
  readonly columns?: TableColumns;
}

/** The columns that a table was set in. */
export interface TableColumns {
  readonly table: TableFlow;
  /** pt, left to right. */
  readonly widths: readonly number[];
  /** Some column has no room for a character. */
  readonly narrow: boolean;
  /** Words of hanzi below the header stand in three lines or more of a few characters. */
  readonly cramped: boolean;
  /** The first paragraph with a word that its column has no room for. */
  readonly torn?: ParagraphFlow;
}

/** Sum of heights, pt. */
export function heightOf(boxes: readonly Box[]): number {
  return boxes.reduce((sum, { height }) => sum + height, 0);
}

/** The lines in boxes in reading order, those in the cells of rows too; without notes. */
export function linesIn(boxes: readonly Box[]): LineBox[] {
  return boxes.flatMap(linesOf);
}

function linesOf(box: Box): readonly LineBox[] {
  switch (box.kind) {
    case 'line':
      return [box];
    case 'row':
      return cellsIn(box).flatMap((part) => linesIn(boxesIn(part)));
    case 'side':
      return box.columns.flatMap(linesIn);
    case 'solid':
      return [];
  }
}

/** The cells of rows with what of them stands in a part, in reading order. */
export function cellsIn({ rows, at, end, carried, cut, goesOn }: RowBox): readonly CellPart[] {
  const whole = rows.cells.slice(goesOn ? at + 1 : at, end).flat();
  const parts = [...carried, ...whole.map((cell) => ({ cell, from: 0, to: cell.boxes.length }))];
  if (cut.length === 0) return parts;
  const ends = new Map(cut.map((part) => [part.cell, part.to]));
  return parts.map((part) => ({ ...part, to: ends.get(part.cell) ?? part.to }));
}

export function boxesIn({ cell, from, to }: CellPart): readonly Box[] {
  return cell.boxes.slice(from, to);
}
