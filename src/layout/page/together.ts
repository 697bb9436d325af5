import { type BlockBox, type Box, heightOf } from '../box.js';
import { EPSILON } from '../region.js';
import { notesMost, notesRoom, type PageRegions } from './notes.js';

/** What must stand on one page, and the spaces between, pt. */
export interface Together {
  readonly boxes: readonly Box[];
  readonly spaces: number;
}

/** Does it fit on a page of its own? */
export function fitsPage({ boxes, spaces }: Together, regions: PageRegions): boolean {
  const { area, tokens } = regions;
  const notes = notesRoom(boxes, 0, tokens);
  return notes <= notesMost(regions) && spaces + heightOf(boxes) + notes <= area.height + EPSILON;
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

/** Blocks that begin the text, but for heads before them: 1 for each that does. */
export function textOpenings(blocks: readonly BlockBox[]): Uint8Array {
  const opens = new Uint8Array(blocks.length);
  for (let i = 0; i < blocks.length; i++) {
    const before = blocks[i - 1];
    const headed = before?.keepWithNext && before.part === 'text';
    opens[i] = headed ? opens[i - 1]! : Number(beginsText(blocks, i));
  }
  return opens;
}
