import type { FlowLeaf, Layout, PageLabel, ParagraphFlow } from '../../model/index.js';

/** Page of a block's last line or row. */
export function lastPage(block: FlowLeaf, layout: Layout): PageLabel | undefined {
  switch (block.kind) {
    case 'paragraph':
      return lastLinePage(block, layout);
    case 'table':
      return layout.rows.get(block.id)!.at(-1)!.page;
    default:
      return layout.pageOf.get(block.id);
  }
}

function lastLinePage({ id }: ParagraphFlow, { paragraphs }: Layout): PageLabel | undefined {
  return paragraphs.get(id)?.lines.at(-1)?.page;
}
