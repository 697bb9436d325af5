import type { FlowLeaf, TableFlow, TableTokens } from '../../model/index.js';
import { leafParagraphs, leavesOf } from '../../model/walk.js';
import { type BlockBox, heightOf, type RowBox, type TableColumns } from '../box.js';
import type { LayoutContext } from '../context.js';
import type { WordWidths } from '../paragraph/unbreakable.js';
import { type Measure, outdented } from '../region.js';
import { type GridCell, gridOf, needsOf, stacked } from './cell.js';
import { type CellNeed, columnWidths } from './columns.js';
import { wholeRow } from './row.js';

/** Makes blocks boxes for a measure, as `boxes.ts` does; a table's cells hold blocks in their turn. */
type MakeBoxes = (blocks: Iterable<FlowLeaf>, measure: Measure) => readonly BlockBox[];

/** Share of the type area that header rows may take on every page; higher ones stand on the first alone. */
const REPEATED_MOST = 0.5;

/** Share of the type area that two rows may take that no page's end divides at the ends of a table. */
const PAIR_MOST = 0.3;

/**
 * A table as one box a row; its header rows stand again on every page. Each cell is a region that `boxesOf` its blocks
 * fill.
 */
export function tableBox(table: TableFlow, measure: Measure, context: LayoutContext, boxesOf: MakeBoxes): BlockBox {
  const { template, area } = context;
  const tokens = template.table;
  const grid = table.rows.map(gridOf);
  const columns = columnsOf(table, measure, context);
  const edges = edgesOf(columns.widths, measure);
  const boxes = grid.map((cells, index) => rowOf(table, index, cells, edges, columns.widths, tokens, boxesOf));
  const head = boxes.slice(0, table.headerRows);
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
  const cells = table.rows
    .flatMap(gridOf)
    .map(({ flow, column }) => ({ flow, column, ...needsOf(flow, measure.width, context) }));
  const single = cells.filter(({ flow }) => flow.columnSpan === 1);
  const most = greatest(single, table.align.length);
  const wide = cells.filter(({ flow }) => flow.columnSpan > 1);
  const needs = [...single, ...wide.flatMap((cell) => spread(cell, most, pad))];
  const { widths, narrow, torn } = columnWidths(needs, table.align.length, measure.width, pad);
  const tight = torn ? needs.find(({ column, longest }) => longest + pad > widths[column]!) : undefined;
  const [paragraph] = tight ? leafParagraphs(tight.flow.blocks) : [];
  return { table, widths, narrow, ...(paragraph && { torn: paragraph }) };
}

/** The greatest needs of each column's own cells. */
function greatest(cells: readonly CellNeed[], count: number): readonly WordWidths[] {
  const most = Array.from({ length: count }, (): WordWidths => ({ widest: 0, longest: 0, neat: 0, total: 0 }));
  for (const { column, widest, longest, neat, total } of cells) {
    const own = most[column]!;
    most[column] = {
      widest: Math.max(own.widest, widest),
      longest: Math.max(own.longest, longest),
      neat: Math.max(own.neat, neat),
      total: Math.max(own.total, total),
    };
  }
  return most;
}

/** What a cell that covers several columns asks of each: what it has, and its share of what they lack together. */
function spread(cell: CellNeed & GridCell, most: readonly WordWidths[], pad: number): readonly (CellNeed & GridCell)[] {
  const { flow, column: first } = cell;
  const columns = Array.from({ length: flow.columnSpan }, (_, i) => first + i);
  const share = (key: keyof WordWidths): readonly number[] => {
    const have = columns.map((column) => most[column]![key]);
    const lacking = cell[key] - have.reduce((sum, each) => sum + each + pad, -pad);
    return have.map((each) => (lacking > 0 ? each + lacking / columns.length : 0));
  };
  const [longest, neat, total] = [share('longest'), share('neat'), share('total')];
  return columns.map((column, i) => ({
    flow,
    column,
    widest: 0,
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

function rowOf(
  table: TableFlow,
  index: number,
  cells: readonly GridCell[],
  edges: readonly number[],
  widths: readonly number[],
  { padX, padY }: TableTokens,
  boxesOf: MakeBoxes,
): RowBox {
  return wholeRow({
    table,
    first: index === 0,
    edges: [edges[0]!, ...cells.map(({ flow, column }) => edges[column + flow.columnSpan]!)],
    width: widths.reduce((sum, width) => sum + width, 0),
    cells: cells.map(({ flow, column }) => {
      const width = widths.slice(column, column + flow.columnSpan).reduce((sum, each) => sum + each, 0);
      return stacked(boxesOf(leavesOf(flow.blocks), { left: edges[column]! + padX, width: width - padX * 2 }));
    }),
    padY,
  });
}
