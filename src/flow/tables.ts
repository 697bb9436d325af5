import type { CellFlow, TableBlock, TableFlow } from '../model/index.js';
import type { FlowContext } from './context.js';
import { paragraph } from './paragraph.js';
import { runsOf } from './runs.js';

/** A table: the header row in its own style, the columns below aligned as the source says. */
export function pourTable(table: TableBlock, context: FlowContext): TableFlow {
  const { style, headerStyle } = context.template.table;
  const id = context.nextId();
  const rows = [table.header, ...table.rows].map((row, i) =>
    row.map((cell, column): CellFlow => {
      const header = i === 0;
      const align = header ? null : table.align[column];
      const runs = runsOf(cell.inlines, context);
      const text = paragraph(runs, header ? headerStyle : style, 'body', cell.span, context, align ? { align } : {});
      return { blocks: [text], columnSpan: 1, rowSpan: 1 };
    }),
  );
  return { kind: 'table', id, align: table.align, headerRows: 1, rows, span: table.span };
}
