import type { Block, FigureBlock, Inline, Issue, ListBlock, Ordinal } from '../model/index.js';
import { blocksOf, figuresOf, nested, rowOf, textsOf } from '../model/walk.js';

/** What rules visit beside prose, each kind in reading order. */
export interface Nodes {
  /** Blocks that follow one another: the text before the sections, then that of each. */
  readonly rows: readonly (readonly Block[])[];
  /** Numbered lists inside lists, quotations and notes too. */
  readonly lists: readonly ListBlock[];
  readonly figures: readonly FigureBlock[];
  /** Numbers of TOC entries, sections, sub-heads and items. */
  readonly ordinals: readonly Ordinal[];
  /** Inlines of heads and text, those inside others, in tables and notes too. */
  readonly inlines: readonly Inline[];
}

/** Walks an issue once. */
export function nodesOf({ toc, preface, sections }: Issue): Nodes {
  const lists: ListBlock[] = [];
  const figures: FigureBlock[] = [];
  const ordinals = (toc?.entries ?? []).flatMap(({ ordinal }) => ordinal ?? []);
  const inlines: Inline[] = [];
  const addLists = (blocks: readonly Block[]): void => {
    for (const { block } of blocksOf(blocks)) if (block.kind === 'list' && block.ordered) lists.push(block);
  };
  const addInlines = (added: readonly Inline[]): void => {
    for (const inline of nested(added)) {
      inlines.push(inline);
      if (inline.kind === 'note') addLists(inline.blocks);
    }
  };
  const add = (blocks: readonly Block[]): void => {
    for (const { block } of blocksOf(blocks)) {
      if ('ordinal' in block && block.ordinal) ordinals.push(block.ordinal);
      if (block.kind === 'list' && block.ordered) lists.push(block);
      figures.push(...figuresOf(block));
      for (const text of textsOf(block)) addInlines(text);
    }
  };
  add(preface);
  for (const { ordinal, title, blocks } of sections) {
    if (ordinal) ordinals.push(ordinal);
    addInlines(title);
    add(blocks);
  }
  return { rows: [preface, ...sections.map(({ blocks }) => blocks)].map(rowOf), lists, figures, ordinals, inlines };
}
