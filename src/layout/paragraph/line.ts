import type { BreakingTokens, BrokenParagraph, ParagraphFlow, StyleTokens } from '../../model/index.js';
import { CLOSING, classOf } from '../../text/char-class.js';
import type { PlacedLine, PlacedPieces } from './pieces.js';
import type { Shaped } from './shape.js';

/** The room a line has. pt. */
export interface LineRoom {
  /** From the measure's left edge. */
  readonly indent: number;
  /** From the indent to the right edge. */
  readonly width: number;
}

/** One line of a paragraph, as cluster indices into its {@link Shaped}. */
export interface Line {
  readonly start: number;
  /** Spaces at the line's end included. */
  readonly end: number;
  readonly room: LineRoom;
  /** Width before justification, without spaces at the end, pt. */
  readonly natural: number;
  /** A closing mark stands, or would without squeezing, past the right edge. */
  readonly hung: boolean;
  /** Of a paragraph that was fitted as a whole under the profile `word`: set as `clreq` sets it. */
  readonly fitted?: boolean;
  /** Last line of the paragraph, or ended by a forced break: not justified. */
  readonly final: boolean;
}

/** Breaks clusters `from`…`to` of a paragraph into lines; `roomOf` tells the room of each line by its index. */
export type LineBreaker = (
  shaped: Shaped,
  from: number,
  to: number,
  roomOf: (line: number) => LineRoom,
  options: BreakOptions,
) => Line[];

/** Gives the clusters of a line their places. */
export type LinePlacer = (shaped: Shaped, line: Line, align: StyleTokens['align']) => PlacedLine;

/** The lines of a paragraph for one measure, wherever it stands: all that its content decides. */
export interface BrokenLines {
  readonly shaped: Shaped;
  readonly lines: readonly Line[];
  /** Cluster of the tab, -1 for none. */
  readonly tab: number;
  /** pt */
  readonly measure: number;
  readonly options: BreakOptions;
  /** What was made of the lines later. */
  readonly made: MadeOfLines;
}

/** What drawing makes of lines once and finds again. */
export interface MadeOfLines {
  /** Pieces of lines by index, before a tab; of what follows the tab by -1. */
  readonly pieces: Map<number, PlacedPieces>;
  /** The lines as outputs and dumps are told of them. */
  told?: BrokenParagraph;
}

/** A paragraph cut into lines, not yet on a page. */
export interface ParagraphLines extends BrokenLines {
  readonly paragraph: ParagraphFlow;
}

export interface BreakOptions extends Pick<BreakingTokens, 'hanging' | 'prohibition'> {
  /** Hanzi at least on a last line (孤字). */
  readonly lastLine: number;
  /** In cells: dates, numbers with their units and ranges of them stay on one line where it has room for them. */
  readonly whole?: boolean;
  /** Lines are not filled up to the edge: how long they are makes no odds. */
  readonly ragged?: boolean;
  /** The last of the lines is filled up to the edge as the others are: the paragraph goes on. */
  readonly filled?: boolean;
}

/** Natural width of clusters `start`…`end`, spaces at the end left out, pt. */
export function naturalWidth(shaped: Shaped, start: number, end: number): number {
  const last = trimSpaces(shaped, start, end);
  let width = 0;
  for (let i = start; i < last; i++) width += shaped.advance[i]! + (i > start ? shaped.gap[i]! : 0);
  return width;
}

/** Measure on which a last line may be asked for more than two hanzi, em: the line before has them to give. */
const WIDE_MEASURE = 6;

/** Hanzi that a last line is to have beside a measure (pt). */
export function leastOnLast({ size }: Shaped, width: number, { lastLine }: BreakOptions): number {
  return width < WIDE_MEASURE * size ? Math.min(2, lastLine) : lastLine;
}

/**
 * A last line of one character and marks (孤字, clreq §3.4.4), or of fewer hanzi than so many: narrower than these but
 * for its closing marks.
 */
export function isLonely(shaped: Shaped, start: number, last: number, hanzi = 2): boolean {
  let end = last;
  while (end > start && classOf(shaped.codes[end - 1]!) & CLOSING) end--;
  return naturalWidth(shaped, start, end) < (hanzi - 0.25) * shaped.size;
}

/** `end` without the spaces (and the forced break) before it. */
export function trimSpaces(shaped: Shaped, start: number, end: number): number {
  let last = end;
  while (last > start && (shaped.codes[last - 1] === 0x20 || shaped.codes[last - 1] === 0x0a)) last--;
  return last;
}
