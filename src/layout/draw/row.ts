import type { Item, RuleItem, TableTokens } from '../../model/index.js';
import { boxesIn, cellsIn, heightOf, type RowBox } from '../box.js';
import { type Placed, stack } from '../region.js';
import { heightOfCell, topOfRow } from '../table/row.js';

/** What stands in the cells of rows: in the middle of a cell's height; what a page's end divides begins at the top. */
export function placeCells(box: RowBox, top: number): Placed[] {
  const { padY } = box.rows;
  return cellsIn(box).flatMap((part) => {
    const own = boxesIn(part);
    const inside = heightOfCell(box, part) - padY * 2;
    const whole = own.length === part.cell.boxes.length;
    return stack(own, top + topOfRow(box, part.cell.row) + padY + (whole ? (inside - heightOf(own)) / 2 : 0));
  });
}

/** Rules around the cells of rows; neighbours' rules fall on one another. */
export function cellRules(box: RowBox, top: number, { ruleWeight: weight, ruleColour: colour }: TableTokens): Item[] {
  const { height, end, rows } = box;
  const half = weight / 2;
  const across = (left: number, right: number, at: number): RuleItem => ({
    kind: 'rule',
    x: left - half,
    y: at - half,
    width: right - left + weight,
    height: weight,
    colour,
  });
  const down = (x: number, at: number, length: number): RuleItem => ({
    kind: 'rule',
    x: x - half,
    y: at - half,
    width: weight,
    height: length + weight,
    colour,
  });
  const { left, width } = rows;
  const rules = [across(left, left + width, top), across(left, left + width, top + height), down(left, top, height)];
  for (const part of cellsIn(box)) {
    const { cell } = part;
    rules.push(down(cell.right, top + topOfRow(box, cell.row), heightOfCell(box, part)));
    if (cell.end < end) rules.push(across(cell.left, cell.right, top + topOfRow(box, cell.end)));
  }
  return rules;
}
