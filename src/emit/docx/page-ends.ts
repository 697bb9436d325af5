import type { FlowBlock, Layout, PageLabel, ParagraphFlow } from '../../model/index.js';

/** Room below the lines of a page for readers that round otherwise, pt. */
export const PAGE_SLACK = 2;

/** Page of a block's last line or row. */
export function lastPage(block: FlowBlock, layout: Layout): PageLabel | undefined {
  switch (block.kind) {
    case 'paragraph':
      return layout.paragraphs.get(block.id)?.lines.at(-1)?.page;
    case 'table':
      return Math.max(...(block.rows.at(-1) ?? []).map((cell) => pagesOf(cell, layout).at(-1) ?? 0));
    default:
      return layout.pageOf.get(block.id);
  }
}

/** Pages of a paragraph's lines, in order. */
export function pagesOf({ id }: ParagraphFlow, { paragraphs }: Layout): readonly PageLabel[] {
  return [...new Set(paragraphs.get(id)?.lines.map(({ page }) => page))];
}
