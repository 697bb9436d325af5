import { type Range, wholeInCells } from '../../text/cell-words.js';
import { naturalWidth } from './line.js';
import type { Shaped } from './shape.js';

/** What stands for every character of a stretch that is one word to line breakers. */
const LETTER = 0x61;

/**
 * A paragraph in a cell as line breakers are to see it: dates, numbers with their units and ranges of them are one word
 * each, as letters are, where they find room in `width` (pt); of those that do not, the parts that do. With `parts`,
 * ranges never are.
 */
export function joined(shaped: Shaped, width: number, what: 'ranges' | 'parts' = 'ranges'): Shaped {
  const ranges = wholeInCells(shaped.text);
  if (ranges.length === 0) return shaped;
  const codes = shaped.codes.slice();
  let at = 0;
  /** Joins a stretch if it fits; the clusters before it are passed by. */
  const join = ({ start, end }: Range): boolean => {
    while (at < codes.length && shaped.textStart[at]! < start) at++;
    let after = at;
    while (after < codes.length && shaped.textStart[after]! < end) after++;
    if (naturalWidth(shaped, at, after) > width) return false;
    codes.fill(LETTER, at, after);
    return true;
  };
  for (const range of ranges) if (what === 'parts' || !join(range)) for (const part of range.parts) join(part);
  return { ...shaped, codes };
}
