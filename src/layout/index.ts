import type { Metrics } from '../fonts/types.js';
import { firstTypeArea, millimetres, typeArea } from '../model/geometry.js';
import type { Flow, Layout, ParagraphFlow, TableFlow, Template } from '../model/index.js';
import { leavesOf } from '../model/walk.js';
import type { BlockBox } from './box.js';
import { boxesOf } from './boxes.js';
import { brokenParagraphs } from './broken.js';
import { type LayoutCache, openLayoutCache } from './cache.js';
import type { LayoutContext } from './context.js';
import { drawPage } from './draw/index.js';
import { drawEdgeRules, drawMarginLines } from './draw/margin-line.js';
import { drawWatermark } from './draw/watermark.js';
import { type FilledPages, fillPages } from './page/fill.js';
import { naturalWidth } from './paragraph/line.js';
import { totalWidth } from './paragraph/unbreakable.js';
import { placedRows } from './placed-rows.js';
import { type Found, foundIn } from './problems.js';
import { indented } from './region.js';
import { columnsOf } from './table/index.js';
import { withUnchanged } from './unchanged.js';

export { type LayoutCache, openLayoutCache } from './cache.js';
export type { GlyphProblem } from './paragraph/shape.js';

/**
 * A flow whose boxes stand on pages, not yet drawn: all that is needed to know whether printed page numbers are true.
 */
export interface FilledFlow extends FilledPages {
  readonly furniture: Pick<Flow, 'folio' | 'runningHead' | 'watermark'>;
  /** Blocks of the text and of the foot, as boxes. */
  readonly blocks: readonly BlockBox[];
  readonly context: LayoutContext;
}

/** The layout together with what needs the editor's attention. */
export interface DrawnFlow {
  readonly layout: Layout;
  readonly found: Found;
}

/** Width of a paragraph's text on one line, pt, here and in the widest reader: for furniture that is made to fit. */
export function lineWidths(
  paragraph: ParagraphFlow,
  template: Template,
  metrics: Metrics,
  { paragraphs }: LayoutCache,
): { readonly own: number; readonly widest: number } {
  const { shaped } = paragraphs.of(paragraph, template, metrics);
  return {
    own: naturalWidth(shaped, 0, shaped.codes.length),
    widest: totalWidth(shaped, template.breaking),
  };
}

/** Do a table's columns have room for all its words? */
export function tableFits(table: TableFlow, template: Template, metrics: Metrics, cache: LayoutCache): boolean {
  const area = typeArea(template);
  return !columnsOf(table, indented(area, table), { template, metrics, area, cache }).torn;
}

/**
 * Makes boxes of a flow and fills pages with them. The same input gives the same pages; `cache` has the paragraphs of
 * earlier passes and issues, so that only those whose content is new are shaped and broken.
 */
export function fill(flow: Flow, template: Template, metrics: Metrics, cache = openLayoutCache()): FilledFlow {
  const area = typeArea(template);
  const context: LayoutContext = { template, metrics, area, cache };
  const text = boxesOf(leavesOf(flow.body), area, context);
  const foot = boxesOf(flow.foot, area, context);
  return {
    ...fillPages(text, foot, {
      area,
      tokens: template.notes,
      ...(template.firstPage && { first: firstTypeArea(template) }),
    }),
    blocks: [...text, ...foot],
    furniture: flow,
    context,
  };
}

/**
 * Draws filled pages: every glyph, rule and picture gets its place. Pages that show what they showed before are the
 * same objects as then; of paragraphs the cache keeps those of this flow.
 */
export function draw({ pages, pageOf, footGap, blocks, furniture, context }: FilledFlow): DrawnFlow {
  const { cache, template } = context;
  const { width, height } = template.page;
  const watermark = drawWatermark(furniture.watermark, context);
  const tables = blocks.filter(({ columns }) => columns);
  const drawn = pages.map((page) => ({
    label: page.label,
    width: millimetres(width),
    height: millimetres(height),
    items: [
      ...watermark.items,
      ...drawPage(page, context),
      ...(page.label === 1 ? drawEdgeRules(template) : []),
      ...drawMarginLines(furniture, { label: page.label, pages: pages.length }, context),
    ],
  }));
  cache.pages = withUnchanged(drawn, cache.pages);
  cache.paragraphs.sweep();
  cache.lines.sweep();
  const layout: Layout = {
    pages: cache.pages,
    pageOf,
    ...brokenParagraphs(pages),
    footGap,
    columns: new Map(tables.map(({ block, columns }) => [block, columns!.widths])),
    heads: new Map(tables.map(({ block, repeated, columns }) => [block, repeated > 0 ? columns!.table.headerRows : 0])),
    rows: placedRows(pages),
  };
  return { layout, found: { ...foundIn(blocks), watermark: watermark.problem } };
}
