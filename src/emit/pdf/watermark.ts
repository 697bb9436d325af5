import type { WatermarkItem } from '../../model/index.js';
import type { PdfFace } from './face.js';
import type { Inks } from './inks.js';
import { number } from './number.js';

/** Operators for the words across a page, under the text. */
export function showWatermark(
  { x: middle, y, size, angle, colour, drop, glyphs }: WatermarkItem,
  inks: Inks,
  sheet: number,
  faceOf: (face: string) => PdfFace,
): string {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turn = `${number(cos)} ${number(sin)} ${number(-sin)} ${number(cos)}`;
  const shown = glyphs.map(({ face: key, glyph, shift, text, x }) => {
    const face = faceOf(key);
    const slot = face.slot(glyph, shift, 0, text);
    const origin = `${number(middle + x * cos + drop * sin)} ${number(sheet - y + x * sin - drop * cos)}`;
    return `/${face.name} ${number(size)} Tf ${turn} ${origin} Tm <${face.code(slot)}> Tj`;
  });
  return `BT ${inks.fill(colour)} 0 Tc 0 Tr ${shown.join(' ')} ET`;
}
