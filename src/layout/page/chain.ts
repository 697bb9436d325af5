import { type BlockBox, type Box, heightOf } from '../box.js';
import type { Closing } from './closing.js';
import { leastPart } from './divide.js';
import { EPSILON, type Filling, noteRoom, notesMost } from './filling.js';

/** What must stand on one page, and the spaces between, pt. */
export interface Chain {
  readonly boxes: readonly Box[];
  readonly spaces: number;
}

/**
 * What must stand on one page from a block on: heads with the first boxes of what they introduce. Of what is too high for any page the
 * least part counts, and of what begins the text one line: the first page shows some (GB/T 9704-2012 §7.3.3). What closes a text is one
 * piece with the lines of the text that it takes over.
 */
export function chainOf(blocks: readonly BlockBox[], index: number, filling: Filling): Chain {
  const chain: Box[] = [];
  let spaces = 0;
  for (let i = index; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (i > index) spaces += block.spaceBefore;
    const closing = filling.closings.get(i);
    if (closing?.box === 0) {
      const rest = restOf(closing, blocks, i, 0);
      return { boxes: [...chain, ...rest.boxes], spaces: spaces + rest.spaces };
    }
    if (!block.keepWithNext) {
      if (i === index) break;
      const count = opensText(blocks, i) ? block.repeated + 1 : leastCount(block);
      const whole = { boxes: [...chain, ...block.boxes.slice(0, count)], spaces };
      return fitsPage(whole, filling) ? whole : { boxes: [...chain, ...leastOf(block)], spaces };
    }
    for (const box of block.boxes) chain.push(box);
    spaces += block.spaceAfter;
    // What no page holds is not kept together: a long chain is not read to its end from each of its blocks.
    if (heightOf(chain) > filling.area.height) break;
  }
  return { boxes: chain, spaces };
}

/** What is left of a closing from a block and a box on; `again` with the header rows that stand above it on a new page. */
export function restOf(
  { last, boxes }: Closing,
  blocks: readonly BlockBox[],
  from: number,
  box: number,
  again = false,
): Chain {
  const rest = blocks
    .slice(from, last + 1)
    .flatMap((block, i) => block.boxes.slice(i === 0 ? box : 0, from + i === last ? boxes : undefined));
  let spaces = 0;
  for (let i = from + 1; i <= last; i++) spaces += blocks[i - 1]!.spaceAfter + blocks[i]!.spaceBefore;
  const head = again && box > 0 ? blocks[from]!.boxes.slice(0, blocks[from]!.repeated) : [];
  return { boxes: [...head, ...rest], spaces };
}

/** Does a block begin the text, below a masthead or contents on its page? */
export function beginsText(blocks: readonly BlockBox[], block: number): boolean {
  return (
    block > 0 &&
    blocks[block]!.part !== 'furniture' &&
    blocks[block - 1]!.part === 'furniture' &&
    !blocks[block]!.breakBefore
  );
}

/** The same, but for heads before it. */
export function opensText(blocks: readonly BlockBox[], block: number): boolean {
  let first = block;
  while (first > 0 && blocks[first - 1]!.keepWithNext && blocks[first - 1]!.part === 'text') first--;
  return beginsText(blocks, first);
}

/** Does a chain fit on a page of its own? */
export function fitsPage({ boxes, spaces }: Chain, sheet: Pick<Filling, 'area' | 'tokens'>): boolean {
  const { area, tokens } = sheet;
  const notes = boxes.reduce((sum, box) => sum + noteRoom(box, sum, tokens), 0);
  return notes <= notesMost(sheet) && spaces + heightOf(boxes) + notes <= area.height + EPSILON;
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
