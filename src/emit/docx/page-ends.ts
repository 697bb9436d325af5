import type { FlowBlock, Layout, PageLabel, ParagraphFlow } from '../../model/index.js';

/** Room below the lines of a page for readers that round otherwise, pt. */
export const PAGE_SLACK = 2;

/** What makes pages end where they should. */
export interface PageEnds {
  /** Space that blocks get more than in the PDF, pt by block id (a table row's by its first cell's). */
  readonly guards: ReadonlyMap<string, number>;
  /** Pages that end by force. */
  readonly forced: ReadonlySet<PageLabel>;
}

/** Every reader ends pages by itself. */
export const FREE_ENDS: PageEnds = { guards: new Map(), forced: new Set() };

/**
 * Readers could take what begins the next page for fitting on this one where it misses by the slack or less: a block before it gets
 * the rest as space, or, where none begins on the page, the page ends by force. So do pages that end for want of room for a note.
 */
export function pageEnds(blocks: readonly FlowBlock[], layout: Layout): PageEnds {
  const guards = new Map<string, number>();
  const forced = new Set(layout.endedByNote);
  for (const [page, overflow] of layout.overflow) {
    const lacking = 2 * PAGE_SLACK - overflow;
    if (lacking <= 0) continue;
    const place = lastStart(blocks, page, layout);
    if (place) guards.set(place, lacking);
    else forced.add(page);
  }
  return { guards, forced };
}

/** The last block, or row of a table, that begins on a page below its head. */
function lastStart(blocks: readonly FlowBlock[], page: PageLabel, layout: Layout): string | undefined {
  for (let i = blocks.length - 1; i > 0; i--) {
    const block = blocks[i]!;
    if (block.kind === 'page-break') continue;
    if (block.kind === 'table') {
      const row = block.rows.findLast((cells, r) => r > 0 && pageOfRow(cells, layout) === page);
      if (row) return row[0]!.id;
    } else if (layout.pageOf.get(block.id) === page && lastPage(blocks[i - 1]!, layout) === page) return block.id;
  }
  return undefined;
}

/** Page of a block's last line or row. */
export function lastPage(block: FlowBlock, layout: Layout): PageLabel | undefined {
  switch (block.kind) {
    case 'paragraph':
      return layout.paragraphs.get(block.id)?.lines.at(-1)?.page;
    case 'table':
      return pageOfRow(block.rows.at(-1) ?? [], layout);
    default:
      return layout.pageOf.get(block.id);
  }
}

/** Page of a table's row. */
export function pageOfRow([cell]: readonly ParagraphFlow[], { paragraphs }: Layout): PageLabel | undefined {
  return cell && paragraphs.get(cell.id)?.lines[0]?.page;
}
