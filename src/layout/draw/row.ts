import type { Item, TableTokens } from '../../model/index.js';
import { heightOf, type RowBox } from '../box.js';
import { type Placed, stack } from '../region.js';

/** What stands in the cells of a row: in the middle of its height; what a page's end divides begins at the top. */
export function placeCells({ row, from, to, height }: RowBox, top: number): Placed[] {
  const inside = height - row.padY * 2;
  return row.cells.flatMap((cell, i) => {
    const own = cell.slice(from[i], to[i]);
    const whole = own.length === cell.length;
    return stack(own, top + row.padY + (whole ? (inside - heightOf(own)) / 2 : 0));
  });
}

/** Rules around the cells of one row; neighbours' rules fall on one another. */
export function cellRules({ row, height }: RowBox, top: number, tokens: TableTokens): Item[] {
  const { edges, width } = row;
  const { ruleWeight: weight, ruleColour: colour } = tokens;
  const half = weight / 2;
  const rules: Item[] = [top, top + height].map((at) => ({
    kind: 'rule',
    x: edges[0]! - half,
    y: at - half,
    width: width + weight,
    height: weight,
    colour,
  }));
  for (const at of edges)
    rules.push({ kind: 'rule', x: at - half, y: top - half, width: weight, height: height + weight, colour });
  return rules;
}
