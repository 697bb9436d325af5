import type {
  Block,
  BlockRole,
  Container,
  FigureBlock,
  FlowBlock,
  HeadingBlock,
  ItemBlock,
  OutlineEntry,
  ParagraphFlow,
  PlainContainer,
  Run,
  Span,
  TableBlock,
} from '../model/index.js';
import { plainText, spokenText } from '../model/text.js';
import { LEVELS } from '../text/numerals.js';
import type { FlowContext } from './context.js';
import { figureSize } from './figures.js';
import { headStyle, introduces, type Neighbours, setHeadAsText, setItem } from './items.js';
import { label, runsOf } from './runs.js';

/** Blocks as they are poured, together with what belongs in the outline. */
export interface Poured {
  readonly blocks: FlowBlock[];
  readonly outline: OutlineEntry[];
}

/** Where blocks stand: nesting of lists and quotes, the style that plain paragraphs take there, and what holds them. */
export interface Place {
  readonly nesting: number;
  readonly style: string;
  readonly role: BlockRole;
  /** Heading level of an item 一、 that is a head; （一） is one lower. */
  readonly top: number;
  readonly within?: Container;
}

/** Before the first section. */
export const PREFACE: Place = { nesting: 0, style: 'body', role: 'body', top: 1 };
/** Longest outline entry of an item, in characters; heads stand there whole. */
const OUTLINE_MAX = 40;

/** Pours a section's blocks. */
export function pourBlocks(blocks: readonly Block[], context: FlowContext, into: Poured, place: Place): void {
  const captions = blocks.map((block, i) => captionOf(block, blocks[i - 1], blocks[i + 1]));
  let joined: Place = place;
  blocks.forEach((block, i) => {
    if (block.kind === 'figure') {
      const captioned = captions[i + 1] === 'figure';
      joined = captioned || block.caption ? inside('captioned-figure', place) : place;
      pourFigure(block, captioned, context, into, joined);
    } else if (block.kind === 'item') {
      pourItem(block, neighbours(blocks, i), context, into, place);
    } else if (block.kind === 'heading') {
      pourHeading(block, neighbours(blocks, i).after, context, into, place);
    } else {
      if (captions[i] === 'table') joined = inside('captioned-table', place);
      pourBlock(block, captions[i], context, into, captions[i] || captions[i - 1] === 'table' ? joined : place);
    }
  });
}

function inside(kind: PlainContainer['kind'], place: Place): Place {
  return { ...place, within: { kind, ...held(place) } };
}

/** What a block or container at a place says of what holds it. */
function held({ within }: Place): Pick<Place, 'within'> {
  return within ? { within } : {};
}

/** Why a paragraph is a caption: it stands after a picture or before a table and begins with 图1 or 表1. */
function captionOf(block: Block, previous: Block | undefined, next: Block | undefined): 'figure' | 'table' | undefined {
  if (block.kind !== 'paragraph') return undefined;
  const text = plainText(block.inlines).text;
  if (previous?.kind === 'figure' && /^图\s*[\d一二三四五六七八九十]/.test(text)) return 'figure';
  if (next?.kind === 'table' && /^表\s*[\d一二三四五六七八九十]/.test(text)) return 'table';
  return undefined;
}

/** 图1 and 表1 stand a full character before their title, whatever blank the editor typed. */
function spacedCaption(runs: readonly Run[]): readonly Run[] {
  const [first, ...rest] = runs;
  if (first?.kind !== 'text') return runs;
  return [
    { ...first, text: first.text.replace(/^([图表]\s*[\d一二三四五六七八九十.—-]+)[ \u3000]/, '$1\u3000') },
    ...rest,
  ];
}

function pourBlock(
  block: Exclude<Block, FigureBlock | HeadingBlock | ItemBlock>,
  caption: 'figure' | 'table' | undefined,
  context: FlowContext,
  into: Poured,
  place: Place,
): void {
  const { template } = context;
  switch (block.kind) {
    case 'paragraph': {
      const style = caption ? template.table.captionStyle : place.style;
      const role = caption ? 'caption' : place.role;
      const runs = runsOf(block.inlines, context);
      const poured = placed(caption ? spacedCaption(runs) : runs, style, role, block.span, context, place);
      into.blocks.push(caption === 'table' ? { ...poured, keepWithNext: true } : poured);
      return;
    }
    case 'list': {
      const list: Container = { kind: 'list', ordered: block.ordered, ...held(place) };
      block.entries.forEach((entry, i) => {
        pourListEntry(entry, block.ordered ? `${block.start + i}. ` : '• ', block.span, context, into, {
          ...place,
          within: list,
        });
      });
      return;
    }
    case 'quote': {
      const nesting = place.nesting + (place.role === 'quote' ? 1 : 0);
      pourBlocks(block.blocks, context, into, { ...inside('quote', place), nesting, style: 'quote', role: 'quote' });
      return;
    }
    case 'table':
      into.blocks.push(pourTable(block, context, place));
      return;
    case 'break':
      into.blocks.push(placed([], 'body', 'body', block.span, context, place));
  }
}

function neighbours(blocks: readonly Block[], index: number): Neighbours {
  const beside = (step: -1 | 1): Block | undefined => {
    let at = index + step;
    while (blocks[at]?.kind === 'break') at += step;
    return blocks[at];
  };
  return { before: beside(-1), after: beside(1) };
}

function pourItem(item: ItemBlock, beside: Neighbours, context: FlowContext, into: Poured, place: Place): void {
  const { template } = context;
  const line = setItem(item, [ordinalRun(item), ...runsOf(item.inlines, context)], beside, template);
  const free = place.role === 'body';
  const level = place.top + LEVELS.indexOf(item.ordinal.form);
  const head = free && line.nature === 'head';
  const role = head ? 'sub-head' : free ? 'item' : place.role;
  const poured = placed(line.runs, free ? line.style : place.style, role, item.span, context, place);
  into.blocks.push(head ? { ...poured, level } : poured);
  if (place.nesting) return;
  into.outline.push({
    level: head ? level : 2,
    text: clip(line.lead.replace(/。$/, '') || spokenText(line.runs)),
    block: poured.id,
  });
}

function pourHeading(
  heading: HeadingBlock,
  after: Block | undefined,
  context: FlowContext,
  into: Poured,
  place: Place,
): void {
  const { ordinal, depth, span } = heading;
  const { subheadStyles } = context.template.sections;
  const style = headStyle(ordinal, subheadStyles[Math.min(depth - 2, subheadStyles.length - 1)]!, context.template);
  const runs: Run[] = [
    ...(ordinal ? [{ kind: 'text', text: ordinal.text, span: ordinal.span } as const] : []),
    ...runsOf(heading.inlines, context),
  ];
  const line = ordinal && setHeadAsText(runs, style, context.template);
  const poured = line
    ? placed(line.runs, line.style, 'item', span, context, { ...place, nesting: 0 })
    : {
        ...placed(runs, style, 'sub-head', span, context, { ...place, nesting: 0 }),
        level: depth,
        ...(!introduces(heading, after) && { keepWithNext: false }),
      };
  into.blocks.push(poured);
  into.outline.push({
    level: depth,
    text: line ? clip(line.lead.replace(/。$/, '') || spokenText(runs)) : spokenText(runs),
    block: poured.id,
  });
}

/** An item's number; where the editor's marks began before it, it bears them too. */
function ordinalRun({ ordinal, inlines }: ItemBlock): Run {
  const [first] = inlines;
  const marked = first && 'children' in first && first.kind !== 'link' && first.span.start <= ordinal.span.start;
  return { kind: 'text', text: ordinal.text, ...(marked && { mark: first.kind }), span: ordinal.span };
}

function pourListEntry(
  entry: readonly Block[],
  marker: string,
  span: Span,
  context: FlowContext,
  into: Poured,
  place: Place,
): void {
  const style = context.template.styles.list ? 'list' : 'body';
  const nesting = place.nesting + (place.role === 'list-entry' ? 1 : 0);
  const inner: Place = { ...inside('entry', place), nesting, style, role: 'list-entry' };
  const [first, ...rest] = entry;
  const at = first?.span.start ?? span.start;
  if (first?.kind === 'paragraph') {
    into.blocks.push(
      placed([label(marker, at), ...runsOf(first.inlines, context)], style, 'list-entry', first.span, context, inner),
    );
    pourBlocks(rest, context, into, inner);
  } else {
    into.blocks.push(
      placed([label(marker.trimEnd(), at)], style, 'list-entry', { start: at, end: at }, context, inner),
    );
    pourBlocks(entry, context, into, inner);
  }
}

function pourTable(table: TableBlock, context: FlowContext, place: Place): FlowBlock {
  const { style, headerStyle } = context.template.table;
  const id = context.nextId();
  const rows = [table.header, ...table.rows].map((row, i) =>
    row.map((cell, column) => {
      const poured = paragraph(
        runsOf(cell.inlines, context),
        i === 0 ? headerStyle : style,
        'body',
        cell.span,
        context,
        0,
      );
      const align = i > 0 ? table.align[column] : null;
      return align ? { ...poured, align } : poured;
    }),
  );
  return {
    kind: 'table',
    id,
    align: table.align,
    headerRows: 1,
    rows,
    nesting: place.nesting,
    ...held(place),
    span: table.span,
  };
}

function pourFigure(block: FigureBlock, captioned: boolean, context: FlowContext, into: Poured, place: Place): void {
  const { template } = context;
  const size = { ...figureSize(block, template), spaceBefore: template.table.spaceBefore };
  const figure = { picture: block.picture, alt: block.alt, ...size, ...held(place), span: block.span };
  into.blocks.push({
    kind: 'figure',
    id: context.nextId(),
    ...figure,
    keepWithNext: captioned || block.caption !== undefined,
  });
  if (!block.caption) return;
  const { value, span } = block.caption;
  const words = spacedCaption([{ kind: 'text', text: value, span }]);
  into.blocks.push(placed(words, template.table.captionStyle, 'caption', span, context, { ...place, nesting: 0 }));
}

function placed(
  runs: readonly Run[],
  style: string,
  role: BlockRole,
  span: Span,
  context: FlowContext,
  place: Place,
): ParagraphFlow {
  return { ...paragraph(runs, style, role, span, context, place.nesting), ...held(place) };
}

/** A paragraph of the flow with a new identity. */
export function paragraph(
  runs: readonly Run[],
  style: string,
  role: BlockRole,
  span: Span,
  context: FlowContext,
  nesting: number,
): ParagraphFlow {
  return { kind: 'paragraph', id: context.nextId(), role, style, nesting, runs, span };
}

function clip(text: string): string {
  const characters = [...text];
  return characters.length > OUTLINE_MAX ? `${characters.slice(0, OUTLINE_MAX - 1).join('')}…` : text;
}
