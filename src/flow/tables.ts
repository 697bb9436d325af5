import type { CellFlow, TableBlock, TableFlow } from '../model/index.js';
import type { FlowContext } from './context.js';
import { paragraph } from './paragraph.js';
import { runsOf } from './runs.js';

/** A table: the header row in its own style, the columns below aligned as the source says. */
export function pourTable(table: TableBlock, context: FlowContext, nesting: number): TableFlow {
  const { style, headerStyle } = context.template.table;
  const id = context.nextId();
  const rows = [table.header, ...table.rows].map((row, i) =>
    row.map((cell, column): CellFlow => {
      const runs = runsOf(cell.inlines, context);
      const text = paragraph(runs, i === 0 ? headerStyle : style, 'body', cell.span, context);
      const align = i > 0 ? table.align[column] : null;
      return { blocks: [align ? { ...text, align } : text], columnSpan: 1, rowSpan: 1 };
    }),
  );
  return { kind: 'table', id, align: table.align, headerRows: 1, rows, nesting, span: table.span };
}
