import type { BreakingTokens } from '../model/index.js';
import { naturalWidth } from './line.js';
import { profiles } from './profile.js';
import { LINE_BREAK, type Shaped } from './shape.js';

/** Widths of a paragraph's longest unbreakable piece and of the whole on one line, pt. */
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
      total = Math.max(total, naturalWidth(shaped, lineStart, i));
      lineStart = i;
    }
  }
  return { longest, total };
}
