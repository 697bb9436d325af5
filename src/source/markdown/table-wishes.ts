import type { Html, Node } from 'mdast';
import { tableComment } from '../../diagnostics/kinds/table.js';
import type { Message, Span, TableBlock } from '../../model/index.js';
import { type Lowering, spanOf } from '../context.js';

/** A comment about the table below it: `<!-- 表格：列宽 3:5:2 -->`. */
const COMMENT = /^<!--\s*表格\s*[：:]([^<>]*)-->\s*$/;
const SHARES = /^列宽\s*([\d.]+(?:\s*[：:]\s*[\d.]+)*)$/;

/** What a comment asks of the table below it. */
export interface TableWish {
  /** Widths of columns in proportion. */
  readonly shares: readonly number[];
  readonly span: Span;
}

/** What comments ask of tables that stand directly below them, or below the caption between. */
export function tableWishes(nodes: readonly Node[], context: Lowering): ReadonlyMap<Node, TableWish> {
  const wishes = new Map<Node, TableWish>();
  nodes.forEach((node, i) => {
    if (node.type !== 'html') return;
    const asked = COMMENT.exec((node as Html).value)?.[1]?.trim();
    if (asked === undefined) return;
    const span = spanOf(node, context);
    const shares = sharesIn(asked);
    const table = nodes[nodes[i + 1]?.type === 'paragraph' ? i + 2 : i + 1];
    if (!shares) reportWish(span, tableComment.words.unknown({ asked }), context);
    else if (table?.type === 'table') wishes.set(table, { shares, span });
    else reportWish(span, tableComment.words.noTable(), context);
  });
  return wishes;
}

/** Numbers above 0. */
function sharesIn(asked: string): readonly number[] | undefined {
  const shares = SHARES.exec(asked)?.[1]
    ?.split(/\s*[：:]\s*/)
    .map(Number);
  return shares?.every((share) => share > 0 && Number.isFinite(share)) ? shares : undefined;
}

/** The widths that a wish gives a table of so many columns; none where their numbers differ, which is told. */
export function sharesFor({ shares, span }: TableWish, width: number, context: Lowering): Pick<TableBlock, 'shares'> {
  if (shares.length === width) return { shares };
  reportWish(span, tableComment.words.count({ shares: shares.length, width }), context);
  return {};
}

function reportWish(span: Span, message: Message, context: Lowering): void {
  context.report({ kind: tableComment, span, message, hints: [tableComment.words.write()] });
}
