import type { BlockContent, Blockquote, Code, DefinitionContent, Paragraph, RootContent, Table, TableRow } from 'mdast';
import { sourceCodeFence } from '../../diagnostics/kinds/source.js';
import { tableColumns, tableShortRow } from '../../diagnostics/kinds/table.js';
import type { Block, Inline, ItemBlock, ParagraphBlock, TableCell } from '../../model/index.js';
import { type Lowering, parsedSpan, spanOf } from '../context.js';
import { figureRows, isImage } from './figures.js';
import { reportHtml } from './html.js';
import { lowerInlines } from './inlines.js';
import { reportJoints } from './joints.js';
import { itemBlocks, listBlock } from './lists.js';
import { sourcePieces } from './pieces.js';
import { splitOrdinal, trim } from './trim.js';

/** A cell that is one with the cell to its right, as remark-extended-table writes it; `\\>` is the mark itself. */
const JOINS_RIGHT = /^\|?[ \t]*>[ \t]*\|?$/;

/** Where blocks stand: directly in a section, or inside a list or quote. */
type Level = 'section' | 'nested';
type BlockNode = RootContent | BlockContent | DefinitionContent;

/** The blocks of a section. Heads at `sectionDepth` and above are the caller's matter. */
export function lowerBlocks(
  nodes: readonly BlockNode[],
  sectionDepth: number,
  context: Lowering,
  level: Level = 'section',
): Block[] {
  return nodes.flatMap((node): readonly Block[] => {
    const blocks = lowerBlock(node, sectionDepth, context, level);
    return context.stray.length > 0 ? [...blocks, ...context.stray.splice(0)] : blocks;
  });
}

function lowerBlock(node: BlockNode, sectionDepth: number, context: Lowering, level: Level): readonly Block[] {
  const span = spanOf(node, context);
  const inner = (nodes: readonly BlockNode[]): Block[] => lowerBlocks(nodes, sectionDepth, context, 'nested');
  switch (node.type) {
    case 'paragraph':
      return lowerParagraph(node, context);
    case 'heading': {
      const { ordinal, rest } = splitOrdinal(trim(lowerInlines(node.children, context)));
      const depth = Math.max(2, Math.min(6, node.depth - sectionDepth + 1));
      return [{ kind: 'heading', depth, ...(ordinal && { ordinal }), inlines: rest, span }];
    }
    case 'list':
      if (!node.ordered || level !== 'section') return [listBlock(node, context, ({ children }) => inner(children))];
      return itemBlocks(node, context, {
        inlines: (paragraph) => trim(lowerLines(paragraph, context)),
        blocks: inner,
      });
    case 'blockquote':
      return [{ kind: 'quote', blocks: inner((node as Blockquote).children), span }];
    case 'table':
      return [lowerTable(node, context)];
    case 'thematicBreak':
      return [{ kind: 'break', span }];
    case 'code':
      return lowerCode(node, context);
    case 'html':
      reportHtml(node, context);
      return [];
    default:
      // Definitions are read where they are referred to.
      return [];
  }
}

function lowerParagraph(node: Paragraph, context: Lowering): Block[] {
  const images = node.children.filter(isImage);
  const rest = node.children.filter(
    (child) => !isImage(child) && child.type !== 'break' && !(child.type === 'text' && child.value.trim() === ''),
  );
  if (images.length > 0 && rest.length === 0) return figureRows(node.children, spanOf(node, context), context);
  return numbered(trim(lowerLines(node, context)), spanOf(node, context));
}

/** The inlines of a paragraph; what becomes of its line ends is said. */
function lowerLines({ children }: Paragraph, context: Lowering): Inline[] {
  const inlines = lowerInlines(children, context);
  reportJoints(context);
  return inlines;
}

/** A paragraph, or an item where it starts with a number; nothing where no text is left. */
function numbered(inlines: readonly Inline[], span: ParagraphBlock['span']): (ParagraphBlock | ItemBlock)[] {
  const { ordinal, rest } = splitOrdinal(inlines);
  if (ordinal) return [{ kind: 'item', ordinal, inlines: rest, span }];
  return rest.length > 0 ? [{ kind: 'paragraph', inlines: rest, span }] : [];
}

function lowerTable(node: Table, context: Lowering): Block {
  const [header, ...rows] = node.children;
  const width = header?.children.length ?? 0;
  const cells = (row: TableRow): TableCell[] => {
    const all = row.children.map((cell) => ({
      inlines: trim(lowerInlines(cell.children, context)),
      columnSpan: 1,
      span: spanOf(cell, context),
    }));
    const { end } = spanOf(row, context);
    const lost = all[width];
    if (lost) {
      context.report({
        kind: tableColumns,
        span: { start: lost.span.start, end },
        message: tableColumns.words.tooMany({ cells: all.length, width }),
        hints: [tableColumns.words.addColumn()],
      });
    } else if (all.length < width) {
      context.report({
        kind: tableShortRow,
        severity: 'warning',
        span: all.at(-1)?.span ?? spanOf(row, context),
        message: tableShortRow.words.tooFew({ cells: all.length, width }),
        hints: [tableShortRow.words.addBars()],
      });
    }
    while (all.length < width) all.push({ inlines: [], columnSpan: 1, span: { start: end, end } });
    return joinedCells(all.slice(0, width), context);
  };
  const align = Array.from({ length: width }, (_, index) => node.align?.[index] ?? null);
  return {
    kind: 'table',
    align,
    header: header ? cells(header) : [],
    rows: rows.map(cells),
    span: spanOf(node, context),
  };
}

/** The cells of a row: one that holds `>` alone is one with the cell to its right, if there is any. */
function joinedCells(cells: readonly TableCell[], { source }: Lowering): TableCell[] {
  const joined: TableCell[] = [];
  let [columnSpan, start] = [1, -1];
  for (const [i, cell] of cells.entries()) {
    if (start < 0) start = cell.span.start;
    const joins = i < cells.length - 1 && JOINS_RIGHT.test(source.text.slice(cell.span.start, cell.span.end));
    if (joins) columnSpan++;
    else {
      joined.push({ ...cell, columnSpan, span: { start, end: cell.span.end } });
      [columnSpan, start] = [1, -1];
    }
  }
  return joined;
}

/** A code block: each line a paragraph in code. */
function lowerCode(node: Code, context: Lowering): Block[] {
  const whole = spanOf(node, context);
  const text = context.source.text.slice(whole.start, whole.end);
  const fence = /^(`{3,}|~{3,})/.exec(text)?.[0] ?? '```';
  const closed = new RegExp(`[\\r\\n][ \\t>]*${fence[0]}{${fence.length},}[ \\t]*$`).test(text);
  if (!closed && parsedSpan(node).end >= context.prepared.text.trimEnd().length) {
    context.report({
      kind: sourceCodeFence,
      span: { start: whole.start, end: whole.start + fence.length },
      message: sourceCodeFence.words.neverEnds({ fence }),
      hints: [sourceCodeFence.words.endOrDelete({ fence })],
    });
  }
  const blocks: Block[] = [];
  const lines = /[^\r\n]+/g;
  for (let match = lines.exec(text); match; match = lines.exec(text)) {
    const first = match.index === 0;
    const last = closed && match.index + match[0].length >= text.trimEnd().length;
    if (first || last || match[0].trim() === '') continue;
    const span = { start: whole.start + match.index, end: whole.start + match.index + match[0].length };
    blocks.push({ kind: 'paragraph', inlines: [{ kind: 'code', children: sourcePieces(span, context), span }], span });
  }
  return blocks;
}
