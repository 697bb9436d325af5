import { gridOf } from '../model/grid.js';
import type { TableBlock, TableCell } from '../model/index.js';
import { plainText } from '../model/text.js';
import { isBlankFigure, pointOf } from '../text/cell-figures.js';
import type { FlowContext } from './context.js';
import { cutAt, type Draft } from './drafts.js';
import { paragraph } from './paragraph.js';
import { runsOf } from './runs.js';
import type { OwnStyle } from './styles.js';

/** A number in a column: what stands before its decimal point and from it on, pt. */
interface Halves {
  readonly cell: TableCell;
  readonly before: number;
  readonly behind: number;
}

/** How cells of a table's body are set. */
interface CellStyle {
  readonly name: string;
  readonly own: OwnStyle;
}

/**
 * What cells have of their own in columns of numbers. Where the source does not align them the decimal points of a
 * column stand below one another, the numbers as a whole in its middle. Indents on both sides of a centred line do
 * that, which every reader of the DOCX sets alike, in a column of any width. Digits of a face have one width. Where it
 * does, marks of notes hang beside the numbers, which stand as if without them.
 */
export function numberStyles(
  table: TableBlock,
  style: CellStyle,
  context: FlowContext,
): ReadonlyMap<TableCell, OwnStyle> {
  const styles = new Map<TableCell, OwnStyle>();
  const measuring = { ...context, nextId: () => 'measured' };
  const em = style.own.size ?? context.template.styles[style.name]!.size;
  for (const { cells, align } of columnsOf(table)) {
    const points = cells.map((cell) => pointIn(cell));
    const numbers = points.filter((point) => typeof point === 'number').length;
    if (numbers < 2 || points.includes('text')) continue;
    const widths = new Map<string, number>();
    if (align) {
      hangMarks(cells, align, (runs, cell) => widthOf(runs, cell, widths, style, measuring) / em, styles, measuring);
      continue;
    }
    const halves = cells.flatMap((cell, i): Halves[] => {
      const point = points[i]!;
      if (typeof point !== 'number') {
        styles.set(cell, { align: 'center' });
        return [];
      }
      const runs = runsOf(cell.inlines, measuring);
      const before = widthOf(
        cutAt(runs, point)[0].filter(({ kind }) => kind === 'text'),
        cell,
        widths,
        style,
        measuring,
      );
      return [{ cell, before, behind: widthOf(runs, cell, widths, style, measuring) - before }];
    });
    const before = Math.max(...halves.map((half) => half.before));
    const behind = Math.max(...halves.map((half) => half.behind));
    for (const half of halves) {
      const [indentLeft, indentRight] = [(before - half.before) / em, (behind - half.behind) / em];
      styles.set(half.cell, { align: 'center', indentLeft, indentRight, firm: true });
    }
  }
  return styles;
}

/**
 * In a column that the source aligns: numbers at the right end where the column's widest mark begins, and in the middle
 * they stand there without their marks. `widthOf` measures, em.
 */
function hangMarks(
  cells: readonly TableCell[],
  align: 'left' | 'center' | 'right',
  widthOf: (runs: readonly Draft[], cell: TableCell) => number,
  styles: Map<TableCell, OwnStyle>,
  context: FlowContext,
): void {
  const marks = cells.map((cell) => {
    const runs = runsOf(cell.inlines, context);
    const end = runs.findLastIndex(({ kind }) => kind !== 'note') + 1;
    return end < runs.length ? widthOf(runs, cell) - widthOf(runs.slice(0, end), cell) : 0;
  });
  const most = Math.max(...marks);
  if (most === 0) return;
  for (const [i, cell] of cells.entries()) {
    if (align === 'right') styles.set(cell, { align, indentRight: most - marks[i]!, firm: true });
    if (align === 'center') styles.set(cell, { align, indentLeft: marks[i]!, firm: true });
  }
}

/** A column of a table's body. */
interface Column {
  /** Those that stand in it alone. */
  readonly cells: readonly TableCell[];
  /** As the source says. */
  readonly align: TableBlock['align'][number];
}

/** The cells below the header of each column. */
function columnsOf({ align, rows, headerRows }: TableBlock): readonly Column[] {
  const columns = align.map((): TableCell[] => []);
  for (const { cell, column } of gridOf(rows).slice(headerRows).flat())
    if (cell.columnSpan === 1) columns[column]!.push(cell);
  return columns.map((cells, i) => ({ cells, align: align[i]! }));
}

/** Where the point of a cell's number is; or that it has none, or is no number. */
function pointIn({ inlines }: TableCell): number | 'blank' | 'text' {
  const { text } = plainText(inlines.filter(({ kind }) => kind !== 'note'));
  return pointOf(text) ?? (isBlankFigure(text) ? 'blank' : 'text');
}

function widthOf(
  runs: readonly Draft[],
  cell: TableCell,
  known: Map<string, number>,
  { name, own }: CellStyle,
  context: FlowContext,
): number {
  const alike = runs.map((run) => (run.kind === 'text' ? { ...run, text: run.text.replace(/[0-9]/g, '0') } : run));
  const key = alike.every(({ kind }) => kind === 'text')
    ? JSON.stringify(alike.map((run) => run.kind === 'text' && [run.text, run.names]))
    : undefined;
  const found = key === undefined ? undefined : known.get(key);
  if (found !== undefined) return found;
  const measured = paragraph(alike, name, 'body', cell.span, context, own);
  const width = context.widthsOf(measured).own;
  if (key !== undefined) known.set(key, width);
  return width;
}
