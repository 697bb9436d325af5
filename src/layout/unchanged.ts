import type { Item, Page } from '../model/index.js';
import { sameTarget } from './draw/links.js';

/**
 * The pages of a layout: one on which nothing changed is the same object as before, so that a desk paints only the
 * others anew.
 */
export function withUnchanged(pages: readonly Page[], earlier: readonly Page[]): readonly Page[] {
  return pages.map((page, i) => {
    const before = earlier[i];
    return before && samePage(before, page) ? before : page;
  });
}

function samePage(a: Page, b: Page): boolean {
  return (
    a.label === b.label &&
    a.width === b.width &&
    a.height === b.height &&
    a.items.length === b.items.length &&
    a.items.every((item, i) => sameItem(item, b.items[i]!))
  );
}

/**
 * Do two items draw the same? What they hold of a paragraph's glyphs is one object while the paragraph is the same; a
 * watermark's follow from its words.
 */
function sameItem(a: Item, b: Item): boolean {
  const [one, other] = [a as unknown as Record<string, unknown>, b as unknown as Record<string, unknown>];
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => {
    if (key === 'link' || key === 'target')
      return sameTarget(one[key] as Parameters<typeof sameTarget>[0], other[key] as Parameters<typeof sameTarget>[1]);
    return Object.is(one[key], other[key]) || (key === 'glyphs' && a.kind === 'watermark');
  });
}
