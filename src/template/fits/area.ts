import type { Path } from '../problem.js';

/** Sums of rounded pitches may stand out of the type area by so much, pt. */
export const ROUNDING = 0.6;
/** Shares of the em above and below a baseline. */
export const [ASCENT, DESCENT] = [0.88, 0.12];

/** Where a sheet gets its size from. */
export const SHEET: readonly Path[] = ['margin', 'size', 'height', 'width', 'orientation']
  .map((key): Path => ['page', key])
  .concat([['page']]);

/** A number as a message says it. */
export function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}
