import { indentsIn } from '../../model/geometry.js';
import type { CellFlow, FlowLeaf } from '../../model/index.js';
import { leavesOf } from '../../model/walk.js';
import type { BlockBox, Box } from '../box.js';
import type { LayoutContext } from '../context.js';
import { shapeParagraph } from '../paragraph/index.js';
import { type WordWidths, wordWidths } from '../paragraph/unbreakable.js';

/** A cell in the grid of a table: it covers `columnSpan` columns from `column` on. */
export interface GridCell {
  readonly flow: CellFlow;
  readonly column: number;
}

/** The cells of a row with their columns. */
export function gridOf(row: readonly CellFlow[]): readonly GridCell[] {
  let column = 0;
  return row.map((flow) => {
    const cell = { flow, column };
    column += flow.columnSpan;
    return cell;
  });
}

/** The widths that what stands in a cell asks for, pt: the greatest of its blocks. */
export function needsOf({ blocks }: CellFlow, measure: number, context: LayoutContext): WordWidths {
  const needs = [...leavesOf(blocks)].map((leaf) => needOf(leaf, measure, context));
  return {
    widest: Math.max(0, ...needs.map(({ widest }) => widest)),
    longest: Math.max(0, ...needs.map(({ longest }) => longest)),
    total: Math.max(0, ...needs.map(({ total }) => total)),
  };
}

function needOf(leaf: FlowLeaf, measure: number, context: LayoutContext): WordWidths {
  if (leaf.kind === 'figure') return { widest: leaf.width, longest: leaf.width, total: leaf.width };
  if (leaf.kind !== 'paragraph') return { widest: 0, longest: 0, total: 0 };
  const shaped = shapeParagraph(leaf, context);
  const { left, right, first } = indentsIn(leaf.style, measure);
  const indent = left + right + Math.max(0, first);
  const { widest, longest, total } = wordWidths(shaped, context.template.breaking);
  return { widest: widest + indent, longest: longest + indent, total: total + indent };
}

/**
 * Blocks one below another in a cell, with the space between them; that before the first and behind the last is
 * dropped.
 */
export function stacked(blocks: readonly BlockBox[]): readonly Box[] {
  return blocks.flatMap(({ boxes, spaceBefore }, i) => {
    const above = i > 0 ? blocks[i - 1]!.spaceAfter + spaceBefore : 0;
    const space: readonly Box[] = above > 0 ? [{ kind: 'solid', height: above, notes: [] }] : [];
    return [...space, ...boxes];
  });
}
