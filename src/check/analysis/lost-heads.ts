import type { Block, HeadingBlock, Issue, OrdinalForm } from '../../model/index.js';
import { plainText } from '../../model/text.js';
import { rowOf } from '../../model/walk.js';
import { openTitles } from '../../text/titles.js';

/**
 * Items that are heads whose # got lost, with the depth they should have: their number is the one between those of the
 * heads around them, or goes on after the last head.
 */
export function lostHeads(blocks: readonly Block[]): ReadonlyMap<Block, number> {
  const found = new Map<Block, number>();
  if (!blocks.some((block) => block.kind === 'heading' && block.ordinal)) return found;
  const next = headsBeside(blocks.toReversed()).toReversed();
  headsBeside(blocks).forEach((before, index) => {
    const [block, after] = [blocks[index]!, next[index]];
    if (block.kind !== 'item') return;
    const { value } = block.ordinal;
    const follows = before ? numberOf(before) === value - 1 : value === 1 && after !== undefined;
    if (follows && (after === undefined || numberOf(after) === value + 1)) found.set(block, (before ?? after)!.depth);
  });
  return found;
}

/** For each item the last head before it whose number has the same form. */
function headsBeside(blocks: readonly Block[]): readonly (HeadingBlock | undefined)[] {
  const last = new Map<OrdinalForm, HeadingBlock>();
  return blocks.map((block) => {
    if (block.kind === 'heading' && block.ordinal) last.set(block.ordinal.form, block);
    return block.kind === 'item' ? last.get(block.ordinal.form) : undefined;
  });
}

function numberOf({ ordinal }: HeadingBlock): number | undefined {
  return ordinal?.value;
}

/** Text that stands where the heads of sections should, as they lack their `#`. */
export interface LostSections {
  /** The first block that says the title of an entry without a section, by the entry's index. */
  readonly headOf: ReadonlyMap<number, Block>;
  /** All such blocks. */
  readonly blocks: ReadonlySet<Block>;
}

/** Blocks that may be heads, by the number that they must share with an entry; those without one share it with any. */
interface Sayers {
  readonly any: readonly Block[];
  readonly numbered: ReadonlyMap<number, readonly Block[]>;
}

/** Longer text is no head. */
const LONGEST_HEAD = 400;

/** Finds blocks that say the titles of entries without a section, number included. */
export function lostSections({ toc, preface, sections }: Issue, missing: readonly number[]): LostSections {
  const headOf = new Map<number, Block>();
  const blocks = new Set<Block>();
  if (missing.length === 0) return { headOf, blocks };
  const texts = rowOf([...preface, ...sections.flatMap((section) => section.blocks)]).flatMap((block) => {
    if (block.kind !== 'item' && block.kind !== 'paragraph' && block.kind !== 'heading') return [];
    // Rows of contents are read without their bullets.
    const text = plainText(block.inlines).text.replace(/^[•●■◆][ \t\u3000]+/, '');
    return text.length < LONGEST_HEAD ? [{ block, text }] : [];
  });
  const titled = openTitles(texts.map(({ text }) => text));
  const known = new Map<readonly number[], Sayers>();
  const taken = new Set<readonly Block[]>();
  for (const index of missing) {
    const { title, ordinal } = toc!.entries[index]!;
    const list = titled(title.value);
    const sayers = known.get(list) ?? sayersOf(list.map((at) => texts[at]!.block));
    known.set(list, sayers);
    const found = [sayers.any, sayers.numbered.get(ordinal?.value ?? Number.NaN) ?? []].filter(
      ({ length }) => length > 0,
    );
    const first = found.map(([block]) => block!).sort((a, b) => a.span.start - b.span.start)[0];
    if (first) headOf.set(index, first);
    for (const row of found) {
      if (!taken.has(row)) for (const block of row) blocks.add(block);
      taken.add(row);
    }
  }
  return { headOf, blocks };
}

function sayersOf(blocks: readonly Block[]): Sayers {
  const any: Block[] = [];
  const numbered = new Map<number, Block[]>();
  for (const block of blocks) {
    if (block.kind !== 'item') any.push(block);
    else {
      const alike = numbered.get(block.ordinal.value) ?? [];
      numbered.set(block.ordinal.value, alike);
      alike.push(block);
    }
  }
  return { any, numbered };
}
