import type { FlowBlock, ParagraphFlow, Run } from './flow.js';
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

/** Every paragraph of the flow in reading order: blocks, the cells of tables, and behind each the notes that it refers to. */
export function* paragraphsOf(blocks: readonly FlowBlock[]): Generator<ParagraphFlow> {
  for (const block of blocks) {
    const own = block.kind === 'paragraph' ? [block] : block.kind === 'table' ? block.rows.flat() : [];
    for (const paragraph of own) {
      yield paragraph;
      yield* notesOf(paragraph.runs);
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
