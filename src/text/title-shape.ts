import { depthStep } from './char-class.js';
import { emsOf, titleWords } from './title-words.js';

/**
 * Breaks a title by meaning into lines that form a trapezoid or rhombus (GB/T 9704-2012 §7.3.1: 分一行或多行居中排布，回行时做到
 * 词意完整、排列对称、长短适宜、间距恰当，使用梯形或菱形). Widths are em: a hanzi 1, other characters one half.
 */
export function shapeTitle(title: string, measure: number): string[] {
  const total = emsOf(title);
  if (total <= measure) return [title];
  const words = titleWords(title, measure);
  const least = Math.ceil(total / measure);
  for (let lines = least; lines <= words.length; lines++) {
    const best = bestShape(words, lines, measure);
    if (!best) continue;
    const other = lines < words.length ? bestShape(words, lines + 1, measure) : undefined;
    return other && other.cost + ANOTHER_LINE < best.cost ? other.rows : best.rows;
  }
  return [title];
}

interface Shape {
  readonly rows: string[];
  readonly cost: number;
}

/** What one line more must save. */
const ANOTHER_LINE = 0.6;

function bestShape(words: readonly string[], lines: number, measure: number): Shape | undefined {
  const widths = words.map(emsOf);
  const after = new Array<number>(words.length + 1).fill(0);
  for (let i = words.length - 1; i >= 0; i--) after[i] = after[i + 1]! + widths[i]!;
  const ideal = after[0]! / lines;
  const breaks = words.map((_, i) =>
    i === 0 ? 0 : breakCost(words.slice(0, i).join(''), words.slice(i).join(''), measure),
  );
  let best: Shape | undefined;
  const search = (from: number, rows: readonly string[], rowWidths: readonly number[], spent: number): void => {
    const left = lines - rows.length;
    if (best && spent >= best.cost) return;
    if (left === 0) {
      const cost = spent + shapeCost(rowWidths, ideal);
      if (from === words.length && (!best || cost < best.cost)) best = { rows: [...rows], cost };
      return;
    }
    if (after[from]! > left * measure) return;
    let row = '';
    let width = 0;
    for (let i = from; i < words.length && words.length - i >= left; i++) {
      row += words[i];
      width += widths[i]!;
      if (width > measure) return;
      const broken = i + 1 < words.length ? breaks[i + 1]! : 0;
      search(i + 1, [...rows, row], [...rowWidths, width], spent + broken + ((width - ideal) / ideal) ** 2);
    }
  };
  search(0, [], [], 0);
  return best;
}

/** Lower is better: rising, falling or bulging; rows of one length make no shape, an hourglass or a zigzag is bad. */
function shapeCost(widths: readonly number[], ideal: number): number {
  const steps = widths
    .slice(1)
    .map((width, i) => (Math.abs(width - widths[i]!) < 1 ? 0 : Math.sign(width - widths[i]!)));
  const moves = steps.filter((step) => step !== 0);
  const turns = moves.filter((step, i) => i > 0 && step !== moves[i - 1]);
  const hourglass = turns.length > 1 || turns[0] === 1 ? 1 : 0;
  const short = widths.some((width) => width < ideal * 0.5) ? 0.3 : 0;
  return hourglass + short + (moves.length === 0 ? 0.1 : 0);
}

/**
 * What a break costs the reader: nothing before 关于, much inside a book title or brackets that would fit on one line.
 */
function breakCost(before: string, after: string, measure: number): number {
  const opened = openedAt(before);
  if (opened >= 0) {
    const inside = before.slice(opened) + after.slice(0, closedAt(after));
    return (emsOf(inside) <= measure ? 1.2 : 0.5) + (/关于$/.test(before) ? 0.6 : 0);
  }
  if (/^关于/.test(after)) return 0;
  if (/^《/.test(after) || /(?:印发|转发|公布|发布|》)$/.test(before)) return 0.05;
  if (/^(?:和|与|及|以及|并|暨)/.test(after)) return 0.05;
  if (/(?:和|与|及|以及|并|暨|关于)$/.test(before)) return 0.6;
  return /的$|关于\p{Script=Han}{2}$/u.test(before) ? 0.12 : 0.25;
}

/** Where the innermost bracket or title mark opens that is still open at the end, -1 for none. */
function openedAt(text: string): number {
  let depth = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    depth -= depthStep(text[i]!);
    if (depth < 0) return i;
  }
  return -1;
}

/** Offset behind the mark that closes what is open at the start. */
function closedAt(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    depth += depthStep(text[i]!);
    if (depth < 0) return i + 1;
  }
  return text.length;
}
