import type { BlockId, Item, TableFlow } from '../model/index.js';
import type { BrokenBlock } from './paragraph/index.js';

/** What stands in a region as one piece or, if it is a row, as pieces that a page break may divide. Data only: `draw.ts` makes items of it. */
export type Box = LineBox | RowBox | SolidBox;

interface Measured {
  /** pt */
  readonly height: number;
  /** Lines of the footnotes that are referred to in the box, in order. */
  readonly notes: readonly LineBox[];
}

/** A line of a paragraph. */
export interface LineBox extends Measured {
  readonly kind: 'line';
  readonly broken: BrokenBlock;
  /** Index into the paragraph's lines. */
  readonly index: number;
  /** Left edge of the paragraph's measure on the sheet, pt. */
  readonly left: number;
}

/** A table row, or the part of one that stands on one page. */
export interface RowBox extends Measured {
  readonly kind: 'row';
  readonly row: TableRow;
  /** Lines of each cell that stand in the part: from `from` to before `to`. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** What the parts of one table row share. Lengths are pt. */
export interface TableRow {
  readonly table: TableFlow;
  /** The table's first row. */
  readonly first: boolean;
  /** Left edge of the table on the sheet. */
  readonly left: number;
  /** Column widths. */
  readonly widths: readonly number[];
  /** Lines of each cell. */
  readonly cells: readonly (readonly LineBox[])[];
  /** Space above and below the lines. */
  readonly padY: number;
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
  /** pt; the space before is dropped at a page's head. */
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  /** At least two boxes on either side of a page break (孤行控制). */
  readonly widowControl: boolean;
  readonly keepWithNext: boolean;
  /** So many lines of the text before it stand on its page; 0 for none. */
  readonly keepWithPrevious: number;
  /** What a block that is kept with the previous takes over: lines of text are counted, space and signatures go along, furniture stays. */
  readonly part: 'text' | 'space' | 'furniture';
  /** Starts a new page. */
  readonly breakBefore: boolean;
  /** How many of the first boxes stand again at the head of every page that the block runs on to (a table's header rows). */
  readonly repeated: number;
}

/** Sum of heights, pt. */
export function heightOf(boxes: readonly Box[]): number {
  return boxes.reduce((sum, { height }) => sum + height, 0);
}

/** The part of a row that holds lines `from`…`to` of each cell. */
export function rowBox(row: TableRow, from: readonly number[], to: readonly number[]): RowBox {
  let height = 0;
  const notes: LineBox[] = [];
  row.cells.forEach((lines, cell) => {
    let own = 0;
    for (let i = from[cell]!; i < to[cell]!; i++) {
      own += lines[i]!.height;
      for (const note of lines[i]!.notes) notes.push(note);
    }
    height = Math.max(height, own);
  });
  return { kind: 'row', row, from, to, height: height + row.padY * 2, notes };
}
