import { CLOSING, classOf, OPENING, WIDE } from '../../text/char-class.js';
import { type LinePlacer, trimSpaces } from './line.js';
import type { Shaped } from './shape.js';

/**
 * Fits a line to its room under the profile `word`. Too wide: the mark at the line's end gives up its blank half, then
 * marks before other marks do, then all gaps shrink alike. Too narrow and justified: all gaps but those inside Latin
 * words, —— and …… grow alike (clreq §3.5).
 */
export const placeWord: LinePlacer = (shaped, line, align) => {
  const start = line.start;
  const end = trimSpaces(shaped, start, line.end);
  const advances = new Float32Array(end - start);
  let width = 0;
  for (let i = start; i < end; i++) {
    const advance = shaped.advance[i]! + (i + 1 < end ? shaped.gap[i + 1]! : 0);
    advances[i - start] = advance;
    width += advance;
  }
  const excess = width - line.room.width;
  if (excess > 0.001) shrink(shaped, start, end, advances, excess);
  else if (align === 'justify' && !line.final) spread(shaped, start, end, advances, -excess);
  const slack = Math.max(0, -excess);
  const offset = align === 'center' ? slack / 2 : align === 'right' ? slack : 0;
  return { start, end, advances, offset, lead: 0 };
};

function shrink(shaped: Shaped, start: number, end: number, advances: Float32Array, excess: number): void {
  let left = excess;
  const cut = (i: number): void => {
    const amount = Math.min(left, shaped.advance[i]! / 2);
    advances[i - start]! -= amount;
    left -= amount;
  };
  if (end > start && classOf(shaped.codes[end - 1]!) & CLOSING) cut(end - 1);
  for (let i = end - 2; i >= start && left > 0; i--) {
    if (classOf(shaped.codes[i]!) & CLOSING && classOf(shaped.codes[i + 1]!) & (CLOSING | OPENING)) cut(i);
  }
  if (left > 0) spread(shaped, start, end, advances, -left);
}

function spread(shaped: Shaped, start: number, end: number, advances: Float32Array, amount: number): void {
  let gaps = 0;
  for (let i = start; i < end - 1; i++) if (isElastic(shaped.codes[i]!, shaped.codes[i + 1]!)) gaps++;
  if (gaps === 0) return;
  const share = amount / gaps;
  for (let i = start; i < end - 1; i++)
    if (isElastic(shaped.codes[i]!, shaped.codes[i + 1]!)) advances[i - start]! += share;
}

function isElastic(before: number, after: number): boolean {
  if (before === after && (before === 0x2014 || before === 0x2026)) return false;
  return before === 0x20 || ((classOf(before) | classOf(after)) & WIDE) !== 0;
}
