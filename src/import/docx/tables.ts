import type { ImportedBlock, ImportedCell, ImportedTable, ImportPlace } from '../document.js';
import { beginningOf, plainText } from '../plain-text.js';
import { integer, twips } from './measures.js';
import { childOf, childrenOf, switchOf, valOf } from './tree.js';
import type { Element } from './xml.js';

/** A cell while its table is read. */
interface OpenCell {
  readonly blocks: ImportedBlock[];
  readonly column: number;
  columns: number;
  rows: number;
}

interface OpenRow {
  readonly cells: OpenCell[];
  header: boolean;
  /** It stays in the table; tracked changes delete rows. */
  kept: boolean;
  /** The column at which the next cell begins. */
  column: number;
}

/** A table while it is read. */
export interface OpenTable {
  readonly rows: OpenRow[];
  /** Widths of columns, pt. */
  grid: readonly (number | undefined)[];
  /** Cells that merge with what stands below them, by their columns. */
  above: Map<number, OpenCell>;
  below: Map<number, OpenCell>;
  /** Properties of the cell that is being read. */
  cell: Element | undefined;
  /** Texts of cells that were merged with others, which do not show. */
  readonly lost: string[];
}

export function openTable(): OpenTable {
  return { rows: [], grid: [], above: new Map(), below: new Map(), cell: undefined, lost: [] };
}

export function openRow(table: OpenTable): void {
  table.above = table.below;
  table.below = new Map();
  table.rows.push({ cells: [], header: false, kept: true, column: 0 });
}

/** Grid of columns, properties of a row or of a cell. */
export function tableProperties(table: OpenTable, element: Element): void {
  const row = table.rows.at(-1);
  if (element.name === 'w:tblGrid') {
    table.grid = childrenOf(element, 'w:gridCol').map((column) => twips(column.attributes['w:w']));
  } else if (element.name === 'w:tcPr') table.cell = element;
  else if (element.name === 'w:trPr' && row) {
    row.header = switchOf(element, 'w:tblHeader') ?? false;
    row.column = spanOf(element, 'w:gridBefore', 0);
  }
}

/** More columns than Word has (63) stand in no table that is meant. */
const MAX_COLUMNS = 1000;

function spanOf(properties: Element | undefined, name: string, least: number): number {
  return Math.min(Math.max(integer(valOf(properties, name)) ?? least, least), MAX_COLUMNS);
}

/**
 * Ends the cell that was read: it stands by itself, or is one with the cell above or before it (ISO/IEC 29500-1
 * §17.4.84, §17.4.22).
 */
export function closeCell(table: OpenTable, blocks: ImportedBlock[]): void {
  const row = table.rows.at(-1);
  const properties = table.cell;
  table.cell = undefined;
  if (!row) return;
  const columns = spanOf(properties, 'w:gridSpan', 1);
  const column = row.column;
  row.column += columns;
  const before = row.cells.at(-1);
  if (mergeOf(properties, 'w:hMerge') === 'continue' && before && before.column + before.columns === column) {
    before.columns += columns;
    lose(table, blocks);
    return;
  }
  const vertical = mergeOf(properties, 'w:vMerge');
  const over = vertical === 'continue' ? table.above.get(column) : undefined;
  // One that is wider or narrower than what stands above it cannot be one with it.
  if (over && over.columns === columns && row.kept) {
    over.rows++;
    table.below.set(column, over);
    lose(table, blocks);
    return;
  }
  const cell: OpenCell = { blocks, column, columns, rows: 1 };
  row.cells.push(cell);
  if (vertical !== undefined) table.below.set(column, cell);
}

function mergeOf(properties: Element | undefined, name: string): 'restart' | 'continue' | undefined {
  const merge = childOf(properties, name);
  return merge && (merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue');
}

function lose(table: OpenTable, blocks: readonly ImportedBlock[]): void {
  const text = plainText(blocks);
  if (text !== '') table.lost.push(text);
}

/** A row that a change leaves out: the cells above it go on below. */
export function leaveRow(table: OpenTable): void {
  const row = table.rows.at(-1);
  if (row) row.kept = false;
}

/** Ends a row; whether it stays. */
export function closeRow(table: OpenTable): boolean {
  const kept = table.rows.at(-1)?.kept ?? false;
  if (kept) return true;
  table.rows.pop();
  table.below = table.above;
  return false;
}

/** The table that was read; undefined without cells. */
export function closeTable(table: OpenTable, paragraph: number): ImportedTable | undefined {
  const bounds = new Set([0]);
  for (const { cells } of table.rows) {
    for (const { column, columns } of cells) bounds.add(column).add(column + columns);
  }
  if (bounds.size < 2) return undefined;
  // Word keeps columns at which no cell begins any more.
  const columns = [...bounds].sort((a, b) => a - b);
  const at = new Map(columns.map((column, i) => [column, i]));
  const rows = table.rows.map(({ cells }) => cells.map((cell) => closedCell(cell, at)));
  const headerRows = table.rows.findIndex(({ header }) => !header);
  const place: ImportPlace = {
    paragraph,
    beginning: beginningOf(
      plainText(
        rows
          .flat()
          .flatMap(({ blocks }) => blocks)
          .slice(0, 40),
      ),
    ),
  };
  return {
    kind: 'table',
    place,
    rows,
    headerRows: headerRows < 0 ? table.rows.length : headerRows,
    widths: widthsOf(table.grid, columns),
  };
}

function closedCell({ blocks, column, columns, rows }: OpenCell, at: ReadonlyMap<number, number>): ImportedCell {
  const begin = at.get(column)!;
  return { blocks, column: begin, columns: at.get(column + columns)! - begin, rows };
}

function widthsOf(grid: OpenTable['grid'], columns: readonly number[]): readonly number[] {
  const widths = columns.slice(1).map((end, i) => sum(grid.slice(columns[i], end)));
  return widths.some((width) => !(width > 0)) ? [] : widths;
}

/** NaN where a width is unknown. */
function sum(widths: OpenTable['grid']): number {
  return widths.reduce((whole: number, width) => whole + (width ?? Number.NaN), 0);
}
