import type {
  Block,
  CaptionedFlow,
  FigureBlock,
  FigureFlow,
  FigureRowBlock,
  FigureRowFlow,
  Located,
  ParagraphBlock,
  ParagraphFlow,
} from '../model/index.js';
import { plainText } from '../model/text.js';
import { partNames } from '../text/part-names.js';
import type { FlowContext } from './context.js';
import type { Draft } from './drafts.js';
import { figureSize, rowSizes } from './figures.js';
import { blockIndent, indentOf, type Place, paragraph } from './paragraph.js';
import { runsOf } from './runs.js';
import { centred } from './shaped.js';
import type { OwnStyle } from './styles.js';

/**
 * What each of several blocks is the caption of: a paragraph that stands after a picture or before a table and begins
 * with 图1 or 表1; `parts` names the pictures of the row before it.
 */
export function captionsOf(blocks: readonly Block[]): readonly (Caption | undefined)[] {
  let before: Caption | undefined;
  return blocks.map((block, i) => {
    before = captionOf(block, blocks[i - 1], blocks[i + 1], before);
    return before;
  });
}

/** The number of a picture or a table, of one part or several (2.1, 3—2). */
const CAPTION_NUMBER = '[\\d一二三四五六七八九十.—-]+';
/** A caption's number and the blank behind it. */
const NUMBERED = new RegExp(`^([图表]\\s*${CAPTION_NUMBER})[ \\u3000]`);

type Caption = 'figure' | 'parts' | 'table';

function captionOf(
  block: Block,
  previous: Block | undefined,
  next: Block | undefined,
  before: Caption | undefined,
): Caption | undefined {
  if (block.kind !== 'paragraph') return undefined;
  if (previous?.kind === 'figure-row' && partTexts(block, previous.figures.length)) return 'parts';
  const text = plainText(block.inlines).text;
  const pictured = previous?.kind === 'figure' || previous?.kind === 'figure-row' || before === 'parts';
  if (pictured && /^图\s*[\d一二三四五六七八九十]/.test(text)) return 'figure';
  if (next?.kind === 'table' && /^表\s*[\d一二三四五六七八九十]/.test(text)) return 'table';
  return undefined;
}

/** The number in a caption of a table: 1 of 表1. */
export function tableNumber({ inlines }: ParagraphBlock): string {
  return new RegExp(`^表\\s*(${CAPTION_NUMBER})`).exec(plainText(inlines).text)?.[1] ?? '';
}

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
function titleCaption(
  { value, span }: Located<string>,
  context: FlowContext,
  own: OwnStyle = {},
  most = 0,
): ParagraphFlow {
  const { captionStyle } = context.template.table;
  const words = centred(spacedCaption([{ kind: 'text', text: value, span }]), captionStyle, context, own, most);
  return paragraph(words, captionStyle, 'caption', span, context, own);
}

/**
 * （a）… （b）…: a line in plain words that names the pictures of a row in order; undefined where it does not name so
 * many.
 */
function partTexts({ inlines }: ParagraphBlock, count: number): readonly Located<string>[] | undefined {
  if (!inlines.every(({ kind }) => kind === 'text')) return undefined;
  const { text, spanOf } = plainText(inlines);
  return partNames(text, count)?.map(({ start, end }) => ({ value: text.slice(start, end), span: spanOf(start, end) }));
}

/** Captions of more lines are sentences, and broken as text is. */
const CAPTION_LINES = 2;

function pourCaption({ inlines, span }: ParagraphBlock, context: FlowContext, own: OwnStyle): ParagraphFlow {
  const { captionStyle } = context.template.table;
  const words = centred(spacedCaption(runsOf(inlines, context)), captionStyle, context, own, CAPTION_LINES);
  return paragraph(words, captionStyle, 'caption', span, context, own);
}

/** 图1 and 表1 stand a full character before their title, whatever blank the editor typed. */
function spacedCaption(runs: readonly Draft[]): readonly Draft[] {
  const [first, ...rest] = runs;
  if (first?.kind !== 'text') return runs;
  return [{ ...first, text: first.text.replace(NUMBERED, '$1\u3000') }, ...rest];
}
