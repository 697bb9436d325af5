import { gridOf } from '../model/grid.js';
import type { CellFlow, TableBlock, TableCell, TableFlow } from '../model/index.js';
import type { FlowContext } from './context.js';
import { generated } from './drafts.js';
import { numberStyles } from './number-columns.js';
import { blockIndent, indentOf, type Place, paragraph } from './paragraph.js';
import { runsOf } from './runs.js';
import type { OwnStyle } from './styles.js';

/**
 * A table: the header rows in their own style, the columns below aligned as the source says, numbers by their decimal
 * points. Where a word finds no room in its column, the text is set in the first of the template's smaller sizes in
 * which all words do, or in the last; numbers stand by their points only where that leaves them room. `number` is
 * that of its caption, empty for none.
 */
export function pourTable(table: TableBlock, context: FlowContext, place: Place, number = ''): TableFlow {
  const indent = blockIndent(place, context);
  const { style, sizes } = context.template.table;
  const whole = context.template.styles[style]!.size;
  const smallerSizes = sizes.filter((each) => each < whole).sort((a, b) => b - a);
  const poured = pourFitting(table, [whole, ...smallerSizes], indent, context);
  const { continued, captionStyle } = context.template.table;
  const text = continued.replaceAll('{表号}', number);
  if (!text) return poured;
  const own = indentOf(place, context);
  const words = paragraph([generated(text, table.span.start)], captionStyle, 'caption', table.span, context, own);
  return { ...poured, continued: words };
}

/** The first that fits of a table's sizes (pt), numbers by their points before numbers as they come; else the last. */
function pourFitting(table: TableBlock, sizes: readonly number[], indent: number, context: FlowContext): TableFlow {
  let poured: TableFlow | undefined;
  for (const byPoints of [true, false]) {
    for (const size of sizes) {
      poured = pourSized(table, size, indent, byPoints, context);
      if (context.fits(poured)) return poured;
    }
  }
  return poured!;
}

/** A table whose text is no larger than `size`, pt. */
function pourSized(
  table: TableBlock,
  size: number,
  indent: number,
  byPoints: boolean,
  context: FlowContext,
): TableFlow {
  const { style, headerStyle } = context.template.table;
  const id = context.nextId();
  const [header, body] = [smaller(headerStyle, size, context), smaller(style, size, context)];
  const numbers = byPoints ? numberStyles(table, { name: style, own: body }, context) : new Map<TableCell, OwnStyle>();
  const rows = gridOf(table.rows).map((row, i) => {
    const isHeader = i < table.headerRows;
    return row.map(({ cell, column }): CellFlow => {
      const align = isHeader ? null : table.align[column];
      const own = { ...(isHeader ? header : body), ...(align && { align }), ...numbers.get(cell) };
      const runs = runsOf(cell.inlines, context);
      const text = paragraph(runs, isHeader ? headerStyle : style, 'body', cell.span, context, own);
      const blocks = [own.size === undefined ? text : { ...text, fitted: true as const }];
      return { blocks, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan };
    });
  });
  const { align, headerRows, shares, span } = table;
  return { kind: 'table', id, indent, align, headerRows, rows, ...(shares && { shares }), span };
}

/** What a style has of its own where its text is no larger than `size`, pt: the pitch of lines shrinks with it. */
function smaller(name: string, size: number, { template }: FlowContext): OwnStyle {
  const style = template.styles[name]!;
  if (style.size <= size) return {};
  return { size, lineHeight: Math.round((style.lineHeight * size * 20) / style.size) / 20 };
}
