import type { Metrics } from '../fonts/types.js';
import type { BlockId, BrokenParagraph, Flow, FlowBlock, Layout, Page, ParagraphFlow, Template } from '../model/index.js';
import { millimetres } from '../text/units.js';
import type { LayoutContext } from './context.js';
import { type Column, fillPages } from './fill.js';
import { addFolio } from './folio.js';
import { breakParagraph, paragraphColumn } from './paragraph.js';
import type { GlyphProblem } from './shape.js';
import { tableColumn } from './table.js';

export type { GlyphProblem } from './shape.js';

/** The layout together with characters that need the editor's attention. */
export interface LaidOut {
  readonly layout: Layout;
  readonly glyphProblems: readonly (GlyphProblem & { readonly paragraph: ParagraphFlow })[];
}

/** Sets a flow in pages: measure, break lines, place them, fill pages. Pure: the same input gives the same layout. */
export function layOut(flow: Flow, template: Template, metrics: Metrics): LaidOut {
  const { width, height, margin } = template.page;
  const broken = new Map<BlockId, () => BrokenParagraph>();
  const columns = new Map<BlockId, readonly number[]>();
  const glyphProblems: (GlyphProblem & { paragraph: ParagraphFlow })[] = [];
  const context: LayoutContext = {
    template,
    metrics,
    left: millimetres(margin.left),
    measure: millimetres(width - margin.left - margin.right),
    reportGlyphs: (problems, paragraph) => {
      for (const problem of problems) glyphProblems.push({ ...problem, paragraph });
    },
    onBroken: (paragraph, lines) => broken.set(paragraph.id, lines),
    onColumns: (table, widths) => columns.set(table, widths),
  };
  const { pages, pageOf, footGap } = fillPages(columnsOf(flow.blocks, context), columnsOf(flow.foot, context), template);
  const finished = pages.map(
    ({ label, items }): Page => ({ label, width: millimetres(width), height: millimetres(height), items: addFolio(items, label, context) }),
  );
  const paragraphs = new Map([...broken].map(([id, lines]) => [id, lines()] as const));
  return { layout: { pages: finished, pageOf, paragraphs, footGap, columns }, glyphProblems };
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
      const { id, width, height, picture, alt, keepWithNext } = block;
      return solid(id, height, keepWithNext, breakBefore, (top) => ({ kind: 'image', x, y: top, width, height, picture, alt, block: id }));
    }
    case 'rule': {
      const { weight, colour, spaceBefore, spaceAfter } = block.rule;
      const { left: x, measure: width } = context;
      return solid(block.id, spaceBefore + weight + spaceAfter, false, breakBefore, (top) => {
        return weight > 0 ? { kind: 'rule', x, y: top + spaceBefore, width, height: weight, colour } : undefined;
      });
    }
  }
}

function solid(
  block: BlockId,
  height: number,
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
    spaceBefore: 0,
    spaceAfter: 0,
    widowControl: false,
    keepWithNext,
    breakBefore,
    repeated: [],
  };
}
