import type { Html, Node } from 'mdast';
import { tableComment } from '../../diagnostics/kinds/table.js';
import type { TableWishes } from '../../model/grid.js';
import type { Message, Span } from '../../model/index.js';
import { type Lowering, spanOf } from '../context.js';

/** A comment about the table below it: `<!-- 表格：横排，列宽 3:5:2 -->`. */
const COMMENT = /^<!--\s*表格\s*[：:]([^<>]*)-->\s*$/;
const SHARES = /^列宽\s*([\d.]+(?:\s*[：:]\s*[\d.]+)*)$/;
const TURNED = '横排';
/** Between two wishes. */
const BETWEEN = /[\s，,；;、]+(?=\p{Script=Han})/u;

/** What a comment asks of the table below it. */
export interface TableWish extends TableWishes {
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
    const wish = wishIn(asked);
    const table = nodes[nodes[i + 1]?.type === 'paragraph' ? i + 2 : i + 1];
    if (!wish) reportWish(span, tableComment.words.unknown({ asked }), context);
    else if (table?.type === 'table') wishes.set(table, { ...wish, span });
    else reportWish(span, tableComment.words.noTable(), context);
  });
  return wishes;
}

/** What a comment asks for, in any order; undefined where some of it is not understood. */
function wishIn(asked: string): TableWishes | undefined {
  let wish: TableWishes = {};
  for (const each of asked.split(BETWEEN)) {
    const shares = sharesIn(each);
    if (each !== TURNED && !shares) return undefined;
    wish = { ...wish, ...(shares ? { shares } : { turned: true }) };
  }
  return wish;
}

/** Numbers above 0. */
function sharesIn(asked: string): readonly number[] | undefined {
  const shares = SHARES.exec(asked)?.[1]
    ?.split(/\s*[：:]\s*/)
    .map(Number);
  return shares?.every((share) => share > 0 && Number.isFinite(share)) ? shares : undefined;
}

/** What a wish gives a table of so many columns: no widths where their numbers differ, which is told. */
export function wishFor({ shares, turned, span }: TableWish, width: number, context: Lowering): TableWishes {
  const across = turned && { turned };
  if (!shares || shares.length === width) return { ...(shares && { shares }), ...across };
  reportWish(span, tableComment.words.count({ shares: shares.length, width }), context);
  return { ...across };
}

function reportWish(span: Span, message: Message, context: Lowering): void {
  context.report({ kind: tableComment, span, message, hints: [tableComment.words.write()] });
}
