import type { Metrics } from '../fonts/types.js';
import type { BlockId, Flow, FlowBlock, Item, Layout, PageLabel, Template } from '../model/index.js';
import { millimetres } from '../text/units.js';
import type { BlockBox } from './box.js';
import type { Found, LayoutContext } from './context.js';
import { typeArea } from './page/area.js';
import { brokenParagraphs, drawPage } from './page/draw.js';
import { fillPages } from './page/fill.js';
import { addFolio } from './page/folio.js';
import { type BrokenBlock, breakParagraph, paragraphBox } from './paragraph/index.js';
import { tableBox } from './table/index.js';

export type { Found } from './context.js';
export type { BrokenBlock } from './paragraph/index.js';
export type { GlyphProblem } from './paragraph/shape.js';

/** Pages filled but not yet drawn: all that is needed to know whether printed page numbers are true. */
export interface Filling {
  readonly pageOf: ReadonlyMap<BlockId, PageLabel>;
  /** Draws the pages. */
  finish(): LaidOut;
}

/** The layout together with what needs the editor's attention. */
export interface LaidOut {
  readonly layout: Layout;
  readonly found: Found;
}

/**
 * Sets a flow in pages: measure, break lines, fill pages, and with `finish` place the glyphs. The same input gives the same layout; `earlier` carries
 * paragraphs from one pass over an issue to the next, so that only those whose text changed are broken again.
 */
export function layOut(
  flow: Flow,
  template: Template,
  metrics: Metrics,
  earlier: Map<BlockId, BrokenBlock> = new Map(),
): Filling {
  const { width, height } = template.page;
  const area = typeArea(template);
  const found: Found = { glyphs: [], columns: new Map(), narrow: [] };
  const context: LayoutContext = { template, metrics, area, earlier, found };
  const boxes = boxesOf(flow.blocks, context);
  const { pages, pageOf, footGap } = fillPages(boxes, boxesOf(flow.foot, context), area, template.notes);
  return {
    pageOf,
    finish: () => {
      const drawn = pages.map((page) => ({
        label: page.label,
        width: millimetres(width),
        height: millimetres(height),
        items: addFolio(drawPage(page, template), page.label, context),
      }));
      const heads = new Map(
        boxes.flatMap(({ block, repeated }) => (found.columns.has(block) ? [[block, repeated] as const] : [])),
      );
      const paragraphs = brokenParagraphs(pages);
      return { layout: { pages: drawn, pageOf, paragraphs, footGap, columns: found.columns, heads }, found };
    },
  };
}

function boxesOf(blocks: readonly FlowBlock[], context: LayoutContext): BlockBox[] {
  const boxes: BlockBox[] = [];
  let breakBefore = false;
  for (const block of blocks) {
    if (block.kind === 'page-break') {
      breakBefore = true;
      continue;
    }
    boxes.push(boxOf(block, context, breakBefore));
    breakBefore = false;
  }
  return boxes;
}

function boxOf(
  block: Exclude<FlowBlock, { kind: 'page-break' }>,
  context: LayoutContext,
  breakBefore: boolean,
): BlockBox {
  const { area } = context;
  switch (block.kind) {
    case 'paragraph':
      return paragraphBox(breakParagraph(block, area.width, context), context, breakBefore);
    case 'table':
      return tableBox(block, context, breakBefore);
    case 'figure': {
      const { id, width, height, spaceBefore, picture, alt, keepWithNext } = block;
      const image: Item = {
        kind: 'image',
        x: area.left + (area.width - width) / 2,
        y: 0,
        width,
        height,
        picture,
        alt,
        block: id,
      };
      return { ...solid(id, height, spaceBefore, keepWithNext, breakBefore, image), part: 'text' };
    }
    case 'rule': {
      const { weight, colour, spaceBefore, spaceAfter } = block.rule;
      const rule: Item = { kind: 'rule', x: area.left, y: spaceBefore, width: area.width, height: weight, colour };
      const box = solid(
        block.id,
        spaceBefore + weight + spaceAfter,
        0,
        true,
        breakBefore,
        weight > 0 ? rule : undefined,
      );
      const { keepWithPrevious } = block;
      return keepWithPrevious ? { ...box, keepWithPrevious, part: 'space' } : box;
    }
  }
}

function solid(
  block: BlockId,
  height: number,
  spaceBefore: number,
  keepWithNext: boolean,
  breakBefore: boolean,
  item: Item | undefined,
): BlockBox {
  return {
    block,
    boxes: [{ kind: 'solid', height, notes: [], block, ...(item && { item }) }],
    spaceBefore,
    spaceAfter: 0,
    widowControl: false,
    keepWithNext,
    keepWithPrevious: 0,
    part: 'furniture',
    breakBefore,
    repeated: 0,
  };
}
