import type { Block, FigureBlock, Issue } from '../../model/index.js';

/** Every picture of an issue that stands in its text, in quotations and lists too. */
export function* figuresOf({ preface, sections }: Issue): Generator<FigureBlock> {
  for (const blocks of [preface, ...sections.map((section) => section.blocks)]) yield* figuresIn(blocks);
}

function* figuresIn(blocks: readonly Block[]): Generator<FigureBlock> {
  for (const block of blocks) {
    if (block.kind === 'figure') yield block;
    else if (block.kind === 'quote') yield* figuresIn(block.blocks);
    else if (block.kind === 'list') for (const entry of block.entries) yield* figuresIn(entry);
  }
}
