/** Points in a unit of ST_UniversalMeasure (ISO/IEC 29500-1 §22.9.2.15) and of CSS, which VML writes. */
const POINTS: Readonly<Record<string, number>> = {
  pt: 1,
  pc: 12,
  pi: 12,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  px: 0.75,
};

/** A length in points: a bare number counts in parts of a point, as many as given; undefined for anything else. */
function points(written: string | undefined, partsOfPoint: number): number | undefined {
  const match = /^\s*([+-]?\d{0,12}(?:\.\d{0,12})?)\s*([a-z]*)\s*$/i.exec(written ?? '');
  if (!match?.[1]) return undefined;
  const value = Number(match[1]);
  const unit = match[2]!.toLowerCase();
  const size = unit === '' ? 1 / partsOfPoint : Object.hasOwn(POINTS, unit) ? POINTS[unit] : undefined;
  return size === undefined || !Number.isFinite(value) ? undefined : value * size;
}

/** Twentieths of a point, as paragraphs and tables have it. */
export const twips = (written: string | undefined): number | undefined => points(written, 20);

/** English metric units, 12,700 a point, as drawings have it. */
export const emu = (written: string | undefined): number | undefined => points(written, 12_700);

/** A whole number of at most nine digits. */
export function integer(written: string | undefined): number | undefined {
  return /^\s*[+-]?\d{1,9}\s*$/.test(written ?? '') ? Number(written) : undefined;
}

/** A property of a style attribute of VML, `width:100pt`. */
export function cssLength(style: string | undefined, property: string): number | undefined {
  const rule = (style ?? '').split(';').find((part) => part.trim().startsWith(`${property}:`));
  return points(rule?.slice(rule.indexOf(':') + 1), 1);
}
