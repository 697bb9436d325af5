import type { SourceFile, Span } from '../model/index.js';
import { codePointName, visible } from '../text/shown.js';
import { lineText, rangeOf } from './position.js';
import { displayWidth, graphemesOf, standAlone } from './width.js';

/** A source line as the terminal shows it, with marks under a span. */
export interface Excerpt {
  /** Line number, from 1. */
  readonly line: number;
  /** The line, or a window of it with … where it was cut. */
  readonly text: string;
  /** Spaces and `^`; the first `^` stands under the first character of the span. */
  readonly marks: string;
}

/** A character (grapheme) of the line as shown. */
interface Cell {
  readonly text: string;
  /** Terminal columns. */
  readonly width: number;
  readonly marked: boolean;
}

const tabWidth = 4;
const ellipsis = '…';

/**
 * Shows the span's first line in at most `columns` terminal columns. A span over several lines is marked to the line's
 * end.
 */
export function excerpt(file: SourceFile, span: Span, columns: number): Excerpt {
  const { start, end } = rangeOf(file, span);
  const line = lineText(file, start.line);
  const from = Math.min(start.column - 1, line.length);
  const to = end.line > start.line ? line.length : Math.min(end.column - 1, line.length);
  const { view, cells } = shownOf(line, from, to, columns);
  // An empty span still gets a mark: on the character that follows, or on the blank after the line.
  if (!cells.some((cell) => cell.marked)) cells.push({ text: ' ', width: 1, marked: true });
  return { line: start.line, ...show(cut(cells, columns, view.start > 0, view.end < line.length)) };
}

/** Characters of the source that may hide in one terminal column, UTF-16 units: a letter with all its marks. */
const UNITS_PER_COLUMN = 16;

/** What of a line comes to be seen around a place: no more than that is taken apart, as a paragraph is one line. */
function shownOf(line: string, from: number, to: number, columns: number): { view: Span; cells: Cell[] } {
  for (let reach = columns; ; reach *= 4) {
    const view = viewOf(line, from, reach);
    const cells = makeCells(line.slice(view.start, view.end), from - view.start, to - view.start);
    const first = cells.findIndex((cell) => cell.marked);
    const middle = first < 0 ? cells.length : first;
    const before = view.start === 0 || widthOf(cells.slice(0, middle)) >= columns;
    const after = view.end === line.length || widthOf(cells.slice(middle)) >= columns;
    if ((before && after) || reach >= columns * UNITS_PER_COLUMN) return { view, cells };
  }
}

/**
 * The stretch of a line around a place, UTF-16 offsets: a paragraph is one line, and may have thousands of
 * findings. It is cut between two characters that stand alone, so that no letter loses its marks.
 */
function viewOf(line: string, from: number, reach: number): Span {
  const mayCut = (at: number): boolean => standAlone(line.slice(at - 1, at + 1));
  let start = Math.max(0, from - reach);
  while (start > 0 && start > from - 2 * reach && !mayCut(start)) start--;
  let end = Math.min(line.length, from + reach);
  while (end < line.length && end < from + 2 * reach && !mayCut(end)) end++;
  return { start, end };
}

function makeCells(line: string, from: number, to: number): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  const add = (segment: string, index: number): void => {
    const marked = index < Math.max(to, from + 1) && index + segment.length > from;
    const text = cellText(segment, column);
    const width = displayWidth(text);
    column += width;
    cells.push({ text, width, marked });
  };
  if (standAlone(line)) for (let index = 0; index < line.length; index++) add(line[index]!, index);
  else for (const { segment, index } of graphemesOf(line)) add(segment, index);
  return cells;
}

function cellText(segment: string, column: number): string {
  if (segment === '\t') return ' '.repeat(tabWidth - (column % tabWidth));
  const shown = visible(segment);
  // A lone combining mark has no width of its own and would slip onto its neighbour.
  return displayWidth(shown) === 0 ? codePointName(segment) : shown;
}

/**
 * Keeps a window around the marked cells that fits. A mark too long for the window keeps its start. `moreBefore` and
 * `moreAfter`: the line has more than these cells.
 */
function cut(cells: readonly Cell[], columns: number, moreBefore: boolean, moreAfter: boolean): readonly Cell[] {
  if (!moreBefore && !moreAfter && widthOf(cells) <= columns) return cells;
  const dots: Cell = { text: ellipsis, width: 1, marked: false };
  const room = columns - 2;
  const first = cells.findIndex((cell) => cell.marked);
  let start = first;
  let end = first;
  let used = 0;
  const takeAfter = () => {
    used += cells[end]!.width;
    end += 1;
  };
  while (end < cells.length && cells[end]!.marked && used + cells[end]!.width <= room) takeAfter();
  // Grow on the shorter side first, so that the mark stands amid its context.
  let before = 0;
  let after = 0;
  for (;;) {
    const left = start > 0 && used + cells[start - 1]!.width <= room;
    const right = end < cells.length && used + cells[end]!.width <= room;
    if (!left && !right) break;
    if (left && (before <= after || !right)) {
      start -= 1;
      before += cells[start]!.width;
      used += cells[start]!.width;
    } else {
      after += cells[end]!.width;
      takeAfter();
    }
  }
  return [
    ...(start > 0 || moreBefore ? [dots] : []),
    ...cells.slice(start, end),
    ...(end < cells.length || moreAfter ? [dots] : []),
  ];
}

function show(cells: readonly Cell[]): { readonly text: string; readonly marks: string } {
  const text = cells.map((cell) => cell.text).join('');
  const marks = cells.map((cell) => (cell.marked ? '^' : ' ').repeat(cell.width)).join('');
  return { text: text.trimEnd(), marks: marks.trimEnd() };
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
