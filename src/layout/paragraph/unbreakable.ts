import type { BreakingTokens } from '../../model/index.js';
import { hasAutospace } from '../../text/autospace.js';
import { NOTE_MARK } from '../../text/char-class.js';
import { READERS_AUTOSPACE, READERS_NOTE_MARK } from '../../text/readers.js';
import { naturalWidth } from './line.js';
import { profiles } from './profile.js';
import { LINE_BREAK, type Shaped } from './shape.js';

/** Widths in a paragraph, pt. */
export interface WordWidths {
  /** Of the widest character. */
  readonly widest: number;
  /** Of the longest unbreakable piece in every reader. */
  readonly longest: number;
  /** Of the whole on one line in every reader. */
  readonly total: number;
}

/** Measures a paragraph's pieces. */
export function wordWidths(shaped: Shaped, breaking: BreakingTokens): WordWidths {
  const { canBreak } = profiles[breaking.profile];
  const widest = shaped.advance.reduce((most, advance) => Math.max(most, advance), 0);
  let longest = 0;
  let total = 0;
  let lineStart = 0;
  let start = 0;
  const count = shaped.codes.length;
  for (let i = 1; i <= count; i++) {
    if (i < count && !canBreak(shaped.codes, i, breaking)) continue;
    longest = Math.max(longest, naturalWidth(shaped, start, i) + readersSpace(shaped, start, i, breaking));
    start = i;
    if (i === count || shaped.codes[i - 1] === LINE_BREAK) {
      total = Math.max(total, naturalWidth(shaped, lineStart, i) + readersSpace(shaped, lineStart, i, breaking));
      lineStart = i;
    }
  }
  return { widest, longest, total };
}

function readersSpace({ codes, size }: Shaped, start: number, end: number, { autospace }: BreakingTokens): number {
  const lacking = Math.max(0, READERS_AUTOSPACE - autospace) * size;
  let sum = 0;
  for (let i = start; i < end; i++) {
    if (codes[i] === NOTE_MARK) sum += READERS_NOTE_MARK * size;
    else if (i > start && hasAutospace(codes[i - 1]!, codes[i]!)) sum += lacking;
  }
  return sum;
}
