import type { Block, ItemListBlock, ListBlock } from '../model/index.js';
import type { FlowContext } from './context.js';
import { entryMark, label } from './drafts.js';
import { listStyle, type Place, paragraph } from './paragraph.js';

/** Least space between a mark that hangs and its text, em. */
const GAP = 0.25;

/**
 * Where the style of lists hangs its first line, the marks of a list stand in that indent, which is made wider where
 * the longest asks for it, and all else in its entries stands below their text. The place of such an entry's blocks:
 * of the one that bears the mark, and of those that follow it; undefined where lists do not hang.
 */
export function hangingPlaces(
  list: ListBlock | ItemListBlock,
  place: Place,
  context: FlowContext,
): { readonly first: Place; readonly rest: Place } | undefined {
  const style = listStyle(context.template);
  const { indentFirst, indentLeft, size } = context.template.styles[style]!;
  if (indentFirst >= 0) return undefined;
  const mark = label(longestMark(list), list.span.start);
  const { widest } = context.widthsOf(paragraph([mark], style, 'list-entry', list.span, context));
  const hang = -indentFirst * size;
  const column = Math.max(hang, widest + GAP * size);
  const left = indentLeft + (column - hang) / size;
  const rest: Place = { ...place, style, own: { indentLeft: left, indentFirst: 0 }, inset: left * size };
  return { first: { ...rest, column, own: { indentLeft: left, indentFirst: -column / size } }, rest };
}

function longestMark(list: ListBlock | ItemListBlock): string {
  const marks =
    list.kind === 'list'
      ? [entryMark(list, list.entries.length - 1).trimEnd()]
      : list.entries.map(([first]) => ordinalOf(first));
  return marks.reduce((longest, mark) => (mark.length > longest.length ? mark : longest), '');
}

function ordinalOf(block: Block | undefined): string {
  return block?.kind === 'item' ? block.ordinal.text : '';
}
