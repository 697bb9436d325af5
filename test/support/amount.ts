/** In `npm run conformance`. */
export const inConformance = process.env.BULLETIN_CONFORMANCE !== undefined;

/**
 * How much a test with many cases tries: `few` in `npm test`; in `npm run conformance -- N`, which sets BULLETIN_CONFORMANCE, N of 200
 * parts of `many`, and no fewer than `few`.
 */
export function amount(few: number, many: number): number {
  const wanted = Number(process.env.BULLETIN_CONFORMANCE ?? 0);
  return Number.isFinite(wanted) ? Math.max(few, Math.round((many * wanted) / 200)) : few;
}

/** Seeds from 1 on, as many; or those that BULLETIN_CONFORMANCE names (`5,37`). */
export function seeds(few: number, many: number): readonly number[] {
  const named = process.env.BULLETIN_CONFORMANCE?.includes(',') ? process.env.BULLETIN_CONFORMANCE.split(',') : [];
  if (named.length > 0) return named.filter(Boolean).map(Number);
  return Array.from({ length: amount(few, many) }, (_, i) => i + 1);
}
