import type { Block, HeadingBlock, ItemBlock } from '../model/index.js';

/**
 * Items that are heads whose # got lost, with the depth they should have: their number is the one between those of the heads
 * around them, or goes on after the last head.
 */
export function lostHeads(blocks: readonly Block[]): ReadonlyMap<Block, number> {
  const found = new Map<Block, number>();
  if (!blocks.some((block) => block.kind === 'heading' && block.ordinal)) return found;
  blocks.forEach((block, index) => {
    if (block.kind !== 'item') return;
    const before = blocks.slice(0, index).findLast((other) => isHeadLike(other, block));
    const after = blocks.slice(index + 1).find((other) => isHeadLike(other, block));
    const { value } = block.ordinal;
    const follows = before ? numberOf(before) === value - 1 : value === 1 && after !== undefined;
    if (follows && (after === undefined || numberOf(after) === value + 1)) found.set(block, (before ?? after)!.depth);
  });
  return found;
}

function isHeadLike(block: Block, { ordinal }: ItemBlock): block is HeadingBlock {
  return block.kind === 'heading' && block.ordinal?.form === ordinal.form;
}

function numberOf({ ordinal }: HeadingBlock): number | undefined {
  return ordinal?.value;
}
