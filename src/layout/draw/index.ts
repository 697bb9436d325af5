import type { Item } from '../../model/index.js';
import type { RowBox, SolidBox } from '../box.js';
import type { LayoutContext } from '../context.js';
import type { FilledPage } from '../page/pages.js';
import { type Placed, stack } from '../region.js';
import { drawLine } from './line.js';
import { cellRules, placeCells } from './row.js';

/** The items of a filled page in reading order: all that outputs draw, each with its place. */
export function drawPage({ placed }: FilledPage, context: LayoutContext): Item[] {
  return drawAll(placed, context);
}

function drawAll(placed: readonly Placed[], context: LayoutContext): Item[] {
  const items: Item[] = [];
  for (const each of placed) {
    const drawn = drawBox(each, context);
    for (const item of each.repeated ? drawn.flatMap(asRepeated) : drawn) items.push(item);
  }
  return items;
}

/** What stands on a page again: no place that a link leads to, no second text of its block. */
function asRepeated(item: Item): readonly Item[] {
  if (item.kind === 'anchor') return [];
  return [item.kind === 'glyphs' ? { ...item, repeated: true } : item];
}

function drawBox({ box, top }: Placed, context: LayoutContext): readonly Item[] {
  switch (box.kind) {
    case 'line':
      return context.cache.lines.of(box, top, () => drawLine(box, top, context.template.breaking));
    case 'row':
      return drawRow(box, top, context);
    case 'side': {
      const anchor: Item = { kind: 'anchor', block: box.block, x: 0, y: top };
      return [anchor, ...box.columns.flatMap((column) => drawAll(stack(column, top), context))];
    }
    case 'solid':
      return drawSolid(box, top);
  }
}

function drawSolid({ block, item }: SolidBox, top: number): readonly Item[] {
  const anchor: readonly Item[] = block === undefined ? [] : [{ kind: 'anchor', block, x: 0, y: top }];
  return item ? [...anchor, { ...item, y: top + item.y }] : anchor;
}

function drawRow(box: RowBox, top: number, context: LayoutContext): readonly Item[] {
  const { rows, at, goesOn } = box;
  const begins = rows.index === 0 && at === 0 && !goesOn;
  const anchor: readonly Item[] = begins ? [{ kind: 'anchor', block: rows.table.id, x: rows.left, y: top }] : [];
  return [...anchor, ...drawAll(placeCells(box, top), context), ...cellRules(box, top, context.template.table)];
}
