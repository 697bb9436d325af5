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

/** Seeds from 1 on, as many; or those that BULLETIN_CONFORMANCE names: one after the other (`5,37`), or a range (`101-200`). */
export function seeds(few: number, many: number): readonly number[] {
  const named = process.env.BULLETIN_CONFORMANCE ?? '';
  const range = /^(\d+)-(\d+)$/.exec(named);
  if (range) return upFrom(Number(range[1]), Number(range[2]) - Number(range[1]) + 1);
  if (named.includes(',')) return named.split(',').filter(Boolean).map(Number);
  return upFrom(1, amount(few, many));
}

function upFrom(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => first + i);
}
