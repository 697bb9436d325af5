import type { Flow, Page } from '../../model/index.js';
import { leafParagraphs } from '../../model/walk.js';
import { type OutlineNode, outlineRoot, type PdfDocument } from './pdfkit.js';

/** Bookmarks of sections, heads and items, each at its exact place. Levels that a section skips are closed up. */
export function addOutline(document: PdfDocument, flow: Flow, pages: readonly Page[]): void {
  const places = new Map<string, { readonly pageNumber: number; readonly top: number }>();
  pages.forEach((page, pageNumber) => {
    for (const item of page.items) if (item.kind === 'anchor') places.set(item.block, { pageNumber, top: item.y });
  });
  const path: { readonly level: number; readonly node: OutlineNode }[] = [{ level: 0, node: outlineRoot(document) }];
  for (const { id, outline } of leafParagraphs(flow.body)) {
    const place = outline && places.get(id);
    if (!place) continue;
    const { level, text } = outline;
    while (path[path.length - 1]!.level >= level) path.pop();
    const { width } = pages[place.pageNumber]!;
    path.push({ level, node: path[path.length - 1]!.node.add(text, { ...place, width }) });
  }
}
