import type { OutlineEntry, Page } from '../../model/index.js';
import type { PdfDocument } from './document.js';

interface Node {
  addItem(title: string, options: object): Node;
}

/** Bookmarks of sections, heads and items, each at its exact place. Levels that a section skips are closed up. */
export function addOutline(document: PdfDocument, entries: readonly OutlineEntry[], pages: readonly Page[]): void {
  const places = new Map<string, { readonly pageNumber: number; readonly top: number }>();
  pages.forEach((page, pageNumber) => {
    for (const item of page.items) if (item.kind === 'anchor') places.set(item.block, { pageNumber, top: item.y });
  });
  const path: { readonly level: number; readonly node: Node }[] = [
    { level: 0, node: document.outline as unknown as Node },
  ];
  for (const { level, text, block } of entries) {
    const place = places.get(block);
    if (!place) continue;
    while (path[path.length - 1]!.level >= level) path.pop();
    // pdfkit counts `left` from the right edge.
    const left = pages[place.pageNumber]!.width;
    path.push({
      level,
      node: path[path.length - 1]!.node.addItem(text, { ...place, left, fit: false, expanded: false }),
    });
  }
}
