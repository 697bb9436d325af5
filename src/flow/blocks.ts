import type {
  Block,
  EntryFlow,
  FigureBlock,
  FigureRowBlock,
  FlowBlock,
  ListBlock,
  ListFlow,
  ParagraphBlock,
  Span,
} from '../model/index.js';
import { captionAbove, captionsOf, pourFigure, pourFigureRow } from './captions.js';
import type { FlowContext } from './context.js';
import { entryMark, label } from './drafts.js';
import { pourHeading, pourItem } from './heads.js';
import type { Neighbours } from './items.js';
import { type Place, paragraph } from './paragraph.js';
import { runsOf } from './runs.js';
import { pourTable } from './tables.js';

/**
 * Pours blocks that stand together: a section's, a list entry's, a quotation's. Pictures and tables are joined with
 * their captions.
 */
export function pourBlocks(blocks: readonly Block[], context: FlowContext, place: Place): FlowBlock[] {
  const captions = captionsOf(blocks);
  const beside = neighboursOf(blocks);
  const poured: FlowBlock[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    const next = blocks[i + 1];
    if (block.kind === 'figure' || block.kind === 'figure-row') {
      const behind = (at: number, kind: 'parts' | 'figure'): ParagraphBlock | undefined =>
        captions[at] === kind ? (blocks[at] as ParagraphBlock) : undefined;
      const parts = behind(i + 1, 'parts');
      const caption = behind(parts ? i + 2 : i + 1, 'figure');
      const below = { parts, caption };
      poured.push(
        block.kind === 'figure'
          ? pourFigure(block, below, context, place)
          : pourFigureRow(block, below, context, place),
      );
      i += Number(parts !== undefined) + Number(caption !== undefined);
    } else if (captions[i] === 'table' && block.kind === 'paragraph' && next?.kind === 'table') {
      const caption = captionAbove(block, context, place);
      poured.push({ kind: 'captioned-table', children: [caption, pourTable(next, context)] });
      i++;
    } else {
      poured.push(pourBlock(block, beside[i]!, context, place));
    }
  }
  return poured;
}

function neighboursOf(blocks: readonly Block[]): readonly Neighbours[] {
  const after: (Block | undefined)[] = [];
  for (let i = blocks.length - 1; i > 0; i--) after[i - 1] = blocks[i]!.kind === 'break' ? after[i] : blocks[i];
  let before: Block | undefined;
  return blocks.map((block, i) => {
    const beside = { before, after: after[i] };
    if (block.kind !== 'break') before = block;
    return beside;
  });
}

function pourBlock(
  block: Exclude<Block, FigureBlock | FigureRowBlock>,
  beside: Neighbours,
  context: FlowContext,
  place: Place,
): FlowBlock {
  switch (block.kind) {
    case 'heading':
      return pourHeading(block, beside.after, context);
    case 'item':
      return pourItem(block, beside, context, place);
    case 'paragraph':
      return paragraph(runsOf(block.inlines, context), place.style, place.role, block.span, context, {
        nesting: place.nesting,
      });
    case 'list':
      return pourList(block, context, place);
    case 'quote': {
      const nesting = place.nesting + (place.role === 'quote' ? 1 : 0);
      const children = pourBlocks(block.blocks, context, { ...place, nesting, style: 'quote', role: 'quote' });
      return { kind: 'quote', children };
    }
    case 'table':
      return pourTable(block, context);
    case 'break':
      return paragraph([], 'body', 'body', block.span, context, { nesting: place.nesting });
  }
}

function pourList({ ordered, start, entries, span }: ListBlock, context: FlowContext, place: Place): ListFlow {
  const children = entries.map((entry, i) => pourEntry(entry, entryMark(ordered, start + i), span, context, place));
  return { kind: 'list', ordered, start, children };
}

/** An entry of a list; one that does not begin with text has its mark on a line of its own. */
function pourEntry(entry: readonly Block[], marker: string, list: Span, context: FlowContext, place: Place): EntryFlow {
  const style = context.template.styles.list ? 'list' : 'body';
  const nesting = place.nesting + (place.role === 'list-entry' ? 1 : 0);
  const inner: Place = { ...place, nesting, style, role: 'list-entry' };
  const [first, ...rest] = entry;
  const at = first?.span.start ?? list.start;
  const begins = first?.kind === 'paragraph';
  const runs = begins ? [label(marker, at), ...runsOf(first.inlines, context)] : [label(marker.trimEnd(), at)];
  const span = begins ? first.span : { start: at, end: at };
  const head = paragraph(runs, style, 'list-entry', span, context, { nesting });
  return { kind: 'entry', children: [head, ...pourBlocks(begins ? rest : entry, context, inner)] };
}
