import { type BlockBox, type Box, heightOf } from '../box.js';
import { leastPart } from './divide.js';
import { EPSILON, type Filling, noteRoom, notesMost } from './filling.js';

/** What must stand on one page, and the spaces between, pt. */
export interface Chain {
  readonly boxes: readonly Box[];
  readonly spaces: number;
}

/**
 * What must stand on one page from a block on: heads with the first boxes of what they introduce. Of what is too high for any page the
 * least part counts.
 */
export function chainOf(blocks: readonly BlockBox[], index: number, filling: Filling): Chain {
  const chain: Box[] = [];
  let spaces = 0;
  for (let i = index; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (i > index) spaces += block.spaceBefore;
    if (!block.keepWithNext) {
      if (i === index) break;
      const whole = { boxes: [...chain, ...block.boxes.slice(0, leastCount(block))], spaces };
      return fitsPage(whole, filling) ? whole : { boxes: [...chain, ...leastOf(block)], spaces };
    }
    for (const box of block.boxes) chain.push(box);
    spaces += block.spaceAfter;
    // What no page holds is not kept together: a long chain is not read to its end from each of its blocks.
    if (heightOf(chain) > filling.area.height) break;
  }
  return { boxes: chain, spaces };
}

/** Does a chain fit on a page of its own? */
export function fitsPage({ boxes, spaces }: Chain, filling: Filling): boolean {
  const { area, tokens } = filling;
  const notes = boxes.reduce((sum, box) => sum + noteRoom(box, sum, tokens), 0);
  return notes <= notesMost(filling) && spaces + heightOf(boxes) + notes <= area.height + EPSILON;
}

/** How many boxes of a block stand at least on the page where it begins. */
function leastCount({ boxes, widowControl, repeated }: BlockBox): number {
  if (widowControl && boxes.length > 1) return boxes.length === 3 ? 3 : 2;
  return repeated + 1;
}

/** The same where those are too high for any page. */
function leastOf({ boxes, repeated }: BlockBox): Box[] {
  return boxes.slice(0, repeated + 1).map((box, i) => (i === repeated ? leastPart(box) : box));
}
