import { CLOSING, classOf, OPENING } from '../../text/char-class.js';
import { placeClreq } from './justify-clreq.js';
import { type LinePlacer, trimSpaces } from './line.js';
import type { Shaped } from './shape.js';
import { growthOf, spread, stretch } from './stretch.js';

/**
 * Fits a line to its room under the profile `word`. Too wide: the mark at the line's end gives up its blank half, then
 * marks before other marks do, then all gaps shrink alike. Too narrow and justified: it grows as {@link stretch} says.
 */
export const placeWord: LinePlacer = (shaped, line, align) => {
  if (line.fitted) return placeClreq(shaped, line, align);
  const start = line.start;
  const end = trimSpaces(shaped, start, line.end);
  const add = new Float64Array(end - start + 1);
  let width = 0;
  for (let i = start; i < end; i++) width += shaped.advance[i]! + (i > start ? shaped.gap[i]! : 0);
  const excess = width - line.room.width;
  if (excess > 0.001) shrink(shaped, start, end, add, excess);
  else if (align === 'justify' && !line.final) stretch(growthOf(shaped), start, end, -excess, add);
  const advances = new Float32Array(end - start);
  for (let i = start; i < end; i++) {
    advances[i - start] = shaped.advance[i]! + (i + 1 < end ? shaped.gap[i + 1]! : 0) + add[i + 1 - start]!;
  }
  const slack = Math.max(0, -excess);
  const offset = align === 'center' ? slack / 2 : align === 'right' ? slack : 0;
  return { start, end, advances, offset, lead: 0 };
};

/** Takes `excess` pt from the places after clusters: `add[k]` is the place before cluster start + k. */
function shrink(shaped: Shaped, start: number, end: number, add: Float64Array, excess: number): void {
  let left = excess;
  const cut = (i: number): void => {
    const amount = Math.min(left, shaped.advance[i]! / 2);
    add[i + 1 - start]! -= amount;
    left -= amount;
  };
  if (end > start && classOf(shaped.codes[end - 1]!) & CLOSING) cut(end - 1);
  for (let i = end - 2; i >= start && left > 0; i--) {
    if (classOf(shaped.codes[i]!) & CLOSING && classOf(shaped.codes[i + 1]!) & (CLOSING | OPENING)) cut(i);
  }
  if (left > 0) spread(growthOf(shaped), start, end, -left, add);
}
