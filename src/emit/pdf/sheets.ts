import { millimetres } from '../../model/geometry.js';
import type { Page } from '../../model/index.js';
import type { PdfOptions } from './options.js';

/** A sheet of the file: where pages stand on it and which boxes it has. pt; y counts downwards. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly placements: readonly Placement[];
  /** Final size after trimming (TrimBox), as a distance from the sheet's edges; absent where the sheet is the page. */
  readonly trim?: number;
}

/** Where a page stands on a sheet, pt from the sheet's top left corner. */
export interface Placement {
  readonly page: Page;
  readonly x: number;
  readonly y: number;
  /** A page that lies on its side among upright ones: its head is at the left (GB/T 9704-2012 §8). */
  readonly turned?: true;
}

/** Bleed around the trim, mm. */
export const BLEED = 3;
/** Room around the trim for marks, mm. */
const MARKS = 12;

/** The sheets of a file: one a page, with room for marks on the press, or two pages up. */
export function sheetsOf(pages: readonly Page[], { profile, impose, creep = 0 }: PdfOptions): Sheet[] {
  const sheets = impose ? imposed(pages, impose, creep) : pages.map(single);
  if (profile !== 'press') return sheets;
  const room = millimetres(MARKS);
  return sheets.map(({ width, height, placements }) => ({
    width: width + room * 2,
    height: height + room * 2,
    placements: placements.map((placement) => ({ ...placement, x: placement.x + room, y: placement.y + room })),
    trim: room,
  }));
}

function single(page: Page): Sheet {
  return { width: page.width, height: page.height, placements: [{ page, x: 0, y: 0 }] };
}

function imposed(pages: readonly Page[], impose: 'booklet' | '2up', creep: number): Sheet[] {
  if (pages.length === 0) return [];
  const width = Math.min(...pages.map((page) => page.width));
  const height = Math.max(...pages.map((page) => page.height));
  return spreads(pages.length, impose).map(([left, right], index, all) => {
    // Sheets inside the fold stand out at the fore-edge by their thickness: their pages move towards the spine.
    const depth = impose === 'booklet' ? Math.floor(index / 2) : 0;
    const shift = all.length > 0 ? millimetres(creep) * depth : 0;
    const placements = [
      { number: left, x: shift },
      { number: right, x: width - shift },
    ].flatMap(({ number, x }) => {
      const page = pages[number - 1];
      return page ? [{ page, x, y: 0, ...(page.width > width && { turned: true as const }) }] : [];
    });
    return { width: width * 2, height, placements };
  });
}

/**
 * Page numbers side by side, sheet by sheet; numbers past the last page are blank. `booklet`: folded sheets lie inside
 * one another, front and back of each in turn, and the pages are filled up to a multiple of four.
 */
export function spreads(count: number, impose: 'booklet' | '2up'): [number, number][] {
  if (impose === '2up') return Array.from({ length: Math.ceil(count / 2) }, (_, i) => [i * 2 + 1, i * 2 + 2]);
  const total = Math.ceil(count / 4) * 4;
  return Array.from({ length: total / 2 }, (_, i): [number, number] => {
    const outer = total - i;
    const inner = i + 1;
    return i % 2 === 0 ? [outer, inner] : [inner, outer];
  });
}
