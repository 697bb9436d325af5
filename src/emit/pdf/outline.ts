import type { OutlineEntry, Page } from '../../model/index.js';
import { type OutlineNode, outlineRoot, type PdfDocument } from './pdfkit.js';

/** Bookmarks of sections, heads and items, each at its exact place. Levels that a section skips are closed up. */
export function addOutline(document: PdfDocument, entries: readonly OutlineEntry[], pages: readonly Page[]): void {
  const places = new Map<string, { readonly pageNumber: number; readonly top: number }>();
  pages.forEach((page, pageNumber) => {
    for (const item of page.items) if (item.kind === 'anchor') places.set(item.block, { pageNumber, top: item.y });
  });
  const path: { readonly level: number; readonly node: OutlineNode }[] = [{ level: 0, node: outlineRoot(document) }];
  for (const { level, text, block } of entries) {
    const place = places.get(block);
    if (!place) continue;
    while (path[path.length - 1]!.level >= level) path.pop();
    const { width } = pages[place.pageNumber]!;
    path.push({ level, node: path[path.length - 1]!.node.add(text, { ...place, width }) });
  }
}
