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

/** A table row, or the part of one that stands on one page. */
export interface RowBox extends Measured {
  readonly kind: 'row';
  readonly row: TableRow;
  /** Boxes of each cell that stand in the part: from `from` to before `to`. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** What the parts of one table row share. Lengths are pt. */
export interface TableRow {
  readonly table: TableFlow;
  /** The table's first row. */
  readonly first: boolean;
  /** Left edge of the row and right edge of each of its cells, on the sheet. */
  readonly edges: readonly number[];
  /** Of the table. */
  readonly width: number;
  /** What stands in each cell, from above. */
  readonly cells: readonly (readonly Box[])[];
  /** Space above and below what stands in the cells. */
  readonly padY: number;
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
      return box.row.cells.flatMap((cell, i) => linesIn(cell.slice(box.from[i], box.to[i])));
    case 'side':
      return box.columns.flatMap(linesIn);
    case 'solid':
      return [];
  }
}
