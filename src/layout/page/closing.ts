import { type BlockBox, type Box, heightOf } from '../box.js';
import type { PageRegions } from './notes.js';
import { beginsText, fitsPage, type Together } from './together.js';

/**
 * What closes the text (attachments, signature and date, remark) together with the last lines of the text: it stands on
 * one page.
 */
export interface Closing {
  /** The block it begins in, and the first of its boxes that belongs to it. */
  readonly block: number;
  readonly box: number;
  /** The block it ends in, and how many of its boxes belong to it. */
  readonly last: number;
  readonly boxes: number;
}

/**
 * What is left of a closing from a block and a box on; `again` with the header rows that stand above it on a new page.
 */
export function restOf(
  { last, boxes }: Closing,
  blocks: readonly BlockBox[],
  from: number,
  box: number,
  again = false,
): Together {
  const rest = blocks
    .slice(from, last + 1)
    .flatMap((block, i) => block.boxes.slice(i === 0 ? box : 0, from + i === last ? boxes : undefined));
  let spaces = 0;
  for (let i = from + 1; i <= last; i++) spaces += blocks[i - 1]!.spaceAfter + blocks[i]!.spaceBefore;
  const head = again && box > 0 ? headRows(blocks[from]!) : [];
  return { boxes: [...head, ...rest], spaces };
}

/**
 * What stands above a block where it goes on on a page: the words that say so, and its header rows again. Their notes
 * stand on the first page alone.
 */
export function headRows({ boxes, repeated, continuation = [] }: BlockBox): readonly Box[] {
  return [...continuation, ...boxes.slice(0, repeated).map((box) => ({ ...box, notes: [] }))];
}

/**
 * The closings of a text by the block that they begin in. A block kept with the previous takes so many lines of text
 * over to its page; what is too much for one page, or would take all the text there is, lets its upper part go: the
 * attachments before the signature. A name never parts from its date, nor stands on a page without text, and no page
 * says that there is none (GB/T 9704-2012 §7.3.5).
 */
export function closingsOf(blocks: readonly BlockBox[], regions: PageRegions): ReadonlyMap<number, Closing> {
  const closings = new Map<number, Closing>();
  for (let from = 0; from < blocks.length; from++) {
    if (blocks[from]!.keepWithPrevious === 0) continue;
    let last = from;
    while (blocks[last + 1]?.keepWithPrevious && !isLong(blocks[last]!, regions)) last++;
    // Of a remark as long as half a page the first lines are held: a page's end may divide the rest.
    const boxes = isLong(blocks[last]!, regions) ? blocks[last]!.keepWithPrevious : blocks[last]!.boxes.length;
    // A tall picture or row above a signature leaves no room for two lines, nor perhaps for any.
    for (let lines = blocks[from]!.keepWithPrevious; lines >= 0; lines--) {
      const closing = chosen(blocks, { from, last, boxes, lines }, regions);
      if (!closing) continue;
      closings.set(closing.block, closing);
      break;
    }
    from = last;
  }
  return closings;
}

interface Members {
  /** First and last block that is kept with the previous. */
  readonly from: number;
  readonly last: number;
  /** How many boxes of the last belong to the closing. */
  readonly boxes: number;
  /** Lines of text that go over. */
  readonly lines: number;
}

/**
 * All of a closing with its lines of text, where a page holds it; else no more than must stand together, so that pages
 * are full. One that leaves text on the first page comes before one that does not. Undefined where none fits.
 */
function chosen(
  blocks: readonly BlockBox[],
  { from, last, boxes, lines }: Members,
  regions: PageRegions,
): Closing | undefined {
  const fitting = (first: number): Closing | undefined => {
    const closing = { ...startOf(blocks, first, lines), last, boxes };
    return fitsPage(restOf(closing, blocks, closing.block, closing.box, true), regions) ? closing : undefined;
  };
  const whole = fitting(from);
  let any: Closing | undefined;
  for (let i = 0; i <= last - from; i++) {
    const closing = whole ? fitting(from + i) : fitting(last - i);
    if (!closing) break;
    if (closing.box > 0 || !beginsText(blocks, closing.block)) return closing;
    any ??= closing;
  }
  return any;
}

/**
 * Where the lines of text begin that go over with a block: two at least of every paragraph that is divided, heads with
 * what they introduce.
 */
function startOf(blocks: readonly BlockBox[], closing: number, lines: number): Pick<Closing, 'block' | 'box'> {
  let wanted = lines;
  let block = closing;
  const goesAlong = (index: number): boolean =>
    index >= 0 && blocks[index]!.part !== 'furniture' && !blocks[index + 1]!.breakBefore;
  while (wanted > 0 && goesAlong(block - 1)) {
    block--;
    const { boxes, part, keepWithNext, widowControl, repeated } = blocks[block]!;
    if (part === 'space' || keepWithNext) continue;
    const box = boxes.length - Math.max(wanted, widowControl ? 2 : 1);
    if (box >= repeated + (widowControl ? 2 : 1)) return { block, box };
    wanted -= boxes.length;
  }
  while (goesAlong(block - 1) && blocks[block - 1]!.keepWithNext) block--;
  return beginsText(blocks, block) ? withoutFirstLine(blocks, block, closing) : { block, box: 0 };
}

/**
 * Where all the text would go over, its first line stays below the masthead: the first page shows text (GB/T 9704-2012
 * §7.3.3).
 */
function withoutFirstLine(blocks: readonly BlockBox[], first: number, closing: number): Pick<Closing, 'block' | 'box'> {
  let block = first;
  while (block < closing && blocks[block]!.keepWithNext) block++;
  const { boxes, repeated } = blocks[block]!;
  if (block < closing && boxes.length > repeated + 1) return { block, box: repeated + 1 };
  const more = blocks.slice(block + 1, closing).some(({ part }) => part === 'text');
  return { block: more ? block + 1 : first, box: 0 };
}

function isLong({ boxes }: BlockBox, { area }: PageRegions): boolean {
  return heightOf(boxes) > area.height / 2;
}
