import type { GlyphRun, LeaderItem, RuleItem } from '../../model/index.js';
import type { PdfFace } from './face.js';
import type { Inks } from './inks.js';
import { number } from './number.js';

/**
 * Share of the em by which an advance may differ from the glyph's own: with a wider gap readers would see a space, and
 * a squeezed mark that kept its full width would reach over its neighbour, or over the edge of the measure.
 */
const GAP = 0.09;
/** Grain of widened and narrowed glyphs, em: few variants of a glyph serve all gaps. */
const STEP = 0.05;

/** Widest glyph that every font program can state, em: 16 bits of 1/2048 em hold 32. */
const WIDEST = 30;
const WIDE_SPACE = 0x3000;

/**
 * Operators for a run of glyphs: one TJ array, evenly spread lines through character spacing. `height` is the sheet's,
 * pt; `reach` is the gap to the line's next run, pt, as before a folio. Wide spaces and gaps are part of the glyph
 * before them: readers that look for columns would tear the line apart there.
 */
export function showGlyphs(
  run: GlyphRun,
  reach: number,
  face: PdfFace,
  advanceOf: (glyph: number) => number,
  inks: Inks,
  height: number,
): string {
  const { size, glyphs, text } = run;
  if (glyphs.length > slots.length) [slots, deltas, ordered] = workspace(glyphs.length * 2);
  let count = 0;
  let index = 0;
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i]!;
    const shift = run.shifts ? Math.round((run.shifts[i]! / size) * 1000) / 1000 : 0;
    const start = index;
    const codePoint = text.codePointAt(index)!;
    const length = codePoint > 0xffff ? 2 : 1;
    let advance = run.advances[i]!;
    index += length;
    for (; text.charCodeAt(index) === WIDE_SPACE; index++) advance += run.advances[++i]!;
    const ends = i + 1 === glyphs.length;
    const gap = ends ? reach : 0;
    advance = (advance + gap) / size;
    const spare = Math.min(advance - advanceOf(glyph), WIDEST);
    const widening = Math.abs(spare) > GAP ? Math.sign(spare) * Math.floor(Math.abs(spare) / STEP + 0.01) * STEP : 0;
    const blank = gap > 0 ? ' ' : ends ? (run.tail ?? '') : '';
    const plain = shift === 0 && widening === 0 && blank === '' && index === start + length;
    const slot = plain
      ? face.plainSlot(glyph, codePoint)
      : face.slot(glyph, shift, Math.round(widening * 100) / 100, text.slice(start, index) + blank);
    slots[count] = slot;
    deltas[count] = advance * 1000 - face.width(slot);
    count++;
  }
  const spacing = commonDelta(count - 1);
  const parts: string[] = ['<'];
  let error = 0;
  for (let i = 0; i < count; i++) {
    parts.push(face.code(slots[i]!));
    error += deltas[i]! - spacing;
    const adjust = i + 1 < count ? Math.round(error) : 0;
    if (adjust === 0) continue;
    parts.push('>', String(-adjust), '<');
    error -= adjust;
  }
  parts.push('>');
  const bold = run.embolden ? `2 Tr ${number(size / 30)} w ${inks.stroke(run.colour)} ` : '0 Tr ';
  return `BT /${face.name} ${number(size)} Tf ${number((spacing * size) / 1000)} Tc ${bold}${inks.fill(run.colour)} 1 0 0 1 ${number(run.x)} ${number(height - run.y)} Tm [${parts.join('')}] TJ ET`;
}

/**
 * Slots and advance corrections (thousandths of an em) of the run that is being shown, and the latter by size. Tens of
 * thousands of runs are shown one after the other: arrays for each would be the greater part of the emitter's garbage.
 */
let [slots, deltas, ordered] = workspace(128);

function workspace(size: number): [Int32Array, Float64Array, Float64Array] {
  return [new Int32Array(size), new Float64Array(size), new Float64Array(size)];
}

/** The correction that most of the first glyphs of the run share, thousandths of an em, in tenths. */
function commonDelta(count: number): number {
  if (count < 3) return 0;
  for (let i = 0; i < count; i++) ordered[i] = deltas[i]!;
  ordered.subarray(0, count).sort();
  const median = ordered[count >> 1]!;
  return Math.abs(median) < 0.05 ? 0 : Math.round(median * 100) / 100;
}

/** Operators for a filled rectangle. */
export function showRule({ x, y, width, height, colour }: RuleItem, inks: Inks, sheet: number): string {
  return `${inks.fill(colour)} ${number(x)} ${number(sheet - y - height)} ${number(width)} ${number(height)} re f`;
}

/** Operators for a dotted leader: a dashed line whose dashes have no length, so that their round ends are the dots. */
export function showLeader({ x, y, pitch, count, radius, colour }: LeaderItem, inks: Inks, sheet: number): string {
  const height = number(sheet - y);
  // A little further than the last dot, which would else be lost to rounding.
  const end = number(x + (count - 1) * pitch + 0.01);
  return `q ${inks.stroke(colour)} 1 J ${number(radius * 2)} w [0 ${number(pitch)}] 0 d ${number(x)} ${height} m ${end} ${height} l S Q`;
}
