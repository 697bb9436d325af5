import type { GlyphRun, LeaderItem, RuleItem } from '../../model/index.js';
import type { PdfFace } from './face.js';
import type { Inks } from './inks.js';

/**
 * Share of the em by which an advance may differ from the glyph's own: with a wider gap readers would see a space, and a squeezed
 * mark that kept its full width would reach over its neighbour, or over the edge of the measure.
 */
const GAP = 0.09;
/** Grain of widened and narrowed glyphs, em: few variants of a glyph serve all gaps. */
const STEP = 0.05;

/** Widest glyph that every font program can state, em: 16 bits of 1/2048 em hold 32. */
const WIDEST = 30;
const WIDE_SPACE = 0x3000;

/**
 * Operators for a run of glyphs: one TJ array, evenly spread lines through character spacing. `height` is the sheet's, pt; `reach`
 * is the gap to the line's next run, pt, as before a folio. Wide spaces and gaps are part of the glyph before them: readers that
 * look for columns would tear the line apart there.
 */
export function showGlyphs(
  run: GlyphRun,
  reach: number,
  face: PdfFace,
  advanceOf: (glyph: number) => number,
  inks: Inks,
  height: number,
): string {
  const { size, glyphs } = run;
  const slots: number[] = [];
  const deltas: number[] = [];
  let index = 0;
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i]!;
    const shift = (run.shifts?.[i] ?? 0) / size;
    const start = index;
    let advance = run.advances[i]!;
    index += run.text.codePointAt(index)! > 0xffff ? 2 : 1;
    for (; run.text.charCodeAt(index) === WIDE_SPACE; index++) advance += run.advances[++i]!;
    const gap = i + 1 === glyphs.length ? reach : 0;
    const text = gap > 0 ? `${run.text.slice(start, index)} ` : run.text.slice(start, index);
    advance = (advance + gap) / size;
    const spare = Math.min(advance - advanceOf(glyph), WIDEST);
    const widening = Math.abs(spare) > GAP ? Math.sign(spare) * Math.floor(Math.abs(spare) / STEP + 0.01) * STEP : 0;
    const slot = face.slot(glyph, Math.round(shift * 1000) / 1000, Math.round(widening * 100) / 100, text);
    slots.push(slot);
    deltas.push(advance * 1000 - face.width(slot));
  }
  const count = slots.length;
  const spacing = commonDelta(deltas);
  const parts: string[] = [];
  let hex = '';
  let error = 0;
  for (let i = 0; i < count; i++) {
    hex += face.code(slots[i]!);
    error += deltas[i]! - spacing;
    const adjust = i + 1 < count ? Math.round(error) : 0;
    if (adjust === 0) continue;
    parts.push(`<${hex}>${-adjust}`);
    error -= adjust;
    hex = '';
  }
  if (hex) parts.push(`<${hex}>`);
  const bold = run.embolden ? `2 Tr ${number(size / 30)} w ${inks.stroke(run.colour)} ` : '0 Tr ';
  return `BT /${face.name} ${number(size)} Tf ${number((spacing * size) / 1000)} Tc ${bold}${inks.fill(run.colour)} 1 0 0 1 ${number(run.x)} ${number(height - run.y)} Tm [${parts.join('')}] TJ ET`;
}

/** The advance correction that most glyphs of a line share, thousandths of an em, in tenths. */
function commonDelta(deltas: readonly number[]): number {
  if (deltas.length < 4) return 0;
  const sorted = deltas.slice(0, -1).sort((a, b) => a - b);
  const median = sorted[sorted.length >> 1]!;
  return Math.abs(median) < 0.05 ? 0 : Math.round(median * 100) / 100;
}

/** Operators for a filled rectangle. */
export function showRule({ x, y, width, height, colour }: RuleItem, inks: Inks, sheet: number): string {
  return `${inks.fill(colour)} ${number(x)} ${number(sheet - y - height)} ${number(width)} ${number(height)} re f`;
}

/** Operators for a dotted leader: round dots on a grid common to all lines, so that they stand under one another. */
export function showLeader({ x, y, width, size, colour }: LeaderItem, inks: Inks, sheet: number): string {
  const pitch = size * 0.36;
  const first = Math.ceil(x / pitch) * pitch;
  const last = Math.floor((x + width) / pitch) * pitch;
  if (last <= first) return '';
  const height = number(sheet - y);
  return `q ${inks.stroke(colour)} 1 J ${number(size * 0.075)} w [0 ${number(pitch)}] 0 d ${number(first)} ${height} m ${number(last + 0.01)} ${height} l S Q`;
}

/** A number as PDF wants it: no exponent, three decimals. */
export function number(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}
