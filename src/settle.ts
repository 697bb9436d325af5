import { type Edition, pour, type Styles } from './flow/index.js';
import type { Metrics } from './fonts/types.js';
import { type DrawnFlow, draw, fill, type LayoutCache, lineWidths, tableRoom } from './layout/index.js';
import type { BlockId, Flow, Issue, PageLabel, ParagraphFlow, Run, TableFlow, Template } from './model/index.js';
import { paragraphsOf } from './model/walk.js';

/** A flow whose printed page numbers are those of its layout. */
export interface Settled extends DrawnFlow {
  readonly flow: Flow;
  /** False where the numbers still changed at the last pass. */
  readonly stable: boolean;
}

/** What an issue is set with. */
export interface Setting {
  /** Those of the template. */
  readonly styles: Styles;
  readonly metrics: Metrics;
  /** What was laid out before. */
  readonly cache: LayoutCache;
}

/**
 * Passes before giving up: one to find the pages, one to print them, and more where longer numbers move further pages,
 * one after the other.
 */
const PASSES = 5;

/**
 * The table of contents prints pages that depend on its own length: pour and lay out until the printed numbers are
 * true.
 */
export function settle(
  issue: Issue,
  template: Template,
  { styles, metrics, cache }: Setting,
  edition: Edition,
): Settled {
  const widthsOf = (paragraph: ParagraphFlow) => lineWidths(paragraph, template, metrics, cache);
  const roomIn = (table: TableFlow) => tableRoom(table, template, metrics, cache);
  let pages: ReadonlyMap<BlockId, PageLabel> = new Map();
  for (let pass = 1; ; pass++) {
    const flow = pour(issue, template, { ...edition, styles, pages, widthsOf, roomIn });
    const filled = fill(flow, template, metrics, cache);
    const stable = printsTruth(flow, filled.pageOf);
    if (stable || pass === PASSES) return { ...draw(filled), flow, stable };
    pages = filled.pageOf;
  }
}

function printsTruth(flow: Flow, pageOf: ReadonlyMap<BlockId, PageLabel>): boolean {
  for (const { runs } of paragraphsOf(flow.body)) if (!runs.every((run) => isTrue(run, pageOf))) return false;
  return true;
}

function isTrue(run: Run, pageOf: ReadonlyMap<BlockId, PageLabel>): boolean {
  // A reference to a section that does not exist has its own finding, and no page to wait for.
  return run.kind !== 'page' || !pageOf.has(run.target) || run.text === String(pageOf.get(run.target));
}
