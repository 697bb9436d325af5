import type { TableFlow } from '../../model/index.js';
import { type BlockBox, heightOf, type LineBox, type RowBox, rowBox, type TableRow } from '../box.js';
import type { LayoutContext } from '../context.js';
import { breakParagraph, lineBoxes } from '../paragraph/index.js';
import { shape } from '../paragraph/shape.js';
import { wordWidths } from '../paragraph/unbreakable.js';

/** What a line needs more than its width to fit in every reader of the DOCX, pt. */
const ROUNDING = 1.6;

/** Share of the type area that header rows may take on every page; higher ones stand on the first alone. */
const REPEATED_MOST = 0.5;

/** A table as one box a row; its header rows stand again on every page. */
export function tableBox(table: TableFlow, context: LayoutContext, breakBefore: boolean): BlockBox {
  const { template, area } = context;
  const tokens = template.table;
  const widths = columnWidths(table, context);
  context.found.columns.set(table.id, widths);
  const left = area.left + (area.width - widths.reduce((sum, width) => sum + width, 0)) / 2;
  const boxes = table.rows.map((_, index) => wholeRow(table, index, widths, left, context));
  const head = boxes.slice(0, table.headerRows);
  const headHeight = heightOf(head) + heightOf(head.flatMap(({ notes }) => notes));
  return {
    block: table.id,
    boxes,
    spaceBefore: tokens.spaceBefore,
    // The frame's last rule hangs below the rows; Word and LibreOffice give it room of its own.
    spaceAfter: tokens.spaceAfter + tokens.ruleWeight,
    widowControl: false,
    keepWithNext: false,
    keepWithPrevious: 0,
    part: 'text',
    breakBefore,
    repeated: headHeight > area.height * REPEATED_MOST ? 0 : head.length,
  };
}

function wholeRow(
  table: TableFlow,
  index: number,
  widths: readonly number[],
  left: number,
  context: LayoutContext,
): RowBox {
  const { padX, padY } = context.template.table;
  // A mark that hangs would stand on the rule beside the cell.
  const options = { ...context.template.breaking, hanging: false };
  let x = left;
  const cells = table.rows[index]!.map((cell, column): readonly LineBox[] => {
    const width = widths[column]!;
    const lines = lineBoxes(breakParagraph(cell, width - padX * 2, context, options), x + padX, context);
    x += width;
    return lines;
  });
  const row: TableRow = { table, first: index === 0, left, widths, cells, padY };
  return rowBox(
    row,
    cells.map(() => 0),
    cells.map((lines) => lines.length),
  );
}

/**
 * Column widths that fit the text: a column that asks for no more than its share gets what it asks for, the others share the
 * rest, never less than their longest unbreakable piece. A table narrower than the measure keeps its natural width; one whose columns have
 * no room for a character is noted.
 */
function columnWidths(table: TableFlow, context: LayoutContext): number[] {
  const { template, metrics } = context;
  const measure = context.area.width;
  const pad = template.table.padX * 2;
  const count = table.align.length;
  const narrowest = new Array<number>(count).fill(pad);
  const least = new Array<number>(count).fill(0);
  const wanted = new Array<number>(count).fill(0);
  for (const row of table.rows) {
    row.forEach((cell, column) => {
      const { widest, longest, total } = wordWidths(shape(cell, template, metrics), template.breaking);
      narrowest[column] = Math.max(narrowest[column]!, widest + pad);
      least[column] = Math.max(least[column]!, longest + pad + ROUNDING);
      wanted[column] = Math.max(wanted[column]!, total + pad + ROUNDING);
    });
  }
  const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
  if (total(wanted) <= measure) return wanted;
  if (total(narrowest) > measure) {
    context.found.narrow.push(table);
    return narrowest.map((width) => (width * measure) / total(narrowest));
  }
  if (total(least) >= measure) return shareOut(narrowest, least, measure);
  const widths = new Array<number>(count).fill(-1);
  const open = new Set(widths.keys());
  let room = measure;
  const settle = (column: number, width: number): void => {
    widths[column] = width;
    room -= width;
    open.delete(column);
  };
  for (let settled = true; settled && open.size > 0; ) {
    const share = room / open.size;
    const modest = [...open].filter((column) => wanted[column]! <= share);
    const stiff = modest.length > 0 ? [] : [...open].filter((column) => least[column]! > share);
    for (const column of modest) settle(column, wanted[column]!);
    for (const column of stiff) settle(column, least[column]!);
    settled = modest.length + stiff.length > 0;
  }
  const shareOf = (column: number): number =>
    (room * wanted[column]!) / [...open].reduce((sum, other) => sum + wanted[other]!, 0);
  for (let starving = [...open]; starving.length > 0; ) {
    starving = [...open].filter((column) => shareOf(column) < least[column]!);
    for (const column of starving) settle(column, least[column]!);
  }
  const shares = [...open].map((column) => [column, shareOf(column)] as const);
  for (const [column, share] of shares) settle(column, share);
  // Where modest columns took what the others cannot do without, none gets all that it asks for.
  return total(widths) > measure + ROUNDING / 2 ? shareOut(least, wanted, measure) : widths;
}

/**
 * Shares the measure out alike, between what each column needs at least and what it takes at most: modest columns get all they take, the
 * others share the rest.
 */
function shareOut(least: readonly number[], most: readonly number[], measure: number): number[] {
  const widths = [...most];
  let open = [...most.keys()];
  let room = measure;
  while (open.length > 0) {
    const share = room / open.length;
    const [low, high] = [open.filter((i) => least[i]! > share), open.filter((i) => most[i]! < share)];
    const lacking = low.reduce((sum, i) => sum + least[i]! - share, 0);
    const spare = high.reduce((sum, i) => sum + share - most[i]!, 0);
    // What is settled first leaves the others a share that still suits it.
    const settled = lacking === 0 && spare === 0 ? open : lacking >= spare ? low : high;
    for (const i of settled) {
      widths[i] = Math.min(Math.max(share, least[i]!), most[i]!);
      room -= widths[i]!;
    }
    open = open.filter((i) => !settled.includes(i));
  }
  return widths;
}
