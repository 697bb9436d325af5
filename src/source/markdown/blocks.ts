import type {
  BlockContent,
  Blockquote,
  Code,
  DefinitionContent,
  List,
  ListItem,
  Paragraph,
  RootContent,
  Table,
  TableRow,
} from 'mdast';
import { message } from '../../diagnostics/diagnostic.js';
import type { Block, Inline, ItemBlock, ParagraphBlock, TableCell, TextInline } from '../../model/index.js';
import { type Lowering, parsedSpan, spanOf } from '../context.js';
import { figureOf, isImage, resolveImage } from './figures.js';
import { reportHtml } from './html.js';
import { lowerInlines } from './inlines.js';
import { ordinalAt } from './ordinal.js';
import { sourcePieces } from './pieces.js';
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
  return nodes.flatMap((node) => {
    const blocks = lowerBlock(node, sectionDepth, context, level);
    return context.stray.length > 0 ? [...blocks, ...context.stray.splice(0)] : blocks;
  });
}

function lowerBlock(node: BlockNode, sectionDepth: number, context: Lowering, level: Level): Block[] {
  const span = spanOf(node, context);
  const inner = (nodes: readonly BlockNode[], at: Level = 'nested'): Block[] =>
    lowerBlocks(nodes, sectionDepth, context, at);
  switch (node.type) {
    case 'paragraph':
      return lowerParagraph(node, context);
    case 'heading': {
      const { ordinal, rest } = splitOrdinal(trim(lowerInlines(node.children, context)));
      const depth = Math.max(2, Math.min(6, node.depth - sectionDepth + 1));
      return [{ kind: 'heading', depth, ...(ordinal && { ordinal }), inlines: rest, span }];
    }
    case 'list':
      return node.ordered && level === 'section' && !hasLevels(node)
        ? node.children.flatMap((item) => lowerNumbered(item, inner, context))
        : [lowerList(node, inner, context)];
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

/** A numbered list with another inside it has levels: it is set as a list, whose numbers begin anew on each level. */
function hasLevels({ children }: List): boolean {
  return children.some((item) => item.children.some((child) => child.type === 'list' && child.ordered));
}

function lowerParagraph(node: Paragraph, context: Lowering): Block[] {
  const images = node.children.filter(isImage);
  const rest = node.children.filter(
    (child) => !isImage(child) && child.type !== 'break' && !(child.type === 'text' && child.value.trim() === ''),
  );
  if (images.length > 0 && rest.length === 0) {
    return images.flatMap((image) => figureOf(resolveImage(image, context), context) ?? []);
  }
  return numbered(trim(lowerInlines(node.children, context)), spanOf(node, context));
}

/** A paragraph, or an item where it starts with a number; nothing where no text is left. */
function numbered(inlines: readonly Inline[], span: ParagraphBlock['span']): (ParagraphBlock | ItemBlock)[] {
  const { ordinal, rest } = splitOrdinal(inlines);
  if (ordinal) return [{ kind: 'item', ordinal, inlines: rest, span }];
  return rest.length > 0 ? [{ kind: 'paragraph', inlines: rest, span }] : [];
}

/** An entry of a CommonMark numbered list outside lists and quotes: an item with the number as the source writes it. */
function lowerNumbered(
  node: ListItem,
  inner: (nodes: readonly BlockNode[], level: Level) => Block[],
  context: Lowering,
): Block[] {
  const whole = spanOf(node, context);
  const start = whole.start + /^[ \t]*/.exec(context.source.text.slice(whole.start, whole.start + 100))![0].length;
  const ordinal = ordinalAt(context.source.text, start);
  const [first, ...others] = node.children;
  const paragraph = first?.type === 'paragraph' ? first : undefined;
  const inlines = paragraph ? trim(lowerInlines(paragraph.children, context)) : [];
  const span = { start, end: paragraph ? spanOf(paragraph, context).end : (ordinal?.span.end ?? whole.end) };
  const following = [...context.stray.splice(0), ...inner(paragraph || !first ? others : node.children, 'section')];
  if (ordinal) return [{ kind: 'item', ordinal, inlines, span }, ...following];
  // `2022. …` is a list to CommonMark but no item: the number belongs to the text.
  const end = inlines[0]?.span.start ?? span.end;
  const marker: TextInline = { kind: 'text', text: context.source.text.slice(start, end), span: { start, end } };
  return [{ kind: 'paragraph', inlines: [marker, ...inlines], span }, ...following];
}

function lowerList(node: List, inner: (nodes: readonly BlockNode[]) => Block[], context: Lowering): Block {
  const ordered = node.ordered ?? false;
  const start = node.start ?? 1;
  if (ordered) reportNumbers(node.children, start, context);
  return {
    kind: 'list',
    ordered,
    start,
    entries: node.children.map((item) => inner(item.children)),
    span: spanOf(node, context),
  };
}

/** A list inside a list or quote is numbered by the tool from its first number on: what the source says must agree. */
function reportNumbers(items: readonly ListItem[], first: number, context: Lowering): void {
  const rows = items.map((item, index) => {
    const { start } = spanOf(item, context);
    const written = /^[ \t]*([0-9]+)/.exec(context.source.text.slice(start, start + 40));
    const digits = written?.[1] ?? '';
    const end = start + (written?.[0].length ?? 0);
    return { expected: first + index, digits, span: { start: end - digits.length, end } };
  });
  // The same numbers in another order: then perhaps the texts should change places.
  const values = new Set(rows.map(({ digits }) => Number(digits)));
  const swapped = rows.every(({ expected }) => values.has(expected));
  for (const { expected, digits, span } of rows) {
    if (digits === '' || Number(digits) === expected) continue;
    context.report({
      code: 'item/numbering',
      span,
      message: message(
        `这里的编号应当是 ${expected}，写的却是 ${digits}。`,
        `This number should be ${expected}, but the source says ${digits}.`,
      ),
      hints: [
        message(`改为 ${expected}，或检查是否漏了一项。`, `Write ${expected}, or see whether an entry is missing.`),
      ],
      fix: { safe: !swapped, edits: [{ ...span, text: String(expected) }] },
    });
  }
}

function lowerTable(node: Table, context: Lowering): Block {
  const [header, ...rows] = node.children;
  const width = header?.children.length ?? 0;
  const cells = (row: TableRow): TableCell[] => {
    const all = row.children.map((cell) => ({
      inlines: trim(lowerInlines(cell.children, context)),
      span: spanOf(cell, context),
    }));
    const { end } = spanOf(row, context);
    const lost = all[width];
    if (lost) {
      context.report({
        code: 'table/columns',
        span: { start: lost.span.start, end },
        message: message(
          `这一行有 ${all.length} 格，表头只有 ${width} 格，多出的文字不会印出来。`,
          `This row has ${all.length} cells and the header ${width}: the text beyond would not be printed.`,
        ),
        hints: [
          message(
            '给表头补上一列，或把文字中的竖线写成 \\|。',
            'Add a column to the header, or write \\| for a bar in the text.',
          ),
        ],
      });
    } else if (all.length < width) {
      context.report({
        code: 'table/short-row',
        severity: 'warning',
        span: all.at(-1)?.span ?? spanOf(row, context),
        message: message(
          `这一行只有 ${all.length} 格，表头有 ${width} 格，后面会印成空格子。`,
          `This row has ${all.length} cells and the header ${width}: the rest would be printed empty.`,
        ),
        hints: [
          message(
            '看看是不是漏了一个竖线“|”；本来就空的，补上竖线。',
            'See whether a bar “|” is missing; write the bars of cells that are meant to be empty.',
          ),
        ],
      });
    }
    while (all.length < width) all.push({ inlines: [], span: { start: end, end } });
    return all.slice(0, width);
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

/** A code block: each line a paragraph in code. */
function lowerCode(node: Code, context: Lowering): Block[] {
  const whole = spanOf(node, context);
  const text = context.source.text.slice(whole.start, whole.end);
  const fence = /^(`{3,}|~{3,})/.exec(text)?.[0] ?? '```';
  const closed = new RegExp(`[\\r\\n][ \\t>]*${fence[0]}{${fence.length},}[ \\t]*$`).test(text);
  if (!closed && parsedSpan(node).end >= context.prepared.text.trimEnd().length) {
    context.report({
      code: 'source/code-fence',
      span: { start: whole.start, end: whole.start + fence.length },
      message: message(
        `代码块从 ${fence} 开始，一直没有结束，后面的文字都成了代码。`,
        `The code block that starts with ${fence} never ends: all text after it became code.`,
      ),
      hints: [
        message(`在代码末尾单独写一行 ${fence}，或删去这一行。`, `End it with a line ${fence}, or delete this line.`),
      ],
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
