import type { Template } from '../../model/index.js';
import { millimetres } from '../../text/units.js';
import type { Path } from '../resolve.js';

/** Sums of rounded pitches may stand out of the type area by so much, pt. */
export const ROUNDING = 0.6;
/** Shares of the em above and below a baseline. */
export const [ASCENT, DESCENT] = [0.88, 0.12];

/** Where a sheet gets its size from. */
export const SHEET: readonly Path[] = ['margin', 'size', 'height', 'width', 'orientation']
  .map((key): Path => ['page', key])
  .concat([['page']]);

/** Width and height of the type area, pt. */
export function areaOf({ page, styles }: Template): { readonly width: number; readonly height: number } {
  const { width, margin, linesPerPage } = page;
  return { width: millimetres(width - margin.left - margin.right), height: linesPerPage * styles.body!.lineHeight };
}

/** A number as a message says it. */
export function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}
