import type { FlowBlock, PageLabel } from '../../model/index.js';
import type { DocxContext } from './context.js';

/** Room below the lines of a page for readers that round otherwise, pt. */
export const PAGE_SLACK = 2;

/**
 * Blocks that get some space more than in the PDF, pt by block id (a table row's by its first cell's), because readers could else
 * take what begins the next page for fitting on this one: by the slack or less it does not.
 */
export function pageGuards(context: Pick<DocxContext, 'compiled'>): ReadonlyMap<string, number> {
  const { layout, flow } = context.compiled;
  const guards = new Map<string, number>();
  for (const [page, overflow] of layout.overflow) {
    const lacking = 2 * PAGE_SLACK - overflow;
    if (lacking <= 0) continue;
    const place = lastStart(flow.blocks, page, context);
    if (place) guards.set(place, lacking);
  }
  return guards;
}

/** The last block, or row of a table, that begins on a page below its head. */
function lastStart(blocks: readonly FlowBlock[], page: PageLabel, { compiled }: Pick<DocxContext, 'compiled'>): string | undefined {
  const { pageOf, paragraphs } = compiled.layout;
  for (let i = blocks.length - 1; i > 0; i--) {
    const block = blocks[i]!;
    if (block.kind === 'page-break') continue;
    if (block.kind === 'table') {
      const row = block.rows.findLast(([cell], r) => r > 0 && cell && paragraphs.get(cell.id)?.lines[0]?.page === page);
      if (row) return row[0]!.id;
    } else if (pageOf.get(block.id) === page && pageOf.get(blocks[i - 1]!.id) === page) return block.id;
  }
  return undefined;
}
