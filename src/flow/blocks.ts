import type {
  Block,
  CaptionedFlow,
  EntryFlow,
  FigureBlock,
  FigureRowBlock,
  FlowBlock,
  ListBlock,
  ListFlow,
  ParagraphBlock,
  Span,
  TableBlock,
} from '../model/index.js';
import { type RowBlock, rowOf } from '../model/walk.js';
import { captionsOf, tableNumber } from '../text/captions.js';
import { captionAbove, pourFigure, pourFigureRow } from './captions.js';
import type { FlowContext } from './context.js';
import { blankBehind, entryMark, label, WESTERN } from './drafts.js';
import { pourParagraph } from './editor-note.js';
import { hangingPlaces } from './hanging.js';
import { pourHeading, pourItem } from './heads.js';
import type { Neighbours } from './items.js';
import { listStyle, type Place, paragraph } from './paragraph.js';
import { withSources } from './quote-sources.js';
import { runsOf } from './runs.js';
import { pourTable, turned } from './tables.js';

/**
 * Pours blocks that stand together: a section's, a list entry's, a quotation's. Pictures and tables are joined with
 * their captions.
 */
export function pourBlocks(blocks: readonly Block[], context: FlowContext, place: Place): FlowBlock[] {
  const places = new Map<Block, Place>();
  for (const block of blocks) {
    if (block.kind !== 'items') continue;
    const { first = place, rest = place } = hangingPlaces(block, place, context) ?? {};
    for (const [item, ...others] of block.entries) {
      places.set(item!, { ...first, entry: 'begins' });
      for (const each of others) places.set(each, { ...rest, entry: 'goes-on' });
    }
  }
  const placeOf = (block: Block): Place => places.get(block) ?? place;
  return gathered(blocks, pourRow(rowOf(blocks), placeOf, context));
}

/** What has been made of blocks, by the first of those that it was made of. */
type Poured = ReadonlyMap<Block, FlowBlock>;

/** Pours blocks of a row, each in its place. */
function pourRow(blocks: readonly RowBlock[], placeOf: (block: Block) => Place, context: FlowContext): Poured {
  const captions = captionsOf(blocks);
  const beside = neighboursOf(blocks);
  const poured = new Map<Block, FlowBlock>();
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    const place = placeOf(block);
    const next = blocks[i + 1];
    if (block.kind === 'figure' || block.kind === 'figure-row') {
      const behind = (at: number, kind: 'parts' | 'figure'): ParagraphBlock | undefined =>
        captions[at] === kind ? (blocks[at] as ParagraphBlock) : undefined;
      const parts = behind(i + 1, 'parts');
      const caption = behind(parts ? i + 2 : i + 1, 'figure');
      const below = { parts, caption };
      poured.set(
        block,
        block.kind === 'figure'
          ? pourFigure(block, below, context, place)
          : pourFigureRow(block, below, context, place),
      );
      i += Number(parts !== undefined) + Number(caption !== undefined);
    } else if (captions[i] === 'table' && block.kind === 'paragraph' && next?.kind === 'table') {
      poured.set(block, captionedTable(block, next, context, place));
      i++;
    } else {
      poured.set(block, pourBlock(block, beside[i]!, context, place));
    }
  }
  return poured;
}

/** A table below its caption, which is broken for the page that the table stands on. */
function captionedTable(block: ParagraphBlock, table: TableBlock, context: FlowContext, place: Place): CaptionedFlow {
  const upright = captionAbove(block, context, place);
  const below = pourTable(table, context, place, tableNumber(block));
  const caption = below.turned ? captionAbove(block, turned(context), place) : upright;
  return { kind: 'captioned-table', children: [caption, below] };
}

/** Puts what has been made of a source's lists of items into lists; one with heads among its items is none. */
function gathered(blocks: readonly Block[], poured: Poured): FlowBlock[] {
  const madeOf = (block: Block): readonly FlowBlock[] => {
    const made = poured.get(block);
    return made ? [made] : [];
  };
  return blocks.flatMap((block): readonly FlowBlock[] => {
    if (block.kind !== 'items') return madeOf(block);
    const children = block.entries.map((entry): EntryFlow => ({ kind: 'entry', children: entry.flatMap(madeOf) }));
    const firsts = children.flatMap(({ children: [first] }) => (first?.kind === 'paragraph' ? first : []));
    if (firsts.some(({ level }) => level !== undefined)) return children.flatMap((entry) => entry.children);
    return [{ kind: 'list', ordered: true, items: true, start: firsts[0]!.ordinal!.value, children }];
  });
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
  block: Exclude<RowBlock, FigureBlock | FigureRowBlock>,
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
      return pourParagraph(block, context, place);
    case 'list':
      return pourList(block, context, place);
    case 'quote': {
      const nesting = place.nesting + (place.role === 'quote' ? 1 : 0);
      const inner: Place = {
        ...outOfEntry(place),
        ...(place.inset !== undefined && { own: { inset: place.inset }, inset: place.inset }),
        nesting,
        style: 'quote',
        role: 'quote',
      };
      return { kind: 'quote', children: withSources(pourBlocks(block.blocks, context, inner), inner, context) };
    }
    case 'table':
      return pourTable(block, context, place);
    case 'break':
      return paragraph([], 'body', 'body', block.span, context, { nesting: place.nesting });
  }
}

function pourList(list: ListBlock, context: FlowContext, place: Place): ListFlow {
  const { ordered, start, entries, span } = list;
  const nesting = place.nesting + (place.role === 'list-entry' || place.entry ? 1 : 0);
  const inner: Place = { ...outOfEntry(place), nesting, style: listStyle(context.template), role: 'list-entry' };
  const places = hangingPlaces(list, inner, context) ?? { first: inner, rest: inner };
  const children = entries.map((entry, i) => pourEntry(entry, entryMark(list, i), span, context, places));
  return { kind: 'list', ordered, start, children };
}

/** An entry of a list; one that does not begin with text has its mark on a line of its own. */
function pourEntry(
  entry: readonly Block[],
  marker: string,
  list: Span,
  context: FlowContext,
  places: { readonly first: Place; readonly rest: Place },
): EntryFlow {
  const { nesting, style, own, column } = places.first;
  const [first, ...rest] = entry;
  const at = first?.span.start ?? list.start;
  const begins = first?.kind === 'paragraph';
  const text = begins ? runsOf(first.inlines, context) : [];
  const bare = !begins || column !== undefined;
  const mark = { ...label(bare ? marker.trimEnd() : marker, at), ...(begins && column !== undefined && { column }) };
  const runs = [mark, ...(bare ? [] : blankBehind(marker, WESTERN, text)), ...text];
  const span = begins ? first.span : { start: at, end: at };
  const head = paragraph(runs, style, 'list-entry', span, context, { nesting, ...own });
  return { kind: 'entry', children: [head, ...pourBlocks(begins ? rest : entry, context, places.rest)] };
}

/** A place whose blocks are no longer those of an entry of items itself. */
function outOfEntry({ entry: _, own: __, inset: ___, column: ____, ...place }: Place): Place {
  return place;
}
