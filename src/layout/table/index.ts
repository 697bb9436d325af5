import type { CellFlow, TableFlow } from '../../model/index.js';
import { leafParagraphs } from '../../model/walk.js';
import { type BlockBox, type Box, heightOf, type TableRow } from '../box.js';
import type { LayoutContext } from '../context.js';
import { breakParagraph, paragraphBox, shapeParagraph } from '../paragraph/index.js';
import { type WordWidths, wordWidths } from '../paragraph/unbreakable.js';
import type { Measure } from '../region.js';
import { type ColumnWidths, columnWidths } from './columns.js';
import { wholeRow } from './row.js';

/** Share of the type area that header rows may take on every page; higher ones stand on the first alone. */
const REPEATED_MOST = 0.5;

/** A table as one box a row; its header rows stand again on every page. */
export function tableBox(table: TableFlow, measure: Measure, context: LayoutContext): BlockBox {
  const { template, area } = context;
  const tokens = template.table;
  const columns = columnsOf(table, measure, context);
  const { widths } = columns;
  const left = measure.left + (measure.width - widths.reduce((sum, width) => sum + width, 0)) / 2;
  const boxes = table.rows.map((row, index) => {
    const cells = cellsOf(row, widths, left, context);
    const whole: TableRow = { table, first: index === 0, left, widths, cells, padY: tokens.padY };
    return wholeRow(whole);
  });
  const head = boxes.slice(0, table.headerRows);
  const headHeight = heightOf(head) + heightOf(head.flatMap(({ notes }) => notes));
  return {
    block: table.id,
    boxes,
    spaceBefore: tokens.spaceBefore,
    // The last rule hangs below the rows; Word and LibreOffice give it room of its own.
    spaceAfter: tokens.spaceAfter + tokens.ruleWeight,
    widowControl: false,
    keepWithNext: false,
    keepWithPrevious: 0,
    part: 'text',
    breakBefore: false,
    repeated: headHeight > area.height * REPEATED_MOST ? 0 : head.length,
    columns: { table, ...columns },
  };
}

/** The columns that the text of the cells asks for. */
function columnsOf(table: TableFlow, measure: Measure, context: LayoutContext): ColumnWidths {
  const needs = table.rows.map((row) => row.map((cell) => needsOf(cell, context)));
  return columnWidths(needs, table.align.length, measure.width, context.template.table.padX * 2);
}

/** What the widest of a cell's paragraphs asks for. */
function needsOf({ blocks }: CellFlow, context: LayoutContext): WordWidths {
  const needs = [...leafParagraphs(blocks)].map((text) =>
    wordWidths(shapeParagraph(text, context), context.template.breaking),
  );
  return {
    widest: Math.max(0, ...needs.map(({ widest }) => widest)),
    longest: Math.max(0, ...needs.map(({ longest }) => longest)),
    total: Math.max(0, ...needs.map(({ total }) => total)),
  };
}

/** What stands in the cells of a row. A mark that hangs would stand on the rule beside the cell. */
function cellsOf(
  row: readonly CellFlow[],
  widths: readonly number[],
  edge: number,
  context: LayoutContext,
): readonly (readonly Box[])[] {
  const { breaking, table } = context.template;
  const options = { ...breaking, hanging: false };
  let x = edge;
  return row.map(({ blocks }, column) => {
    const width = widths[column]!;
    const left = x + table.padX;
    x += width;
    return [...leafParagraphs(blocks)].flatMap((text) => {
      const broken = breakParagraph(text, width - table.padX * 2, context, options);
      return paragraphBox(broken, left, context).boxes;
    });
  });
}
