import { turnedArea, turningHelps } from '../model/geometry.js';
import { gridOf } from '../model/grid.js';
import type { CellFlow, TableBlock, TableCell, TableFlow } from '../model/index.js';
import { cellBlocks } from './cell-lists.js';
import type { FlowContext } from './context.js';
import { generated } from './drafts.js';
import { numberStyles } from './number-columns.js';
import { blockIndent, indentOf, type Place, paragraph } from './paragraph.js';
import type { OwnStyle } from './styles.js';

/**
 * A table: the header rows in their own style, the columns below aligned as the source says, numbers by their decimal
 * points. Where a word finds no room in its column, or words of hanzi little, the text is set in the first of the
 * template's smaller sizes in which all have room, or in the last; numbers stand by their points only where that leaves
 * them room. Where no size will do, or a comment asks for it, it stands on turned pages of its own. `number` is that of
 * its caption, empty for none.
 */
export function pourTable(table: TableBlock, context: FlowContext, place: Place, number = ''): TableFlow {
  const indent = blockIndent(place, context);
  const { style, sizes } = context.template.table;
  const whole = context.template.styles[style]!.size;
  const smallerSizes = sizes.filter((each) => each < whole).sort((a, b) => b - a);
  const all = [whole, ...smallerSizes];
  const may = turningHelps(context.template);
  const upright = may && table.turned ? undefined : pourFitting(table, { sizes: all, indent, turned: false }, context);
  const turns = may && upright?.room !== 'ample';
  const across = turns ? pourFitting(table, { sizes: all, indent, turned: true }, context) : undefined;
  const { poured } = across && (across.room !== 'torn' || !upright) ? across : upright!;
  const { continued, captionStyle } = context.template.table;
  const text = continued.replaceAll('{表号}', number);
  if (!text) return poured;
  const own = indentOf(place, context);
  const words = paragraph([generated(text, table.span.start)], captionStyle, 'caption', table.span, context, own);
  return { ...poured, continued: words };
}

/** What stands on turned pages is poured for their measure. */
export function turned(context: FlowContext): FlowContext {
  return { ...context, measure: turnedArea(context.template).width };
}

/** How a table may be set: the sizes of its text (pt), how far in it stands (pt), on what pages. */
interface TableSetting {
  readonly sizes: readonly number[];
  readonly indent: number;
  readonly turned: boolean;
}

/**
 * The first of a table's sizes with ample room, numbers by their points before numbers as they come; else the last in
 * which words of hanzi alone are cramped, else the last.
 */
function pourFitting(
  table: TableBlock,
  { sizes, indent, turned: across }: TableSetting,
  context: FlowContext,
): { readonly poured: TableFlow; readonly room: ReturnType<FlowContext['roomIn']> } {
  let poured: TableFlow | undefined;
  for (const byPoints of [true, false]) {
    let cramped: TableFlow | undefined;
    for (const size of sizes) {
      const made = pourSized(table, size, indent, byPoints, context);
      poured = across ? { ...made, turned: true } : made;
      const room = context.roomIn(poured);
      if (room === 'ample') return { poured, room };
      if (room === 'cramped') cramped = poured;
    }
    if (cramped) return { poured: cramped, room: 'cramped' };
  }
  return { poured: poured!, room: 'torn' };
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
      const blocks = cellBlocks(cell, { style: isHeader ? headerStyle : style, own }, context);
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
