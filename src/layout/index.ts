import type { Metrics } from '../fonts/types.js';
import type { BlockId, BrokenParagraph, Flow, FlowBlock, Item, Layout, Page, PageLabel, ParagraphFlow, Template } from '../model/index.js';
import { millimetres } from '../text/units.js';
import type { LayoutContext } from './context.js';
import { type Column, type FilledPage, fillPages } from './fill.js';
import { addFolio } from './folio.js';
import { type BrokenBlock, breakParagraph, paragraphColumn } from './paragraph.js';
import type { GlyphProblem } from './shape.js';
import { tableColumn } from './table.js';

export type { BrokenBlock } from './paragraph.js';
export type { GlyphProblem } from './shape.js';

/** Pages filled but not yet drawn: all that is needed to know whether printed page numbers are true. */
export interface Filling {
  readonly pageOf: ReadonlyMap<BlockId, PageLabel>;
  /** Draws the pages. */
  finish(): LaidOut;
}

/** The layout together with characters that need the editor's attention. */
export interface LaidOut {
  readonly layout: Layout;
  readonly glyphProblems: readonly (GlyphProblem & { readonly paragraph: ParagraphFlow })[];
}

/**
 * Sets a flow in pages: measure, break lines, fill pages, and with `finish` place the glyphs. The same input gives the same layout; `earlier` carries
 * paragraphs from one pass over an issue to the next, so that only those whose text changed are broken again.
 */
export function layOut(flow: Flow, template: Template, metrics: Metrics, earlier: Map<BlockId, BrokenBlock> = new Map()): Filling {
  const { width, height, margin } = template.page;
  const broken = new Map<BlockId, () => BrokenParagraph>();
  const columns = new Map<BlockId, readonly number[]>();
  const glyphProblems: (GlyphProblem & { paragraph: ParagraphFlow })[] = [];
  const context: LayoutContext = {
    template,
    metrics,
    earlier,
    left: millimetres(margin.left),
    measure: millimetres(width - margin.left - margin.right),
    reportGlyphs: (problems, paragraph) => {
      for (const problem of problems) glyphProblems.push({ ...problem, paragraph });
    },
    onBroken: (paragraph, lines) => broken.set(paragraph.id, lines),
    onColumns: (table, widths) => columns.set(table, widths),
  };
  const { pages, pageOf, footGap, overflow, endedByNote } = fillPages(
    columnsOf(flow.blocks, context),
    columnsOf(flow.foot, context),
    template,
  );
  const draw = ({ label, placed }: FilledPage): Page => {
    const items: Item[] = [];
    for (const { slab, top } of placed) slab.draw(top, label, items);
    return { label, width: millimetres(width), height: millimetres(height), items: addFolio(items, label, context) };
  };
  return {
    pageOf,
    finish: () => {
      const drawn = pages.map(draw);
      const paragraphs = new Map([...broken].map(([id, lines]) => [id, lines()] as const));
      return { layout: { pages: drawn, pageOf, paragraphs, footGap, overflow, endedByNote, columns }, glyphProblems };
    },
  };
}

function columnsOf(blocks: readonly FlowBlock[], context: LayoutContext): Column[] {
  const columns: Column[] = [];
  let breakBefore = false;
  for (const block of blocks) {
    if (block.kind === 'page-break') {
      breakBefore = true;
      continue;
    }
    columns.push(columnOf(block, context, breakBefore));
    breakBefore = false;
  }
  return columns;
}

function columnOf(block: Exclude<FlowBlock, { kind: 'page-break' }>, context: LayoutContext, breakBefore: boolean): Column {
  switch (block.kind) {
    case 'paragraph':
      return paragraphColumn(breakParagraph(block, context.measure, context), context, breakBefore);
    case 'table':
      return tableColumn(block, context, breakBefore);
    case 'figure': {
      const x = context.left + (context.measure - block.width) / 2;
      const { id, width, height, spaceBefore, picture, alt, keepWithNext } = block;
      return solid(id, height, spaceBefore, keepWithNext, breakBefore, (top) => ({
        kind: 'image',
        x,
        y: top,
        width,
        height,
        picture,
        alt,
        block: id,
      }));
    }
    case 'rule': {
      const { weight, colour, spaceBefore, spaceAfter } = block.rule;
      const { left: x, measure: width } = context;
      return solid(block.id, spaceBefore + weight + spaceAfter, 0, true, breakBefore, (top) => {
        return weight > 0 ? { kind: 'rule', x, y: top + spaceBefore, width, height: weight, colour } : undefined;
      });
    }
  }
}

function solid(
  block: BlockId,
  height: number,
  spaceBefore: number,
  keepWithNext: boolean,
  breakBefore: boolean,
  item: (top: number) => Page['items'][number] | undefined,
): Column {
  return {
    block,
    slabs: [
      {
        height,
        draw: (top, _page, items) => {
          const drawn = item(top);
          items.push({ kind: 'anchor', block, x: 0, y: top }, ...(drawn ? [drawn] : []));
        },
      },
    ],
    spaceBefore,
    spaceAfter: 0,
    widowControl: false,
    keepWithNext,
    breakBefore,
    repeated: [],
  };
}
