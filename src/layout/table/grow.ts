import { heightOf, type RowCell } from '../box.js';

/** What a row's height is rounded up to, pt: the DOCX counts in twentieths. */
const STEP = 1 / 20;

/**
 * Upper edge of each row of several that stand together, counted from that of the first, and the lower edge of the
 * last, pt: a row is as high as the highest cell that it alone has; what one that covers several lacks they share.
 */
export function topsOf(cells: readonly (readonly RowCell[])[], padY: number): readonly number[] {
  const heights = cells.map((row) => {
    const own = row.filter((cell) => cell.end - cell.row === 1);
    return Math.max(0, ...own.map(({ boxes }) => heightOf(boxes))) + padY * 2;
  });
  const wide = cells.flat().filter((cell) => cell.end - cell.row > 1);
  for (const { row, end, boxes } of wide.sort((a, b) => a.end - a.row - (b.end - b.row))) {
    const have = heights.slice(row, end).reduce((sum, each) => sum + each, 0);
    const lacking = heightOf(boxes) + padY * 2 - have;
    if (lacking <= 0) continue;
    const share = Math.ceil(lacking / (end - row) / STEP) * STEP;
    for (let i = row; i < end; i++) heights[i]! += share;
  }
  const tops = [0];
  for (const height of heights) tops.push(tops.at(-1)! + height);
  return tops;
}
