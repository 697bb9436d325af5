/**
 * Breaks a title by meaning into lines that form a trapezoid or rhombus (GB/T 9704-2012 §7.3.1: 分一行或多行居中排布，回行时做到
 * 词意完整、排列对称、长短适宜、间距恰当，使用梯形或菱形). Widths are em: a hanzi 1, other characters one half.
 */
export function shapeTitle(title: string, measure: number): string[] {
  const total = widthOf(title);
  if (total <= measure) return [title];
  const words = wordsOf(title);
  for (let lines = Math.ceil(total / measure); lines <= words.length; lines++) {
    const best = bestShape(words, lines, measure);
    if (best) return best;
  }
  return [title];
}

const KEEP_BEFORE = new Set([...'，、；：。！？）》〉」』】〕”’的了和与及']);
const KEEP_AFTER = new Set([...'（《〈「『【〔“‘']);

/** Words as a reader takes them: a dictionary's, with marks and particles joined to their neighbours and book titles kept whole where short. */
function wordsOf(title: string): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words: string[] = [];
  for (const { segment } of segmenter.segment(title)) {
    const last = words[words.length - 1];
    const joins = last !== undefined && (KEEP_BEFORE.has(segment[0]!) || KEEP_AFTER.has(last[last.length - 1]!) || tied(last, segment));
    if (joins) words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}

/** A number and its unit. */
function tied(before: string, after: string): boolean {
  return /[0-9]$/.test(before) && /^[%‰年月日号期届个]/.test(after);
}

function bestShape(words: readonly string[], lines: number, measure: number): string[] | undefined {
  const widths = words.map(widthOf);
  const ideal = widths.reduce((sum, width) => sum + width, 0) / lines;
  let best: string[] | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  const search = (from: number, rows: readonly string[], rowWidths: readonly number[]): void => {
    const left = lines - rows.length;
    if (left === 0) {
      if (from < words.length) return;
      const cost = shapeCost(rowWidths, ideal) + rows.slice(0, -1).reduce((sum, _, i) => sum + tornCost(rows.slice(0, i + 1).join('')), 0);
      if (cost < bestCost) {
        bestCost = cost;
        best = [...rows];
      }
      return;
    }
    let row = '';
    let width = 0;
    for (let i = from; i < words.length && words.length - i >= left; i++) {
      row += words[i];
      width += widths[i]!;
      if (width > measure) return;
      if (width < ideal / 2 && left > 1) continue;
      search(i + 1, [...rows, row], [...rowWidths, width]);
    }
  };
  search(0, [], []);
  return best;
}

/** Lower is better: lengths near one another, rising, falling or bulging; an hourglass or a short last line is bad. */
function shapeCost(widths: readonly number[], ideal: number): number {
  let cost = widths.reduce((sum, width) => sum + ((width - ideal) / ideal) ** 2, 0);
  const steps = widths.slice(1).map((width, i) => Math.sign(Math.round(width - widths[i]!)));
  if (steps.includes(0)) cost += 0.05;
  const turns = steps.filter((step, i) => i > 0 && step !== 0 && steps[i - 1] !== 0 && step !== steps[i - 1]);
  if (turns.length > 1 || turns[0] === 1) cost += 1;
  return cost;
}

/** A break inside brackets or a book title tears it apart. */
function tornCost(before: string): number {
  const opened = before.match(/[《〈（“「]/g)?.length ?? 0;
  const closed = before.match(/[》〉）”」]/g)?.length ?? 0;
  return opened > closed ? 1 : 0;
}

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.codePointAt(0)! < 0x2000 ? 0.5 : 1), 0);
}
