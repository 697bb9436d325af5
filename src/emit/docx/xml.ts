import type { Indents } from '../../model/index.js';

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

const flat = new WeakMap<TemplateStringsArray, readonly string[]>();

/**
 * XML written in lines for those who read the source, made into one: line ends and the indentation after them are left
 * out, between two attributes they are a blank. What is put in stays as it is.
 */
export function xml(lines: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  let pieces = flat.get(lines);
  if (!pieces) {
    pieces = lines.map((piece) => piece.replace(/(["\w])\n\s*(?=\w)/g, '$1 ').replace(/\n\s*/g, ''));
    flat.set(lines, pieces);
  }
  let text = pieces[0]!;
  for (let i = 0; i < values.length; i++) text += values[i] + pieces[i + 1]!;
  return text;
}

/** Indents in twips. */
export function indentXml({ left, right, first }: Indents): string {
  const firstLine = first < 0 ? `w:hanging="${-twips(first)}"` : `w:firstLine="${twips(first)}"`;
  return `<w:ind w:left="${twips(left)}" w:right="${twips(right)}" ${firstLine}/>`;
}
