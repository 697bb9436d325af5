import type { FlowBlock, FlowLeaf } from '../model/index.js';
import { leavesOf, turnedLeaves } from '../model/walk.js';
import type { BlockBox } from './box.js';
import { boxesOf } from './boxes.js';
import type { LayoutContext } from './context.js';

/**
 * The boxes of a text, each block made for the pages that it stands on: those that stand upright, or those that lie on
 * their side. Where these change a page begins.
 */
export function turnedBoxes(
  body: readonly FlowBlock[],
  upright: LayoutContext,
  turned: LayoutContext,
): readonly BlockBox[] {
  const leaves = [...leavesOf(body)];
  const across = turnedLeaves(leaves);
  if (across.size === 0) return boxesOf(leaves, upright.area, upright);
  return stretches(leaves, across).flatMap((stretch, i) => {
    const own = across.has(stretch[0]!) ? turned : upright;
    const [first, ...rest] = boxesOf(stretch, own.area, own).map((box) =>
      own === turned ? { ...box, turned: true as const } : box,
    );
    return first ? [i > 0 ? { ...first, breakBefore: true } : first, ...rest] : [];
  });
}

/** Leaves that follow one another on pages of one kind. */
function stretches(leaves: readonly FlowLeaf[], across: ReadonlySet<FlowLeaf>): readonly (readonly FlowLeaf[])[] {
  const all: FlowLeaf[][] = [];
  leaves.forEach((leaf, i) => {
    if (i === 0 || across.has(leaf) !== across.has(leaves[i - 1]!)) all.push([leaf]);
    else all.at(-1)!.push(leaf);
  });
  return all;
}
