import type { FigureFlow, FigureRowFlow, FlowBlock, FlowLeaf, ListFlow, NoteFlow, ParagraphFlow, Run } from './flow.js';
import type { Block, FigureBlock, Inline, ItemListBlock, ListBlock, QuoteBlock } from './issue.js';

/** A block that stands in a row; numbered lists of items are the blocks in their entries. */
export type RowBlock = Exclude<Block, ItemListBlock>;

/** A block of an issue and where it stands. */
export interface PlacedBlock {
  readonly block: RowBlock;
  /** The blocks that it stands among, and its index there: those of a section, of an entry, of a quotation. */
  readonly row: readonly RowBlock[];
  readonly index: number;
  /** The list or quotation that these are the contents of; absent outside. */
  readonly within?: ListBlock | QuoteBlock;
}

/** Blocks that follow one another, items of the source's lists among them as if they were typed without a list. */
export function rowOf(blocks: readonly Block[]): readonly RowBlock[] {
  return blocks.flatMap((block) => (block.kind === 'items' ? rowOf(block.entries.flat()) : [block]));
}

/** Blocks in reading order, behind lists and quotations what they hold. */
export function* blocksOf(blocks: readonly Block[], within?: ListBlock | QuoteBlock): Generator<PlacedBlock> {
  const row = rowOf(blocks);
  for (const [index, block] of row.entries()) {
    yield { block, row, index, ...(within && { within }) };
    if (block.kind === 'quote') yield* blocksOf(block.blocks, block);
    else if (block.kind === 'list') for (const entry of block.entries) yield* blocksOf(entry, block);
  }
}

/** The text of a block itself, a piece for each cell of a table; lists and quotations hold blocks and have none. */
export function textsOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'heading':
    case 'item':
    case 'paragraph':
      return [block.inlines];
    case 'table':
      return block.rows.flatMap((row) => row.map(({ inlines }) => inlines));
    case 'items':
    case 'list':
    case 'quote':
    case 'figure':
    case 'figure-row':
    case 'break':
      return [];
  }
}

/** The pictures of a block itself. */
export function figuresOf(block: Block): readonly FigureBlock[] {
  if (block.kind === 'figure') return [block];
  return block.kind === 'figure-row' ? block.figures : [];
}

/** Every inline of blocks, inside marks, notes, lists, quotes and tables too, in reading order. */
export function* inlinesOf(blocks: readonly Block[]): Generator<Inline> {
  for (const { block } of blocksOf(blocks)) for (const text of textsOf(block)) yield* nested(text);
}

/** Inlines with those inside them. */
export function* nested(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if (inline.kind === 'note') yield* inlinesOf(inline.blocks);
    else if ('children' in inline && inline.kind !== 'code') yield* nested(inline.children);
  }
}

/** The leaves of the flow's tree in reading order. */
export function* leavesOf(blocks: readonly FlowBlock[]): Generator<FlowLeaf> {
  for (const block of blocks) {
    if ('children' in block) yield* leavesOf(block.children);
    else yield block;
  }
}

/**
 * Of leaves in reading order those that stand on turned pages: tables that do, and heads and captions before them that
 * are kept with what follows.
 */
export function turnedLeaves(leaves: readonly FlowLeaf[]): ReadonlySet<FlowLeaf> {
  const turned = new Set<FlowLeaf>();
  for (let i = leaves.length - 1; i >= 0; i--) {
    const leaf = leaves[i]!;
    if (leaf.kind === 'table' ? leaf.turned : turned.has(leaves[i + 1]!) && goesAlong(leaf)) turned.add(leaf);
  }
  return turned;
}

/** Does a leaf stand on the page of what it introduces? The masthead and the contents do not. */
function goesAlong(leaf: FlowLeaf): boolean {
  if (leaf.kind !== 'paragraph' || !leaf.style.keepWithNext) return false;
  return leaf.role !== 'masthead' && leaf.role !== 'toc-head' && leaf.role !== 'colophon';
}

/** A list of the flow's tree and where it stands. */
export interface PlacedList {
  readonly list: ListFlow;
  /** The item that begins the entry which it stands in. */
  readonly item?: FlowBlock;
  /** How many lists it stands in, those of items and what these stand in not counted. */
  readonly depth: number;
}

/**
 * The lists of the flow's tree in reading order, those in other lists behind them, those of notes behind what refers to
 * them; lists of items are those of the text.
 */
export function* listsOf(
  blocks: readonly FlowBlock[],
  within: Omit<PlacedList, 'list'> = { depth: 0 },
): Generator<PlacedList> {
  for (const block of blocks) {
    if (block.kind === 'list' && block.items) {
      for (const { children } of block.children) yield* listsOf(children, { item: children[0]!, depth: 0 });
      continue;
    }
    if (block.kind === 'list') yield { ...within, list: block };
    if ('children' in block)
      yield* listsOf(block.children, block.kind === 'list' ? { ...within, depth: within.depth + 1 } : within);
    else if (block.kind === 'table')
      for (const row of block.rows) for (const { blocks: inside } of row) yield* listsOf(inside);
    else if (block.kind === 'paragraph') for (const { children } of notesIn(block.runs)) yield* listsOf(children);
  }
}

/** The paragraphs among the leaves of blocks: of a cell, its text; of a row of pictures, what stands below each. */
export function* leafParagraphs(blocks: readonly FlowBlock[]): Generator<ParagraphFlow> {
  for (const leaf of leavesOf(blocks)) {
    if (leaf.kind === 'paragraph') yield leaf;
    else if (leaf.kind === 'figure-row') yield* captionsIn(leaf);
  }
}

/** What stands below each picture of a row. */
export function captionsIn({ figures }: FigureRowFlow): readonly ParagraphFlow[] {
  return figures.flatMap(({ caption }) => caption ?? []);
}

/** The pictures among the leaves of blocks, those of rows too. */
export function* figureFlowsOf(blocks: readonly FlowBlock[]): Generator<FigureFlow> {
  for (const leaf of leavesOf(blocks)) {
    if (leaf.kind === 'figure') yield leaf;
    else if (leaf.kind === 'figure-row') for (const { figure } of leaf.figures) yield figure;
  }
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
    } else if (leaf.kind === 'figure-row') yield* captionsIn(leaf);
  }
}

/** The paragraphs of the notes that runs refer to for the first time. */
export function* notesOf(runs: readonly Run[]): Generator<ParagraphFlow> {
  for (const { children } of notesIn(runs)) yield* leafParagraphs(children);
}

/** The notes that runs refer to for the first time. */
export function notesIn(runs: readonly Run[]): readonly NoteFlow[] {
  return runs.flatMap((run) => (run.kind === 'note' && run.note ? [run.note] : []));
}
