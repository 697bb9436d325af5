import { pour } from './flow/index.js';
import type { Metrics } from './fonts/types.js';
import { type BrokenBlock, type LaidOut, layOut } from './layout/index.js';
import type { BlockId, Flow, FlowBlock, Issue, PageLabel, Run, Template } from './model/index.js';

/** A flow whose printed page numbers are those of its layout. */
export interface Settled extends LaidOut {
  readonly flow: Flow;
  /** False where the numbers still changed at the last pass. */
  readonly stable: boolean;
}

/** Passes before giving up: one to find the pages, one to print them, one more where that moved a page. */
const PASSES = 3;

/** The table of contents prints pages that depend on its own length: pour and lay out until the printed numbers are true. */
export function settle(issue: Issue, template: Template, metrics: Metrics): Settled {
  let pages: ReadonlyMap<BlockId, PageLabel> = new Map();
  const broken = new Map<BlockId, BrokenBlock>();
  for (let pass = 1; ; pass++) {
    const flow = pour(issue, template, pages);
    const filling = layOut(flow, template, metrics, broken);
    const stable = flow.blocks.every((block) => printsTruth(block, filling.pageOf));
    if (stable || pass === PASSES) return { ...filling.finish(), flow, stable };
    pages = filling.pageOf;
  }
}

function printsTruth(block: FlowBlock, pageOf: ReadonlyMap<BlockId, PageLabel>): boolean {
  if (block.kind === 'table') return block.rows.every((row) => row.every((cell) => cell.runs.every((run) => isTrue(run, pageOf))));
  return block.kind !== 'paragraph' || block.runs.every((run) => isTrue(run, pageOf));
}

function isTrue(run: Run, pageOf: ReadonlyMap<BlockId, PageLabel>): boolean {
  if (run.kind === 'note') return run.note?.runs.every((inner) => isTrue(inner, pageOf)) ?? true;
  // A reference to a section that does not exist has its own finding, and no page to wait for.
  return run.kind !== 'page' || !pageOf.has(run.target) || run.text === String(pageOf.get(run.target));
}
