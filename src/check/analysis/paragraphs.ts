import type { Block, Issue } from '../../model/index.js';
import { blocksOf, rowOf } from '../../model/walk.js';
import type { Prose } from './prose.js';

/** A paragraph, item or list entry of the body with its prose and its neighbours. */
export interface BodyParagraph {
  readonly prose: Prose;
  readonly block: Block;
  /** It is all of an entry of a list; its neighbours are the other such entries. */
  readonly entry: boolean;
  /** The block after it in the same row. */
  readonly after: Block | undefined;
  /** The paragraph of `after`, where that is one with text. */
  next?: BodyParagraph;
  /** The paragraph of the block before it in the same row. */
  previous?: BodyParagraph;
}

/**
 * All paragraphs and items of an issue, those in quotations too, and the entries of lists that are one block: the text
 * of a section, then the rows inside it, in reading order each. An entry of several blocks stands in no row,
 * nor do the lists and quotations in it.
 */
export function paragraphsOf(issue: Issue, texts: readonly Prose[]): readonly BodyParagraph[] {
  const proseOf = new Map(texts.map((prose) => [prose.block, prose]));
  return rowsOf(issue).flatMap(({ row, entry, behind }) => {
    let previous: BodyParagraph | undefined;
    return row.flatMap((block, index) => {
      const prose = proseOf.get(block);
      const after = row[index + 1] ?? behind;
      const paragraph = prose && { prose, block, entry, after, ...(previous && { previous }) };
      if (paragraph && previous) previous.next = paragraph;
      previous = paragraph;
      return paragraph ?? [];
    });
  });
}

/** Blocks that follow one another, of lists the entries of one block. */
interface Row {
  readonly row: readonly Block[];
  readonly entry: boolean;
  /** The item that the list around these goes on with. */
  readonly behind?: Block;
}

function rowsOf({ preface, sections }: Issue): readonly Row[] {
  return [preface, ...sections.map(({ blocks }) => blocks)].flatMap((blocks): readonly Row[] => {
    const next = nextItems(blocks);
    return [
      { row: rowOf(blocks), entry: false },
      ...[...blocksOf(blocks)].flatMap(({ block, row: { length }, within }): readonly Row[] => {
        if (within?.kind === 'list' && length > 1) return [];
        if (block.kind === 'quote') return [{ row: block.blocks, entry: false }];
        if (block.kind !== 'list') return [];
        const behind = next.get(block);
        return [
          { row: block.entries.flatMap((e) => (e.length === 1 ? e : [])), entry: true, ...(behind && { behind }) },
        ];
      }),
    ];
  });
}

/** The lists in the entries of lists of items, with the item that follows. */
function nextItems(blocks: readonly Block[]): ReadonlyMap<Block, Block> {
  const next = new Map<Block, Block>();
  for (const block of blocks) {
    if (block.kind !== 'items') continue;
    for (const [i, entry] of block.entries.entries()) {
      const [item] = block.entries[i + 1] ?? [];
      if (item) for (const each of entry) next.set(each, item);
    }
  }
  return next;
}
