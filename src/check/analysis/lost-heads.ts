import type { Block, HeadingBlock, ItemBlock, TocEntry } from '../../model/index.js';
import { plainText } from '../../model/text.js';
import { compareTitles } from '../../text/titles.js';

/**
 * Items that are heads whose # got lost, with the depth they should have: their number is the one between those of the
 * heads around them, or goes on after the last head.
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

/** Whether a block of text says an entry's title, number included. */
export function isHeadOf(block: Block, entry: TocEntry): boolean {
  if (block.kind !== 'item' && block.kind !== 'paragraph' && block.kind !== 'heading') return false;
  if (block.kind === 'item' && block.ordinal.value !== entry.ordinal?.value) return false;
  const { text } = plainText(block.inlines);
  return text.length < 400 && compareTitles(entry.title.value, text).same;
}
