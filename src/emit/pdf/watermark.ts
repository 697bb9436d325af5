import type { FontSet } from '../../fonts/index.js';
import type { Page } from '../../model/index.js';
import { number } from './content.js';
import type { PdfFace } from './face.js';
import type { Inks } from './inks.js';

const ROLE = '黑体';
const ANGLE = Math.PI / 4;
/** Height of an em box's middle above the baseline, em. */
const MIDDLE = 0.38;
const GREY = '#e0e0e0';

/** Operators for large grey words across the sheet, under the text. */
export function showWatermark(words: string, page: Page, fonts: FontSet, faceOf: (face: string) => PdfFace, inks: Inks): string {
  const characters = [...words];
  const size = Math.min(160, (page.width * 1.1) / characters.length);
  const cos = number(Math.cos(ANGLE));
  const sin = number(Math.sin(ANGLE));
  // The row of em boxes is centred: half its length back, half its height down.
  const back = (characters.length * size) / 2;
  const down = size * MIDDLE;
  const start = {
    x: page.width / 2 - back * Math.cos(ANGLE) + down * Math.sin(ANGLE),
    y: page.height / 2 - back * Math.sin(ANGLE) - down * Math.cos(ANGLE),
  };
  const shown = characters.flatMap((character, i) => {
    const choice = fonts.choose(ROLE, character.codePointAt(0)!);
    if (!choice) return [];
    const face = faceOf(choice.face);
    const slot = face.slot(choice.glyph, choice.shift, 0, character);
    const x = start.x + i * size * Math.cos(ANGLE);
    const y = start.y + i * size * Math.sin(ANGLE);
    return [`/${face.name} ${number(size)} Tf ${cos} ${sin} -${sin} ${cos} ${number(x)} ${number(y)} Tm <${face.code(slot)}> Tj`];
  });
  return `BT ${inks.fill(GREY)} 0 Tc 0 Tr ${shown.join(' ')} ET`;
}
