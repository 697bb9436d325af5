import type { BlockContent, Blockquote, Code, DefinitionContent, Paragraph, RootContent } from 'mdast';
import { sourceCodeFence } from '../../diagnostics/kinds/source.js';
import type { Block, Inline, ItemBlock, ParagraphBlock } from '../../model/index.js';
import { type Lowering, parsedSpan, spanOf } from '../context.js';
import { figureRows, isImage } from './figures.js';
import { reportHtml } from './html.js';
import { lowerInlines } from './inlines.js';
import { reportJoints } from './joints.js';
import { itemBlocks, listBlock } from './lists.js';
import { sourcePieces } from './pieces.js';
import { tableWishes } from './table-wishes.js';
import { lowerTable } from './tables.js';
import { splitOrdinal, trim } from './trim.js';

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
  const wishes = tableWishes(nodes, context);
  return nodes.flatMap((node): readonly Block[] => {
    const blocks =
      node.type === 'table'
        ? [lowerTable(node, context, wishes.get(node))]
        : lowerBlock(node, sectionDepth, context, level);
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
