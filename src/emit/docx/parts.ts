import type { PageLabel, Run } from '../../model/index.js';
import type { Fit } from './line-fit.js';

/** A stretch of a run that stands on one line. */
export interface Piece {
  readonly run: Run;
  /** What it prints, spaces before a line's end left out. */
  readonly text: string;
  /** UTF-16 offset in the paragraph's text. */
  readonly offset: number;
}

/** A line of a paragraph as it is written. */
export interface WrittenLine {
  readonly pieces: readonly Piece[];
  readonly fit: Fit;
}

/** Lines that are written as one paragraph. */
export interface Part {
  readonly lines: readonly WrittenLine[];
  /** Page of its first line. */
  readonly page: PageLabel;
  /** The paragraph goes on on the next page: the last line is no last line and is justified. */
  readonly cut: boolean;
}

/** Parts of a paragraph by the page that they stand on. */
export function partsByPage(parts: readonly Part[]): ReadonlyMap<PageLabel, readonly Part[]> {
  const pages = new Map<PageLabel, Part[]>();
  for (const part of parts) {
    const page = pages.get(part.page);
    if (page) page.push(part);
    else pages.set(part.page, [part]);
  }
  return pages;
}
