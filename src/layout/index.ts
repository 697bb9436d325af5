import type { Metrics } from '../fonts/types.js';
import { firstTypeArea, sheetOf, turnedArea, typeArea } from '../model/geometry.js';
import type { Flow, Layout, ParagraphFlow, TableFlow, Template } from '../model/index.js';
import type { BlockBox } from './box.js';
import { boxesOf } from './boxes.js';
import { brokenParagraphs } from './broken.js';
import { type LayoutCache, openLayoutCache } from './cache.js';
import type { LayoutContext } from './context.js';
import { drawPage } from './draw/index.js';
import { drawEdgeRules, drawMarginLines, marginParagraphs } from './draw/margin-line.js';
import { drawWatermark } from './draw/watermark.js';
import { type FilledPages, fillPages } from './page/fill.js';
import { naturalWidth } from './paragraph/line.js';
import { totalWidth } from './paragraph/unbreakable.js';
import { placedRows } from './placed-rows.js';
import { type Found, foundIn, marginProblems } from './problems.js';
import { indented } from './region.js';
import { columnsOf } from './table/index.js';
import { turnedBoxes } from './turned.js';
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
  /** The same for pages that lie on their side. */
  readonly turned: LayoutContext;
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

/** What room a table's columns have for its words. */
export function tableRoom(
  table: TableFlow,
  template: Template,
  metrics: Metrics,
  cache: LayoutCache,
): 'ample' | 'cramped' | 'torn' {
  const context = contextOf(Boolean(table.turned), template, metrics, cache);
  const { torn, cramped } = columnsOf(table, indented(context.area, table), context);
  if (torn) return 'torn';
  return cramped ? 'cramped' : 'ample';
}

/**
 * Makes boxes of a flow and fills pages with them. The same input gives the same pages; `cache` has the paragraphs of
 * earlier passes and issues, so that only those whose content is new are shaped and broken.
 */
export function fill(flow: Flow, template: Template, metrics: Metrics, cache = openLayoutCache()): FilledFlow {
  const context = contextOf(false, template, metrics, cache);
  const turned = contextOf(true, template, metrics, cache);
  const text = turnedBoxes(flow.body, context, turned);
  const foot = boxesOf(flow.foot, context.area, context);
  const tokens = template.notes;
  return {
    ...fillPages(
      text,
      foot,
      { area: context.area, tokens, ...(template.firstPage && { first: firstTypeArea(template) }) },
      { area: turned.area, tokens },
      template.colophonPlace === 'even',
    ),
    blocks: [...text, ...foot],
    furniture: flow,
    context,
    turned,
  };
}

/** What the parts of a layout share on pages that stand upright, or on those that lie on their side. */
function contextOf(turned: boolean, template: Template, metrics: Metrics, cache: LayoutCache): LayoutContext {
  const area = turned ? turnedArea(template) : typeArea(template);
  return { template, metrics, area, sheet: sheetOf(template, turned), cache };
}

/**
 * Draws filled pages: every glyph, rule and picture gets its place. Pages that show what they showed before are the
 * same objects as then; of paragraphs the cache keeps those of this flow.
 */
export function draw({ pages, pageOf, footGap, blank, blocks, furniture, context, turned }: FilledFlow): DrawnFlow {
  const { cache, template } = context;
  const watermark = drawWatermark(furniture.watermark, context);
  const turnedWatermark = drawWatermark(furniture.watermark, turned);
  const tables = blocks.filter(({ columns }) => columns);
  const drawn = pages.map((page) => {
    const own = page.turned ? turned : context;
    return {
      label: page.label,
      ...own.sheet,
      items: [
        ...(page.turned ? turnedWatermark : watermark).items,
        ...drawPage(page, own),
        ...(page.label === 1 && !page.turned ? drawEdgeRules(template) : []),
        ...drawMarginLines(furniture, { label: page.label, pages: pages.length, blank }, own),
      ],
    };
  });
  const margins = marginProblems(marginParagraphs(furniture, pages.length), context);
  cache.pages = withUnchanged(drawn, cache.pages);
  cache.paragraphs.sweep();
  cache.lines.sweep();
  const layout: Layout = {
    pages: cache.pages,
    pageOf,
    ...brokenParagraphs(pages),
    footGap,
    blank,
    columns: new Map(tables.map(({ block, columns }) => [block, columns!.widths])),
    heads: new Map(tables.map(({ block, repeated, columns }) => [block, repeated > 0 ? columns!.table.headerRows : 0])),
    rows: placedRows(pages),
  };
  const { glyphs, ...tablesFound } = foundIn(blocks);
  const found = { ...tablesFound, glyphs: [...glyphs, ...margins], watermark: watermark.problem };
  return { layout, found };
}
