import type { TableFlow } from '../../model/index.js';
import { type BlockBox, type Box, heightOf, type TableRow } from '../box.js';
import type { LayoutContext } from '../context.js';
import { breakParagraph, paragraphBox, shapeParagraph } from '../paragraph/index.js';
import { type WordWidths, wordWidths } from '../paragraph/unbreakable.js';
import type { Measure } from '../region.js';
import { type ColumnWidths, columnWidths } from './columns.js';
import { wholeRow } from './row.js';

/** A cell of a table: blocks that fill a region of its own. */
type Cell = TableFlow['rows'][number][number];

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
  const needs = table.rows.map((row) =>
    row.map((cell): WordWidths => wordWidths(shapeParagraph(cell, context), context.template.breaking)),
  );
  return columnWidths(needs, table.align.length, measure.width, context.template.table.padX * 2);
}

/** What stands in the cells of a row. A mark that hangs would stand on the rule beside the cell. */
function cellsOf(
  row: readonly Cell[],
  widths: readonly number[],
  left: number,
  context: LayoutContext,
): readonly (readonly Box[])[] {
  const { breaking, table } = context.template;
  const options = { ...breaking, hanging: false };
  let x = left;
  return row.map((cell, column) => {
    const width = widths[column]!;
    const broken = breakParagraph(cell, width - table.padX * 2, context, options);
    const { boxes } = paragraphBox(broken, x + table.padX, context);
    x += width;
    return boxes;
  });
}
