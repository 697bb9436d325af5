import type { BlockContent, DefinitionContent, List, ListItem, Paragraph } from 'mdast';
import type { Block, Inline, ListBlock, Located, TextInline } from '../../model/index.js';
import { type Lowering, spanOf } from '../context.js';
import { ordinalAt } from './ordinal.js';

/** A list that has its own levels and numbers; `entryOf` reads what stands in an entry. */
export function listBlock(node: List, context: Lowering, entryOf: (item: ListItem) => Block[]): ListBlock {
  const ordered = node.ordered ?? false;
  const numbers = ordered ? node.children.map((item) => numberOf(item, context)) : [];
  const delimiter = numbers[0] && context.source.text[numbers[0].span.end] === ')' ? ')' : '.';
  return {
    kind: 'list',
    ordered,
    delimiter,
    start: node.start ?? 1,
    numbers,
    entries: node.children.map(entryOf),
    span: spanOf(node, context),
  };
}

/** The number of a list's entry as the source writes it; '' where it writes none. */
function numberOf(item: ListItem, context: Lowering): Located<string> {
  const { start } = spanOf(item, context);
  const written = /^[ \t]*([0-9]+)/.exec(context.source.text.slice(start, start + 40));
  const value = written?.[1] ?? '';
  const end = start + (written?.[0].length ?? 0);
  return { value, span: { start: end - value.length, end } };
}

/** How what stands in an entry is read. */
interface EntryReader {
  readonly inlines: (paragraph: Paragraph) => readonly Inline[];
  readonly blocks: (nodes: readonly (BlockContent | DefinitionContent)[]) => readonly Block[];
}

/**
 * A numbered list outside lists and quotes: entries that begin with items. Where an entry begins with none (`2022. …`
 * is a list to CommonMark alone), or there is nothing but one item, the blocks stand in no list.
 */
export function itemBlocks(node: List, context: Lowering, read: EntryReader): readonly Block[] {
  const entries = node.children.map((item) => itemEntry(item, context, read));
  const listed = entries.every(([first]) => first?.kind === 'item') && (entries.length > 1 || entries[0]!.length > 1);
  return listed ? [{ kind: 'items', entries, span: spanOf(node, context) }] : entries.flat();
}

/** An entry: an item with the number as the source writes it, and what follows it. */
function itemEntry(node: ListItem, context: Lowering, read: EntryReader): readonly Block[] {
  const whole = spanOf(node, context);
  const start = whole.start + /^[ \t]*/.exec(context.source.text.slice(whole.start, whole.start + 100))![0].length;
  const ordinal = ordinalAt(context.source.text, start);
  const [first, ...others] = node.children;
  const paragraph = first?.type === 'paragraph' ? first : undefined;
  const inlines = paragraph ? read.inlines(paragraph) : [];
  const span = { start, end: paragraph ? spanOf(paragraph, context).end : (ordinal?.span.end ?? whole.end) };
  const following = [...context.stray.splice(0), ...read.blocks(paragraph || !first ? others : node.children)];
  if (ordinal) return [{ kind: 'item', ordinal, inlines, span }, ...following];
  // The number belongs to the text.
  const end = inlines[0]?.span.start ?? span.end;
  const marker: TextInline = { kind: 'text', text: context.source.text.slice(start, end), span: { start, end } };
  return [{ kind: 'paragraph', inlines: [marker, ...inlines], span }, ...following];
}
