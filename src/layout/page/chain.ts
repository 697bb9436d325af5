import { type BlockBox, type Box, heightOf } from '../box.js';
import { type Closing, restOf } from './closing.js';
import { leastPart } from './divide.js';
import type { PageRegions } from './notes.js';
import { fitsPage, type Together } from './together.js';

/** What a chain is read from. */
export interface ChainSource {
  readonly blocks: readonly BlockBox[];
  /** Those of the page that it is to stand on. */
  readonly regions: PageRegions;
  readonly closings: ReadonlyMap<number, Closing>;
  /** Blocks that open the text. */
  readonly openings: Uint8Array;
}

/**
 * What must stand on one page from a block on: heads with the first boxes of what they introduce. Of what is too high
 * for any page the least part counts, and of what begins the text one line: the first page shows some (GB/T 9704-2012
 * §7.3.3). What closes a text is one piece with the lines of the text that it takes over.
 */
export function chainOf({ blocks, regions, closings, openings }: ChainSource, index: number): Together {
  const chain: Box[] = [];
  let spaces = 0;
  for (let i = index; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.turned !== blocks[index]!.turned) break;
    if (i > index) spaces += block.spaceBefore;
    const closing = closings.get(i);
    if (closing?.box === 0) {
      const rest = restOf(closing, blocks, i, 0);
      return { boxes: [...chain, ...rest.boxes], spaces: spaces + rest.spaces };
    }
    if (!block.keepWithNext) {
      if (i === index) break;
      const count = openings[i] ? block.repeated + 1 : leastCount(block);
      const whole = { boxes: [...chain, ...block.boxes.slice(0, count)], spaces };
      return fitsPage(whole, regions) ? whole : { boxes: [...chain, ...leastOf(block)], spaces };
    }
    for (const box of block.boxes) chain.push(box);
    spaces += block.spaceAfter;
    // What no page holds is not kept together: a long chain is not read to its end from each of its blocks.
    if (heightOf(chain) > regions.area.height) break;
  }
  return { boxes: chain, spaces };
}

/** How many boxes of a block stand at least on the page where it begins. */
function leastCount({ boxes, widowControl, repeated }: BlockBox): number {
  const own = boxes.length - repeated;
  return repeated + (widowControl && own > 1 ? (own === 3 ? 3 : 2) : 1);
}

/** The same where those are too high for any page. */
function leastOf({ boxes, repeated }: BlockBox): Box[] {
  return boxes.slice(0, repeated + 1).map((box, i) => (i === repeated ? leastPart(box) : box));
}
