import type { FlowBlock, FlowLeaf, ListFlow, ParagraphFlow, Run } from './flow.js';
import type { Block, Inline } from './issue.js';

/** Every inline of blocks, inside marks, notes, lists, quotes and tables too, in reading order. */
export function* inlinesOf(blocks: readonly Block[]): Generator<Inline> {
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
      case 'item':
      case 'paragraph':
        yield* nested(block.inlines);
        break;
      case 'list':
        for (const entry of block.entries) yield* inlinesOf(entry);
        break;
      case 'quote':
        yield* inlinesOf(block.blocks);
        break;
      case 'table':
        for (const row of [block.header, ...block.rows]) for (const cell of row) yield* nested(cell.inlines);
        break;
      case 'figure':
      case 'break':
        break;
    }
  }
}

/** Inlines with those inside them. */
export function* nested(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if (inline.kind === 'note') yield* nested(inline.inlines);
    else if (inline.kind === 'strong' || inline.kind === 'emphasis' || inline.kind === 'link')
      yield* nested(inline.children);
  }
}

/** The leaves of the flow's tree in reading order. */
export function* leavesOf(blocks: readonly FlowBlock[]): Generator<FlowLeaf> {
  for (const block of blocks) {
    if ('children' in block) yield* leavesOf(block.children);
    else yield block;
  }
}

/** The lists of the flow's tree in reading order, those in other lists behind them; `depth` is how many those are. */
export function* listsOf(
  blocks: readonly FlowBlock[],
  depth = 0,
): Generator<{ readonly list: ListFlow; readonly depth: number }> {
  for (const block of blocks) {
    if (block.kind === 'list') yield { list: block, depth };
    if ('children' in block) yield* listsOf(block.children, block.kind === 'list' ? depth + 1 : depth);
    else if (block.kind === 'table')
      for (const row of block.rows) for (const { blocks: inside } of row) yield* listsOf(inside);
  }
}

/** The paragraphs among the leaves of blocks: of a cell, its text. */
export function* leafParagraphs(blocks: readonly FlowBlock[]): Generator<ParagraphFlow> {
  for (const leaf of leavesOf(blocks)) if (leaf.kind === 'paragraph') yield leaf;
}

/**
 * Every paragraph of the flow in reading order: leaves, the cells of tables, and behind each the notes that it refers
 * to.
 */
export function* paragraphsOf(blocks: readonly FlowBlock[]): Generator<ParagraphFlow> {
  for (const leaf of leavesOf(blocks)) {
    if (leaf.kind === 'paragraph') {
      yield leaf;
      yield* notesOf(leaf.runs);
    } else if (leaf.kind === 'table') {
      for (const row of leaf.rows) for (const { blocks: inside } of row) yield* paragraphsOf(inside);
    }
  }
}

/** The notes that runs refer to for the first time, with those in them. */
export function* notesOf(runs: readonly Run[]): Generator<ParagraphFlow> {
  for (const run of runs) {
    if (run.kind !== 'note' || !run.note) continue;
    yield run.note;
    yield* notesOf(run.note.runs);
  }
}
