import type { Table, TableRow } from 'mdast';
import { tableColumns, tableShortRow, tableSpan } from '../../diagnostics/kinds/table.js';
import { joinedRows } from '../../model/grid.js';
import type { Block, TableCell } from '../../model/index.js';
import { type Lowering, spanOf } from '../context.js';
import { lowerInlines } from './inlines.js';
import { type TableWish, wishFor } from './table-wishes.js';
import { trim } from './trim.js';

/** A cell that is one with the cell to its right, as remark-extended-table writes it; `\\>` is the mark itself. */
const JOINS_RIGHT = /^\|?[ \t]*>[ \t]*\|?$/;
/** One that is one with the cell above; `\\^` is the mark itself. */
const JOINS_UP = /^\|?[ \t]*\^[ \t]*\|?$/;

/** A cell while rows below may yet join it. */
type Growing = TableCell & { rowSpan: number };

/** A cell of a row as written, with its columns from `column` to before `end`. */
interface Written {
  readonly cell: Growing;
  readonly column: number;
  readonly end: number;
  readonly joinsUp: boolean;
}

/** A table with its joined cells; cells that are too many, missing or join nothing are told. */
export function lowerTable(node: Table, context: Lowering, wish?: TableWish): Block {
  const width = node.children[0]?.children.length ?? 0;
  const written = node.children.map((row) => joinedCells(cellsOf(row, width, context), context));
  const rows = joinedUp(written, width, context);
  return {
    kind: 'table',
    align: Array.from({ length: width }, (_, index) => node.align?.[index] ?? null),
    headerRows: joinedRows(rows)[0] ?? 0,
    rows,
    ...(wish && wishFor(wish, width, context)),
    span: spanOf(node, context),
  };
}

/** As many cells of a row as there are columns. */
function cellsOf(row: TableRow, width: number, context: Lowering): readonly Growing[] {
  const all = row.children.map((cell) => ({
    inlines: trim(lowerInlines(cell.children, context)),
    columnSpan: 1,
    rowSpan: 1,
    span: spanOf(cell, context),
  }));
  const { end } = spanOf(row, context);
  const lost = all[width];
  if (lost) {
    context.report({
      kind: tableColumns,
      span: { start: lost.span.start, end },
      message: tableColumns.words.tooMany({ cells: all.length, width }),
      hints: [tableColumns.words.addColumn()],
    });
  } else if (all.length < width) {
    context.report({
      kind: tableShortRow,
      severity: 'warning',
      span: all.at(-1)?.span ?? spanOf(row, context),
      message: tableShortRow.words.tooFew({ cells: all.length, width }),
      hints: [tableShortRow.words.addBars()],
    });
  }
  while (all.length < width) all.push({ inlines: [], columnSpan: 1, rowSpan: 1, span: { start: end, end } });
  return all.slice(0, width);
}

/** The cells of a row: one that holds `>` alone is one with the cell to its right, if there is any. */
function joinedCells(cells: readonly Growing[], { source }: Lowering): readonly Written[] {
  const joined: Written[] = [];
  let [column, start] = [0, -1];
  for (const [i, cell] of cells.entries()) {
    if (start < 0) start = cell.span.start;
    const text = source.text.slice(cell.span.start, cell.span.end);
    if (i < cells.length - 1 && JOINS_RIGHT.test(text)) continue;
    const whole = { ...cell, columnSpan: i + 1 - column, span: { start, end: cell.span.end } };
    joined.push({ cell: whole, column, end: i + 1, joinsUp: JOINS_UP.test(text) });
    [column, start] = [i + 1, -1];
  }
  return joined;
}

/**
 * The rows of a table: a cell that holds `^` alone is one with the cell above where it stands below the whole of it;
 * several side by side may stand below a wide one. A row that is nothing but such cells is none.
 */
function joinedUp(rows: readonly (readonly Written[])[], width: number, context: Lowering): readonly Growing[][] {
  let above: readonly Written[] = [];
  return rows.flatMap((row, index) => {
    const up = row.filter(({ joinsUp }) => joinsUp);
    const joined = up.length > 0 ? joinedBy(up, above) : new Map<Written, Written>();
    const own = row.filter((cell) => !joined.has(cell));
    if (own.length === 0 && width > 0) {
      reportSpan(row, tableSpan.words.wholeRow(), tableSpan.words.deleteRow(), context);
      return [];
    }
    for (const cell of up)
      if (!joined.has(cell)) {
        const why = index === 0 ? tableSpan.words.nothingAbove() : tableSpan.words.uneven();
        reportSpan([cell], why, tableSpan.words.joinWhole(), context);
      }
    const reached = new Set(joined.values());
    for (const { cell } of reached) cell.rowSpan++;
    above = [...own, ...reached].sort((a, b) => a.column - b.column);
    return [own.map(({ cell }) => cell)];
  });
}

/** What cells that join upwards join, where they stand below the whole of it; both are in the order of columns. */
function joinedBy(up: readonly Written[], above: readonly Written[]): ReadonlyMap<Written, Written> {
  const joined = new Map<Written, Written>();
  let at = 0;
  for (const upper of above) {
    while (at < up.length && up[at]!.column < upper.column) at++;
    const below: Written[] = [];
    let { column } = upper;
    for (; at < up.length && up[at]!.column === column && up[at]!.end <= upper.end; at++) {
      below.push(up[at]!);
      column = up[at]!.end;
    }
    if (column === upper.end) for (const cell of below) joined.set(cell, upper);
  }
  return joined;
}

function reportSpan(
  cells: readonly Written[],
  message: ReturnType<typeof tableSpan.words.uneven>,
  hint: ReturnType<typeof tableSpan.words.joinWhole>,
  context: Lowering,
): void {
  const span = { start: cells[0]!.cell.span.start, end: cells.at(-1)!.cell.span.end };
  context.report({ kind: tableSpan, span, message, hints: [hint] });
}
