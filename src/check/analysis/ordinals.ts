import type { Block, Issue, Ordinal } from '../../model/index.js';

/** Every number of an issue: of TOC entries, sections, sub-heads and items, in that order. */
export function* ordinalsOf({ toc, preface, sections }: Issue): Generator<Ordinal> {
  for (const { ordinal } of toc?.entries ?? []) if (ordinal) yield ordinal;
  yield* ordinalsIn(preface);
  for (const { ordinal, blocks } of sections) {
    if (ordinal) yield ordinal;
    yield* ordinalsIn(blocks);
  }
}

function* ordinalsIn(blocks: readonly Block[]): Generator<Ordinal> {
  for (const block of blocks) {
    if (block.kind === 'item' || (block.kind === 'heading' && block.ordinal)) yield block.ordinal!;
    else if (block.kind === 'quote') yield* ordinalsIn(block.blocks);
    else if (block.kind === 'list') for (const entry of block.entries) yield* ordinalsIn(entry);
  }
}
