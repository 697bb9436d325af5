import type {
  CaptionedFlow,
  FigureBlock,
  FigureFlow,
  FigureRowBlock,
  FigureRowFlow,
  Located,
  ParagraphBlock,
  ParagraphFlow,
} from '../model/index.js';
import { type CaptionText, captionName, NUMBERED, partTexts } from '../text/captions.js';
import { captionBlock, type FlowContext } from './context.js';
import type { Draft } from './drafts.js';
import { figureSize, rowSizes } from './figures.js';
import { blockIndent, indentOf, type Place, paragraph } from './paragraph.js';
import { runsOf } from './runs.js';
import { centred } from './shaped.js';
import type { OwnStyle } from './styles.js';

/** The caption above a table. */
export function captionAbove(block: ParagraphBlock, context: FlowContext, place: Place): ParagraphFlow {
  return pourCaption(block, context, { ...indentOf(place, context), keepWithNext: true });
}

/** What stands below a picture or a row of them. */
export interface Below {
  /** A paragraph that names the parts of a row: （a）… （b）… */
  readonly parts?: ParagraphBlock | undefined;
  /** 图1 … */
  readonly caption?: ParagraphBlock | undefined;
}

/** A picture, with its title and the paragraph below as captions. */
export function pourFigure(
  block: FigureBlock,
  { caption: below }: Below,
  context: FlowContext,
  place: Place,
): FigureFlow | CaptionedFlow {
  const indent = blockIndent(place, context);
  const size = { indent, ...figureSize(block, context.template, indent) };
  const figure = figureFlow(block, size, below !== undefined || block.caption !== undefined, context);
  if (!figure.keepWithNext) return figure;
  const children: (FigureFlow | ParagraphFlow)[] = [figure];
  if (block.caption) children.push(titleCaption(block.caption, context, indentOf(place, context), CAPTION_LINES));
  if (below) children.push(pourCaption(below, context, indentOf(place, context)));
  return { kind: 'captioned-figure', children };
}

/** Pictures side by side, below each its title or its part of a paragraph, below all their caption. */
export function pourFigureRow(
  { figures, span }: FigureRowBlock,
  { parts, caption: below }: Below,
  context: FlowContext,
  place: Place,
): FigureRowFlow | CaptionedFlow {
  const indent = blockIndent(place, context);
  const { sizes, gap, narrowed } = rowSizes(figures, context.template, indent);
  const id = context.nextId();
  const named = parts && partTexts(parts, figures.length)!;
  const row: FigureRowFlow = {
    kind: 'figure-row',
    id,
    indent,
    figures: figures.map((block, i) => {
      const text = block.caption ?? named?.[i];
      const figure = figureFlow(block, { indent: 0, ...sizes[i]! }, true, context);
      return text ? { figure, caption: titleCaption(text, context) } : { figure };
    }),
    gap,
    spaceBefore: context.template.table.spaceBefore,
    keepWithNext: below !== undefined,
    narrowed,
    span,
  };
  if (!below) return row;
  return { kind: 'captioned-figure', children: [row, pourCaption(below, context, indentOf(place, context))] };
}

function figureFlow(
  { picture, alt, span }: FigureBlock,
  size: Pick<FigureFlow, 'indent' | 'width' | 'height'>,
  keepWithNext: boolean,
  context: FlowContext,
): FigureFlow {
  const { spaceBefore } = context.template.table;
  return { kind: 'figure', id: context.nextId(), picture, alt, ...size, spaceBefore, keepWithNext, span };
}

/** The caption that a picture's title is, broken by meaning into so many lines at most. */
function titleCaption(caption: Located<string>, context: FlowContext, own: OwnStyle = {}, most = 0): ParagraphFlow {
  const { captionStyle } = context.template.table;
  const { value, span } = caption;
  const words = centred(spacedCaption([{ kind: 'text', text: value, span }]), captionStyle, context, own, most);
  return { ...paragraph(words, captionStyle, 'caption', span, context, own), ...target(caption, context) };
}

/** Captions of more lines are sentences, and broken as text is. */
const CAPTION_LINES = 2;

function pourCaption(caption: ParagraphBlock, context: FlowContext, own: OwnStyle): ParagraphFlow {
  const { inlines, span } = caption;
  const { captionStyle } = context.template.table;
  const words = centred(spacedCaption(runsOf(inlines, context)), captionStyle, context, own, CAPTION_LINES);
  return { ...paragraph(words, captionStyle, 'caption', span, context, own), ...target(caption, context) };
}

/** The identity that links know a caption by; nothing for one that they do not lead to. */
function target(caption: CaptionText, { captions }: FlowContext): Partial<Pick<ParagraphFlow, 'id'>> {
  const name = captionName(caption);
  return name !== undefined && captions.get(name) === caption ? { id: captionBlock(name) } : {};
}

/** 图1 and 表1 stand a full character before their title, whatever blank the editor typed. */
function spacedCaption(runs: readonly Draft[]): readonly Draft[] {
  const [first, ...rest] = runs;
  if (first?.kind !== 'text') return runs;
  return [{ ...first, text: first.text.replace(NUMBERED, '$1\u3000') }, ...rest];
}
