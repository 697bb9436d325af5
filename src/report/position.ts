import type { SourceFile, Span } from '../model/index.js';

/** A place as editors count it. */
export interface Position {
  /** From 1. CRLF, LF and a lone CR each end a line. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** From 0, in UTF-16 code units from the file's start (after any byte-order mark). */
  readonly offset: number;
}

/** Both ends of a span; `end` is the first place after it. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Where each line of a file starts, UTF-16 offsets. */
export type LineStarts = readonly number[];

const known = new WeakMap<SourceFile, LineStarts>();

/** The line starts of a file, computed once per file. */
function lineStarts(file: SourceFile): LineStarts {
  const before = known.get(file);
  if (before) return before;
  const starts = [0];
  for (const ending of file.text.matchAll(/\r\n?|\n/g)) starts.push(ending.index + ending[0].length);
  known.set(file, starts);
  return starts;
}

/** Line and column of an offset; offsets outside the file count as its start or end. */
export function positionAt(file: SourceFile, offset: number): Position {
  const inside = Math.max(0, Math.min(offset, file.text.length));
  const starts = lineStarts(file);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= inside) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: inside - starts[low]! + 1, offset: inside };
}

/** Both ends of a span. */
export function rangeOf(file: SourceFile, span: Span): Range {
  return { start: positionAt(file, span.start), end: positionAt(file, span.end) };
}

/** The text of a line (from 1) without its line end. */
export function lineText(file: SourceFile, line: number): string {
  const starts = lineStarts(file);
  let end = starts[line] ?? file.text.length;
  if (line < starts.length) end -= file.text.startsWith('\r\n', end - 2) ? 2 : 1;
  return file.text.slice(starts[line - 1], end);
}
