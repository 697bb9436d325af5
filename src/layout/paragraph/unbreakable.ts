import type { BreakingTokens } from '../../model/index.js';
import { hasAutospace } from '../../text/autospace.js';
import { ALNUM, classOf, HANZI, NOTE_MARK, UNIT } from '../../text/char-class.js';
import { READERS_AUTOSPACE, READERS_NOTE_MARK } from '../../text/readers.js';
import { joined } from './joined.js';
import { naturalWidth } from './line.js';
import { profiles } from './profile.js';
import { LINE_BREAK, type Shaped } from './shape.js';

/** Widths of a paragraph's text, pt. */
export interface WordWidths {
  /** Of the widest character. */
  readonly widest: number;
  /** Of the longest piece that no line may break, in every reader: dates and numbers with their units, too. */
  readonly longest: number;
  /** Of what should stand on one line: ranges, what stands between commas, a short text as a whole. */
  readonly neat: number;
  /** Of the whole on one line in every reader. */
  readonly total: number;
  /**
   * Below this width words of hanzi are cramped: three lines or more of a few characters, or lines of one;
   * 0 where there are none.
   */
  readonly roomy: number;
}

/** Longest stretch between commas that should stand on one line of a cell, em. */
const SHORT_CLAUSE = 5;
/** The words of a cell should not stand in lines of fewer characters, em. */
const SHORTEST_LINE = 2;
/** A cell's text should not be set narrower, em. */
const NEAT_LINE = 4;
/** Longest date or number that is never broken where the measure has room for all of them, em. */
const LONGEST_NUMBER = 10;
/** Characters after which a cell's line ends well. */
const CLAUSE_ENDS = new Set(Array.from('、，；：,; /\n', (mark) => mark.charCodeAt(0)));

/** Width of a paragraph's text on one line in every reader, pt; of several lines that the author ended, the longest. */
export function totalWidth(shaped: Shaped, breaking: BreakingTokens): number {
  return longestPiece(shaped, breaking, (i) => shaped.codes[i - 1] === LINE_BREAK);
}

/** Measures a paragraph for the column of a table. */
export function wordWidths(shaped: Shaped, breaking: BreakingTokens): WordWidths {
  const { canBreak } = profiles[breaking.profile];
  const { size } = shaped;
  const whole = joined(shaped, size * LONGEST_NUMBER, 'parts').codes;
  const ranges = joined(shaped, Number.POSITIVE_INFINITY, 'ranges').codes;
  const total = totalWidth(shaped, breaking);
  const longest = longestPiece(shaped, breaking, (i) => canBreak(whole, i, breaking));
  const clause = (i: number): boolean => CLAUSE_ENDS.has(ranges[i - 1]!) && canBreak(ranges, i, breaking);
  return {
    widest: shaped.advance.reduce((most, advance) => Math.max(most, advance), 0),
    longest,
    neat: Math.max(
      longest,
      Math.min(total, NEAT_LINE * size),
      longestPiece(shaped, breaking, (i) => canBreak(ranges, i, breaking)),
      longestPiece(shaped, breaking, clause, SHORT_CLAUSE * size),
    ),
    total,
    roomy: hasWords(ranges, breaking)
      ? Math.min(NEAT_LINE, Math.max(SHORTEST_LINE, Math.ceil(total / size / 2))) * size
      : 0,
  };
}

/** Do lines break between hanzi, beside dates and numbers with their units? */
function hasWords(codes: Shaped['codes'], breaking: BreakingTokens): boolean {
  const { canBreak } = profiles[breaking.profile];
  for (let i = 1; i < codes.length; i++)
    if (classOf(codes[i - 1]!) & classOf(codes[i]!) & HANZI && canBreak(codes, i, breaking)) return true;
  return false;
}

/** The longest of the pieces that a paragraph falls into, of those up to `most`; pt. */
function longestPiece(
  shaped: Shaped,
  breaking: BreakingTokens,
  endsBefore: (i: number) => boolean,
  most = Number.POSITIVE_INFINITY,
): number {
  let longest = 0;
  let start = 0;
  const count = shaped.codes.length;
  for (let i = 1; i <= count; i++) {
    if (i < count && !endsBefore(i)) continue;
    const width = naturalWidth(shaped, start, i) + readersSpace(shaped, start, i, breaking);
    if (width <= most) longest = Math.max(longest, width);
    start = i;
  }
  return longest;
}

function readersSpace({ codes, size }: Shaped, start: number, end: number, { autospace }: BreakingTokens): number {
  const lacking = Math.max(0, READERS_AUTOSPACE - autospace) * size;
  let sum = 0;
  for (let i = start; i < end; i++) {
    if (codes[i] === NOTE_MARK) {
      // They may set CJK–Latin space before the mark, which is an enclosed number.
      const behindNumber = i > start && classOf(codes[i - 1]!) & (ALNUM | UNIT);
      sum += (READERS_NOTE_MARK + (behindNumber ? READERS_AUTOSPACE : 0)) * size;
    } else if (i > start && hasAutospace(codes[i - 1]!, codes[i]!)) sum += lacking;
  }
  return sum;
}
