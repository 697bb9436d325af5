import { type GridCell, gridOf, joinedRows } from '../../model/grid.js';
import type { CellFlow, FlowLeaf, TableFlow, TableTokens } from '../../model/index.js';
import { leafParagraphs, leavesOf } from '../../model/walk.js';
import { type BlockBox, heightOf, type RowBox, type RowCell, type TableColumns } from '../box.js';
import type { LayoutContext } from '../context.js';
import type { WordWidths } from '../paragraph/unbreakable.js';
import { type Measure, outdented } from '../region.js';
import { needsOf, stacked } from './cell.js';
import { type CellNeed, columnWidths, ROUNDING } from './columns.js';
import { topsOf } from './grow.js';
import { wholeRows } from './row.js';

/** Makes blocks boxes for a measure, as `boxes.ts` does; a table's cells hold blocks in their turn. */
type MakeBoxes = (blocks: Iterable<FlowLeaf>, measure: Measure) => readonly BlockBox[];

/** What a cell asks for. */
type OwnNeed = CellNeed & Pick<GridCell<CellFlow>, 'cell' | 'row'>;

const NOTHING: WordWidths = { widest: 0, longest: 0, neat: 0, total: 0, roomy: 0 };

/** Share of the type area that header rows may take on every page; higher ones stand on the first alone. */
const REPEATED_MOST = 0.5;

/** Share of the type area that two rows may take that no page's end divides at the ends of a table. */
const PAIR_MOST = 0.3;

/**
 * A table as one box a row, or for rows that cells join; its header rows stand again on every page. Each cell is a
 * region that `boxesOf` its blocks fill.
 */
export function tableBox(table: TableFlow, measure: Measure, context: LayoutContext, boxesOf: MakeBoxes): BlockBox {
  const { template, area } = context;
  const tokens = template.table;
  const columns = columnsOf(table, measure, context);
  const boxes = rowBoxes(table, columns.widths, edgesOf(columns.widths, measure), tokens, boxesOf);
  const head = boxes.filter(({ rows }) => rows.index < table.headerRows);
  const repeated = heightOf(head) > area.height * REPEATED_MOST ? 0 : head.length;
  return {
    block: table.id,
    boxes,
    spaceBefore: tokens.spaceBefore,
    // The last rule hangs below the rows; Word and LibreOffice give it room of its own.
    spaceAfter: tokens.spaceAfter + tokens.ruleWeight,
    widowControl: repeated > 0 && pairsAreLow(boxes.slice(repeated), area.height * PAIR_MOST),
    keepWithNext: false,
    keepWithPrevious: 0,
    part: 'text',
    breakBefore: false,
    repeated,
    ...(table.continued && {
      continuation: boxesOf([table.continued], outdented(measure, table)).flatMap((block) => block.boxes),
    }),
    columns,
  };
}

/**
 * Are two rows low enough at both ends to stand together? Then none is alone below the head, before or after a page's
 * end; of high ones the gap that they would leave is worse.
 */
function pairsAreLow(rows: readonly RowBox[], most: number): boolean {
  return heightOf(rows.slice(0, 2)) <= most && heightOf(rows.slice(-2)) <= most;
}

/**
 * The columns that what stands in the cells asks for; what a cell that covers several lacks in them it asks of all
 * alike.
 */
export function columnsOf(table: TableFlow, measure: Measure, context: LayoutContext): TableColumns {
  const pad = context.template.table.padX * 2;
  const cells = gridOf(table.rows)
    .flat()
    .map(({ cell, row, column }) => ({ cell, row, column, ...needsOf(cell, measure.width, context) }));
  if (table.shares) return sharedColumns(table, table.shares, measure, cells, pad);
  const single = cells.filter(({ cell }) => cell.columnSpan === 1);
  const most = greatest(single, table.align.length);
  const wide = cells.filter(({ cell }) => cell.columnSpan > 1);
  const needs = [...single, ...wide.flatMap((cell) => spread(cell, most, pad))];
  const { widths, narrow, torn } = columnWidths(needs, table.align.length, measure.width, pad);
  const tight = torn ? needs.find(({ column, longest }) => longest + pad > widths[column]!) : undefined;
  const [paragraph] = tight ? leafParagraphs(tight.cell.blocks) : [];
  const words = single.filter(({ row }) => row >= table.headerRows);
  const cramped = words.some(({ column, roomy }) => roomy > 0 && roomy + pad > widths[column]! + ROUNDING);
  return { table, widths, narrow, cramped, ...(paragraph && { torn: paragraph }) };
}

/** Columns as wide as the editor says, who has looked at them, in proportion; a cell has those that it covers. */
function sharedColumns(
  table: TableFlow,
  shares: readonly number[],
  { width: measure }: Measure,
  cells: readonly OwnNeed[],
  pad: number,
): TableColumns {
  const sum = shares.reduce((total, share) => total + share, 0);
  const widths = shares.map((share) => (share * measure) / sum);
  const roomOf = ({ cell, column }: OwnNeed): number =>
    widths.slice(column, column + cell.columnSpan).reduce((total, width) => total + width, 0) - pad;
  const narrow = cells.some((need) => need.widest > roomOf(need));
  const tight = cells.find((need) => need.longest + ROUNDING > roomOf(need));
  const [paragraph] = tight ? leafParagraphs(tight.cell.blocks) : [];
  return { table, widths, narrow, cramped: false, ...(paragraph && { torn: paragraph }) };
}

/** The greatest needs of each column's own cells. */
function greatest(cells: readonly CellNeed[], count: number): readonly WordWidths[] {
  const most = Array.from({ length: count }, (): WordWidths => ({ ...NOTHING }));
  for (const { column, widest, longest, neat, total } of cells) {
    const own = most[column]!;
    most[column] = {
      widest: Math.max(own.widest, widest),
      longest: Math.max(own.longest, longest),
      neat: Math.max(own.neat, neat),
      total: Math.max(own.total, total),
      roomy: 0,
    };
  }
  return most;
}

/** What a cell that covers several columns asks of each: what it has, and its share of what they lack together. */
function spread(need: OwnNeed, most: readonly WordWidths[], pad: number): readonly OwnNeed[] {
  const { cell, row, column: first } = need;
  const columns = Array.from({ length: cell.columnSpan }, (_, i) => first + i);
  const share = (key: keyof WordWidths): readonly number[] => {
    const have = columns.map((column) => most[column]![key]);
    const lacking = need[key] - have.reduce((sum, each) => sum + each + pad, -pad);
    return have.map((each) => (lacking > 0 ? each + lacking / columns.length : 0));
  };
  const [longest, neat, total] = [share('longest'), share('neat'), share('total')];
  return columns.map((column, i) => ({
    cell,
    row,
    column,
    ...NOTHING,
    longest: longest[i]!,
    neat: neat[i]!,
    total: total[i]!,
  }));
}

/**
 * Left edge of each column and right edge of the last, pt on the sheet: the table stands in the middle of the measure.
 */
function edgesOf(widths: readonly number[], measure: Measure): readonly number[] {
  let at = measure.left + (measure.width - widths.reduce((sum, width) => sum + width, 0)) / 2;
  const edges = [at];
  for (const width of widths) {
    at += width;
    edges.push(at);
  }
  return edges;
}

/** The rows of a table; those that a cell reaches over are one box. */
function rowBoxes(
  table: TableFlow,
  widths: readonly number[],
  edges: readonly number[],
  { padX, padY }: TableTokens,
  boxesOf: MakeBoxes,
): readonly RowBox[] {
  const grid = gridOf(table.rows);
  const width = widths.reduce((sum, each) => sum + each, 0);
  let next = 0;
  return joinedRows(table.rows).map((count) => {
    const index = next;
    next += count;
    const cells = grid.slice(index, next).map((row) =>
      row.map(({ cell, row: first, column }): RowCell => {
        const [left, right] = [edges[column]!, edges[column + cell.columnSpan]!];
        const inner = widths.slice(column, column + cell.columnSpan).reduce((sum, each) => sum + each, 0) - padX * 2;
        const boxes = stacked(boxesOf(leavesOf(cell.blocks), { left: left + padX, width: inner }));
        return { row: first - index, end: first - index + cell.rowSpan, left, right, boxes };
      }),
    );
    return wholeRows({ table, index, tops: topsOf(cells, padY), left: edges[0]!, width, cells, padY });
  });
}
