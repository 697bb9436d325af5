import type { List, ListItem } from 'mdast';
import type { Block, ListBlock, Located } from '../../model/index.js';
import { type Lowering, spanOf } from '../context.js';

/** A list that has its own levels and numbers; `entryOf` reads what stands in an entry. */
export function listBlock(node: List, context: Lowering, entryOf: (item: ListItem) => Block[]): ListBlock {
  const ordered = node.ordered ?? false;
  return {
    kind: 'list',
    ordered,
    start: node.start ?? 1,
    numbers: ordered ? numbersOf(node.children, context) : [],
    entries: node.children.map(entryOf),
    span: spanOf(node, context),
  };
}

/** A numbered list with another inside it has levels: it is set as a list, whose numbers begin anew on each level. */
export function hasLevels({ children }: List): boolean {
  return children.some((item) => item.children.some((child) => child.type === 'list' && child.ordered));
}

/** The numbers of a list's entries as the source writes them. */
function numbersOf(items: readonly ListItem[], context: Lowering): Located<string>[] {
  return items.map((item) => {
    const { start } = spanOf(item, context);
    const written = /^[ \t]*([0-9]+)/.exec(context.source.text.slice(start, start + 40));
    const value = written?.[1] ?? '';
    const end = start + (written?.[0].length ?? 0);
    return { value, span: { start: end - value.length, end } };
  });
}
