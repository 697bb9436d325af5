import type { BreakingTokens } from '../model/index.js';
import { hasAutospace } from '../text/autospace.js';
import { naturalWidth } from './line.js';
import { profiles } from './profile.js';
import { LINE_BREAK, type Shaped } from './shape.js';

/** CJK–Latin space that readers of the DOCX set even where the template asks for none, em. */
const READERS_SPACE = 0.2;

/** Widths of a paragraph's longest unbreakable piece and of the whole on one line in every reader, pt. */
export function wordWidths(shaped: Shaped, breaking: BreakingTokens): { readonly longest: number; readonly total: number } {
  const { canBreak } = profiles[breaking.profile];
  let longest = 0;
  let total = 0;
  let lineStart = 0;
  let start = 0;
  const count = shaped.codes.length;
  for (let i = 1; i <= count; i++) {
    if (i < count && !canBreak(shaped.codes, i, breaking)) continue;
    longest = Math.max(longest, naturalWidth(shaped, start, i));
    start = i;
    if (i === count || shaped.codes[i - 1] === LINE_BREAK) {
      total = Math.max(total, naturalWidth(shaped, lineStart, i) + readersSpace(shaped, lineStart, i, breaking));
      lineStart = i;
    }
  }
  return { longest, total };
}

function readersSpace({ codes, style }: Shaped, start: number, end: number, { autospace }: BreakingTokens): number {
  const lacking = Math.max(0, READERS_SPACE - autospace) * style.size;
  let sum = 0;
  for (let i = start + 1; i < end; i++) if (hasAutospace(codes[i - 1]!, codes[i]!)) sum += lacking;
  return sum;
}
