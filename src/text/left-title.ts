import { openBreakCosts } from './title-breaks.js';
import { emsOf, titleWords } from './title-words.js';

/** Titles of more lines are broken as any text. */
const MOST_LINES = 6;
/** Room that a line may leave free before that is as bad as a break between any two words, em. */
const FREE = 10;
/** The shortest last line (孤字), em: one that would be shorter is left to those who break text. */
const LEAST_LAST = 3;

/** The cheapest way to set a title's first words in some lines. */
interface Rows {
  readonly cost: number;
  /** Where each line but the last ends, in words. */
  readonly ends: readonly number[];
}

/**
 * Breaks a title that is set from the left by meaning: names of bodies and words stay whole as far as lines stay well
 * filled, and there is no line more than the title needs. `first` and `rest` are the widths of lines, em: a hanzi 1,
 * other characters one half.
 */
export function breakLeftTitle(title: string, first: number, rest: number): readonly string[] {
  const total = emsOf(title);
  if (total <= first) return [title];
  const lines = 1 + Math.ceil((total - first) / rest);
  if (lines > MOST_LINES) return [title];
  const words = titleWords(title, Math.min(first, rest));
  const rows = cheapest(words, openBreakCosts(title, Math.min(first, rest), emsOf), lines, first, rest);
  if (!rows) return [title];
  const ends = [...rows.ends, words.length];
  return ends.map((end, i) => words.slice(i === 0 ? 0 : ends[i - 1], end).join(''));
}

function cheapest(
  words: readonly string[],
  costAt: (at: number) => number,
  lines: number,
  first: number,
  rest: number,
): Rows | undefined {
  const offsets = [0];
  for (const word of words) offsets.push(offsets.at(-1)! + word.length);
  const widths = words.map(emsOf);
  let rows = new Map<number, Rows>([[0, { cost: 0, ends: [] }]]);
  for (let line = 1; line <= lines; line++) {
    const room = line === 1 ? first : rest;
    const longer = new Map<number, Rows>();
    for (const [from, { cost, ends }] of rows) {
      let width = 0;
      for (let to = from + 1; to <= words.length; to++) {
        width += widths[to - 1]!;
        if (width > room) break;
        const final = to === words.length;
        if (final !== (line === lines)) continue;
        if (final ? width < LEAST_LAST : isWestern(words[to - 1]!.at(-1)!, words[to]![0]!)) continue;
        const own = final ? 0 : costAt(offsets[to]!) + ((room - width) / FREE) ** 2 * 4;
        const known = longer.get(to);
        if (!known || cost + own < known.cost) longer.set(to, { cost: cost + own, ends: final ? ends : [...ends, to] });
      }
    }
    rows = longer;
  }
  return rows.get(words.length);
}

/** A line that ends between Western characters would be read with a blank there. */
function isWestern(before: string, after: string): boolean {
  return before.codePointAt(0)! < 0x2000 && after.codePointAt(0)! < 0x2000;
}
