import type { Block, CaptionedFlow, FigureBlock, FigureFlow, ParagraphBlock, ParagraphFlow } from '../model/index.js';
import { plainText } from '../model/text.js';
import type { FlowContext } from './context.js';
import type { Draft } from './drafts.js';
import { figureSize } from './figures.js';
import { type Place, paragraph } from './paragraph.js';
import { runsOf } from './runs.js';
import type { OwnStyle } from './styles.js';

/**
 * What each of several blocks is the caption of: a paragraph that stands after a picture or before a table and begins
 * with 图1 or 表1.
 */
export function captionsOf(blocks: readonly Block[]): readonly ('figure' | 'table' | undefined)[] {
  return blocks.map((block, i) => captionOf(block, blocks[i - 1], blocks[i + 1]));
}

function captionOf(block: Block, previous: Block | undefined, next: Block | undefined): 'figure' | 'table' | undefined {
  if (block.kind !== 'paragraph') return undefined;
  const text = plainText(block.inlines).text;
  if (previous?.kind === 'figure' && /^图\s*[\d一二三四五六七八九十]/.test(text)) return 'figure';
  if (next?.kind === 'table' && /^表\s*[\d一二三四五六七八九十]/.test(text)) return 'table';
  return undefined;
}

/** The caption above a table. */
export function captionAbove(block: ParagraphBlock, context: FlowContext, place: Place): ParagraphFlow {
  return pourCaption(block, context, { nesting: place.nesting, keepWithNext: true });
}

/** A picture, with its title and the paragraph `below` as captions. */
export function pourFigure(
  block: FigureBlock,
  below: ParagraphBlock | undefined,
  context: FlowContext,
  place: Place,
): FigureFlow | CaptionedFlow {
  const { table } = context.template;
  const figure: FigureFlow = {
    kind: 'figure',
    id: context.nextId(),
    picture: block.picture,
    alt: block.alt,
    ...figureSize(block, context.template),
    spaceBefore: table.spaceBefore,
    keepWithNext: below !== undefined || block.caption !== undefined,
    span: block.span,
  };
  if (!figure.keepWithNext) return figure;
  const children: (FigureFlow | ParagraphFlow)[] = [figure];
  if (block.caption) {
    const { value, span } = block.caption;
    const words = spacedCaption([{ kind: 'text', text: value, span }]);
    children.push(paragraph(words, table.captionStyle, 'caption', span, context));
  }
  if (below) children.push(pourCaption(below, context, { nesting: place.nesting }));
  return { kind: 'captioned-figure', children };
}

function pourCaption({ inlines, span }: ParagraphBlock, context: FlowContext, own: OwnStyle): ParagraphFlow {
  const { captionStyle } = context.template.table;
  return paragraph(spacedCaption(runsOf(inlines, context)), captionStyle, 'caption', span, context, own);
}

/** 图1 and 表1 stand a full character before their title, whatever blank the editor typed. */
function spacedCaption(runs: readonly Draft[]): readonly Draft[] {
  const [first, ...rest] = runs;
  if (first?.kind !== 'text') return runs;
  return [
    { ...first, text: first.text.replace(/^([图表]\s*[\d一二三四五六七八九十.—-]+)[ \u3000]/, '$1\u3000') },
    ...rest,
  ];
}
