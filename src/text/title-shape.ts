import { openBreakCosts } from './title-breaks.js';
import { emsOf, titleWords } from './title-words.js';

/**
 * Breaks a title by meaning into lines that form a trapezoid or rhombus (GB/T 9704-2012 §7.3.1: 分一行或多行居中排布，回行时做到
 * 词意完整、排列对称、长短适宜、间距恰当，使用梯形或菱形). Widths are em: a hanzi 1, other characters one half.
 */
export function shapeTitle(title: string, measure: number): string[] {
  const total = emsOf(title);
  if (total <= measure) return [title];
  const least = Math.ceil(total / measure);
  // As many lines have no shape that anybody sees.
  if (least > MOST_LINES) return [title];
  const words = titleWords(title, measure);
  const costAt = openBreakCosts(title, measure, emsOf);
  let end = 0;
  const breaks = words.map((word) => {
    end += word.length;
    return end === word.length ? 0 : costAt(end - word.length);
  });
  for (let lines = least; lines <= Math.min(words.length, MOST_LINES); lines++) {
    const best = bestShape(words, breaks, lines, measure);
    if (!best) continue;
    const other = lines < words.length ? bestShape(words, breaks, lines + 1, measure) : undefined;
    return other && other.cost + ANOTHER_LINE < best.cost ? other.rows : best.rows;
  }
  return [title];
}

interface Shape {
  readonly rows: string[];
  readonly cost: number;
}

/** Titles of more lines are broken as any text. */
const MOST_LINES = 24;

/** What one line more must save. */
const ANOTHER_LINE = 0.6;

function bestShape(
  words: readonly string[],
  breaks: readonly number[],
  lines: number,
  measure: number,
): Shape | undefined {
  const widths = words.map(emsOf);
  const after = new Array<number>(words.length + 1).fill(0);
  for (let i = words.length - 1; i >= 0; i--) after[i] = after[i + 1]! + widths[i]!;
  const ideal = after[0]! / lines;
  let rows: ReadonlyMap<string, Rows> = new Map([['', { from: 0, spent: 0, outline: 'even', short: false }]]);
  for (let left = lines; left > 0; left--) {
    const longer = new Map<string, Rows>();
    for (const above of rows.values()) {
      if (after[above.from]! > left * measure) continue;
      let width = 0;
      for (let to = above.from + 1; to <= words.length - left + 1; to++) {
        width += widths[to - 1]!;
        if (width > measure) break;
        const more = withRow(above, to, width, (breaks[to] ?? 0) + ((width - ideal) / ideal) ** 2, ideal);
        const key = `${to} ${above.from} ${more.outline} ${more.short}`;
        if (more.spent < (longer.get(key)?.spent ?? Number.POSITIVE_INFINITY)) longer.set(key, more);
      }
    }
    rows = longer;
  }
  let best: { readonly rows: Rows; readonly cost: number } | undefined;
  for (const each of rows.values()) {
    const cost = each.spent + outlineCost(each);
    if (each.from === words.length && (!best || cost < best.cost)) best = { rows: each, cost };
  }
  return best && { rows: textOf(best.rows, words), cost: best.cost };
}

/** How rows follow one another: all of one length, rising, falling, rising and then falling, or in any other way. */
type Outline = 'even' | 'rising' | 'falling' | 'bulging' | 'bad';

/** The cheapest first rows of a title of those that have the last row and the outline in common. */
interface Rows {
  /** Words that they take. */
  readonly from: number;
  readonly spent: number;
  readonly outline: Outline;
  /** One of them is less than half as long as it should be. */
  readonly short: boolean;
  /** Of the last row, em. */
  readonly width?: number;
  readonly above?: Rows;
}

function withRow(above: Rows, from: number, width: number, cost: number, ideal: number): Rows {
  const step = above.width === undefined || Math.abs(width - above.width) < 1 ? 0 : Math.sign(width - above.width);
  return {
    from,
    spent: above.spent + cost,
    outline: step === 0 ? above.outline : NEXT[above.outline][step > 0 ? 0 : 1],
    short: above.short || width < ideal * 0.5,
    width,
    above,
  };
}

/** The outline after a longer and after a shorter row. An hourglass or a zigzag is bad. */
const NEXT: Readonly<Record<Outline, readonly [Outline, Outline]>> = {
  even: ['rising', 'falling'],
  rising: ['rising', 'bulging'],
  falling: ['bad', 'falling'],
  bulging: ['bad', 'bulging'],
  bad: ['bad', 'bad'],
};

/** Lower is better: rising, falling or bulging; rows of one length make no shape. */
function outlineCost({ outline, short }: Rows): number {
  return (outline === 'bad' ? 1 : 0) + (short ? 0.3 : 0) + (outline === 'even' ? 0.1 : 0);
}

function textOf(rows: Rows, words: readonly string[]): string[] {
  const texts: string[] = [];
  for (let last: Rows | undefined = rows; last?.above; last = last.above)
    texts.unshift(words.slice(last.above.from, last.from).join(''));
  return texts;
}
