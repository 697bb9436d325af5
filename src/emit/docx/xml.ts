export { escapeXml } from '../../text/xml.js';

/** Points as twips (1/20 pt), WordprocessingML's unit of length. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Points as half-points, WordprocessingML's unit of font size. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Points as eighths of a point, the unit of border widths; Word takes 2 to 96. */
export function eighths(points: number): number {
  return Math.min(96, Math.max(2, Math.round(points * 8)));
}

/** Points as English metric units, DrawingML's unit. */
export function emu(points: number): number {
  return Math.round(points * 12700);
}
