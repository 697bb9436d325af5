import type { Page } from '../model/index.js';
import { type DrawnLines, openDrawnLines } from './draw/memory.js';
import { openParagraphCache, type ParagraphCache } from './paragraph/cache.js';

/** What a layout leaves for the next one, so that it costs what changed. */
export interface LayoutCache {
  readonly paragraphs: ParagraphCache;
  readonly lines: DrawnLines;
  /** Pages as drawn last. */
  pages: readonly Page[];
}

/** A cache of nothing yet. */
export function openLayoutCache(): LayoutCache {
  return { paragraphs: openParagraphCache(), lines: openDrawnLines(), pages: [] };
}
