import type { Item, TableFlow } from '../model/index.js';
import type { LayoutContext } from './context.js';
import type { Column, Slab } from './fill.js';
import { type BrokenBlock, breakParagraph, paragraphSlabs } from './paragraph.js';
import { shape } from './shape.js';
import { wordWidths } from './words.js';

/** What a line needs more than its width to fit in every reader of the DOCX, pt. */
const ROUNDING = 1.6;

/** A table as one strip a row; its header rows stand again on every page. */
export function tableColumn(table: TableFlow, context: LayoutContext, breakBefore: boolean): Column {
  const { template, left, measure } = context;
  const tokens = template.table;
  const widths = columnWidths(table, context);
  context.onColumns(table.id, widths);
  const inset = left + (measure - widths.reduce((sum, width) => sum + width, 0)) / 2;
  const rows = table.rows.map((row, index) => {
    const cells = row.map((cell, column) => breakParagraph(cell, widths[column]! - tokens.padX * 2, context));
    return rowSlab(table, cells, widths, inset, index === 0, context);
  });
  return {
    block: table.id,
    slabs: rows,
    spaceBefore: tokens.spaceBefore,
    // The frame's last rule hangs below the rows; Word and LibreOffice give it room of its own.
    spaceAfter: tokens.spaceAfter + tokens.ruleWeight,
    widowControl: false,
    keepWithNext: false,
    breakBefore,
    repeated: rows.slice(0, table.headerRows),
  };
}

function rowSlab(
  table: TableFlow,
  cells: readonly BrokenBlock[],
  widths: readonly number[],
  inset: number,
  first: boolean,
  context: LayoutContext,
): Slab {
  const { padX, padY, ruleWeight, ruleColour } = context.template.table;
  let x = inset;
  const columns = cells.map((cell, i) => {
    const slabs = paragraphSlabs(cell, x + padX, context);
    x += widths[i]!;
    return slabs;
  });
  const textHeight = Math.max(...columns.map((slabs) => slabs.reduce((sum, slab) => sum + slab.height, 0)), 0);
  const height = textHeight + padY * 2;
  return {
    height,
    notes: columns.flatMap((slabs) => slabs.flatMap((slab) => slab.notes ?? [])),
    draw: (top, page, items) => {
      if (first) items.push({ kind: 'anchor', block: table.id, x: inset, y: top });
      columns.forEach((slabs) => {
        const own = slabs.reduce((sum, slab) => sum + slab.height, 0);
        let y = top + padY + (textHeight - own) / 2;
        for (const slab of slabs) {
          slab.draw(y, page, items);
          y += slab.height;
        }
      });
      items.push(...frame(inset, top, widths, height, ruleWeight, ruleColour));
    },
  };
}

/** Rules around the cells of one row; neighbours' rules fall on one another. */
function frame(x: number, y: number, widths: readonly number[], height: number, weight: number, colour: string): Item[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const half = weight / 2;
  const rules: Item[] = [y, y + height].map((at) => ({
    kind: 'rule',
    x: x - half,
    y: at - half,
    width: total + weight,
    height: weight,
    colour,
  }));
  let at = x;
  for (const width of [0, ...widths]) {
    at += width;
    rules.push({ kind: 'rule', x: at - half, y: y - half, width: weight, height: height + weight, colour });
  }
  return rules;
}

/**
 * Column widths that fit the text: a column that asks for no more than its share gets what it asks for, the others share the
 * rest, never less than their longest unbreakable piece. A table narrower than the measure keeps its natural width.
 */
function columnWidths(table: TableFlow, context: LayoutContext): number[] {
  const { template, measure, metrics } = context;
  const pad = template.table.padX * 2;
  const count = table.align.length;
  const least = new Array<number>(count).fill(0);
  const wanted = new Array<number>(count).fill(0);
  for (const row of table.rows) {
    row.forEach((cell, column) => {
      const { longest, total } = wordWidths(shape(cell, template, metrics), template.breaking);
      least[column] = Math.max(least[column]!, longest + pad);
      wanted[column] = Math.max(wanted[column]!, total + pad + ROUNDING);
    });
  }
  const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
  if (total(wanted) <= measure) return wanted;
  if (total(least) >= measure) return shareOut(least, measure);
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
  const shareOf = (column: number): number => (room * wanted[column]!) / [...open].reduce((sum, other) => sum + wanted[other]!, 0);
  for (let starving = [...open]; starving.length > 0; ) {
    starving = [...open].filter((column) => shareOf(column) < least[column]!);
    for (const column of starving) settle(column, least[column]!);
  }
  const shares = [...open].map((column) => [column, shareOf(column)] as const);
  for (const [column, share] of shares) settle(column, share);
  return widths;
}

/** Widths for a table whose unbreakable pieces are together too wide: modest columns get what they need, the others share the rest alike. */
function shareOut(least: readonly number[], measure: number): number[] {
  const widths = [...least];
  let room = measure;
  const narrowestFirst = [...least.keys()].sort((a, b) => least[a]! - least[b]!);
  narrowestFirst.forEach((column, i) => {
    widths[column] = Math.min(least[column]!, room / (least.length - i));
    room -= widths[column]!;
  });
  return widths;
}
