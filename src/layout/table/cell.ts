import { indentsIn } from '../../model/geometry.js';
import type { CellFlow, FlowLeaf } from '../../model/index.js';
import { leavesOf } from '../../model/walk.js';
import type { BlockBox, Box } from '../box.js';
import type { LayoutContext } from '../context.js';
import { type WordWidths, wordWidths } from '../paragraph/unbreakable.js';

/** The widths that what stands in a cell asks for, pt: the greatest of its blocks. */
export function needsOf({ blocks }: CellFlow, measure: number, context: LayoutContext): WordWidths {
  const needs = [...leavesOf(blocks)].map((leaf) => needOf(leaf, measure, context));
  const greatest = (key: keyof WordWidths): number => needs.reduce((most, need) => Math.max(most, need[key]), 0);
  return {
    widest: greatest('widest'),
    longest: greatest('longest'),
    neat: greatest('neat'),
    total: greatest('total'),
    roomy: greatest('roomy'),
  };
}

function needOf(leaf: FlowLeaf, measure: number, { cache, template, metrics }: LayoutContext): WordWidths {
  if (leaf.kind === 'figure') return solid(leaf.width);
  if (leaf.kind === 'figure-row') {
    const width = leaf.figures.reduce((sum, { figure }) => sum + figure.width, leaf.gap * (leaf.figures.length - 1));
    return solid(width);
  }
  if (leaf.kind !== 'paragraph') return solid(0);
  const known = cache.paragraphs.of(leaf, template, metrics);
  known.words ??= wordWidths(known.shaped, template.breaking);
  const { widest, longest, neat, total, roomy } = known.words;
  const { left, right, first } = indentsIn(leaf.style, measure);
  const indent = left + right + Math.max(0, first);
  return {
    widest: widest + indent,
    longest: longest + indent,
    neat: neat + indent,
    total: total + indent,
    roomy: roomy > 0 ? roomy + indent : 0,
  };
}

/** What cannot be broken at all. */
function solid(width: number): WordWidths {
  return { widest: width, longest: width, neat: width, total: width, roomy: 0 };
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
