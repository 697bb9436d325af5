import type { GlyphRun, Item, LinkTarget, ParagraphFlow, RuleItem, Run } from '../../model/index.js';
import type { PlacedLine } from '../paragraph/line.js';
import { LINE_BREAK, type Look, type Shaped, TAB } from '../paragraph/shape.js';

/** Share of the em above the baseline in the ideographic em box. */
export const ASCENT = 0.88;

/** Baseline of a line whose strip starts at `top`: the em box stands in the middle of the pitch. */
export function baseline(top: number, lineHeight: number, size: number): number {
  return top + (lineHeight - size) / 2 + size * ASCENT;
}

/** Glyphs and underlines of a stretch of a line. */
export interface DrawnRuns {
  readonly items: readonly Item[];
  /** Where the stretch ends, pt on the sheet. */
  readonly right: number;
}

/** Draws the clusters of a placed line, or a stretch of one. `x` is its left edge, `y` its baseline, pt. */
export function drawRuns(
  paragraph: ParagraphFlow,
  shaped: Shaped,
  placed: PlacedLine,
  x: number,
  y: number,
): DrawnRuns {
  const { start, end, advances } = placed;
  const items: Item[] = [];
  let pen = x + placed.offset;
  let from = start;
  while (from < end) {
    let to = from + 1;
    while (to < end && shaped.run[to] === shaped.run[from] && shaped.face[to] === shaped.face[from]) to++;
    const width = sum(advances, from - start, to - start);
    if (shaped.codes[from] !== TAB && shaped.codes[from] !== LINE_BREAK) {
      const lead = from === start ? placed.lead : 0;
      items.push(glyphRun(paragraph, shaped, { from, to, lead }, advances.subarray(from - start, to - start), pen, y));
      const look = shaped.looks[shaped.run[from]!]!;
      if (look.underline) items.push(underline(look, pen, y, width));
    }
    pen += width;
    from = to;
  }
  return { items, right: pen };
}

/** Clusters of one run and face, and how far the first outline moves to the left, pt. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly lead: number;
}

function glyphRun(
  paragraph: ParagraphFlow,
  shaped: Shaped,
  { from, to, lead }: Piece,
  advances: Float32Array,
  x: number,
  y: number,
): GlyphRun {
  const look = shaped.looks[shaped.run[from]!]!;
  const shifts = lead ? shaped.shift.slice(from, to) : shaped.shift.subarray(from, to);
  if (lead) shifts[0]! -= lead;
  const link = targetOf(paragraph.runs[shaped.run[from]!]!);
  return {
    kind: 'glyphs',
    x,
    y: y - look.raise,
    face: shaped.faces[shaped.face[from]!]!,
    size: look.size,
    colour: look.colour,
    embolden: look.embolden,
    glyphs: shaped.glyph.subarray(from, to),
    advances,
    ...(shifts.some((shift) => shift !== 0) && { shifts }),
    text: shaped.text.slice(shaped.textStart[from], shaped.textStart[to]),
    offsets: shaped.offset.subarray(from, to),
    block: paragraph.id,
    ...(link && { link }),
    ...partOf(paragraph.runs[shaped.run[from]!]!),
    role: paragraph.role,
  };
}

function underline(look: Look, x: number, y: number, width: number): RuleItem {
  return { kind: 'rule', x, y: y + look.size * 0.14, width, height: look.size / 24, colour: look.colour };
}

function targetOf(run: Run): LinkTarget | undefined {
  if (run.kind === 'page') return { kind: 'block', block: run.target };
  return run.kind === 'text' ? run.link : undefined;
}

function partOf(run: Run): Pick<GlyphRun, 'part'> {
  if (run.kind === 'note') return { part: 'reference' };
  return run.kind === 'text' && run.label ? { part: 'label' } : {};
}

function sum(values: Float32Array, from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i++) total += values[i]!;
  return total;
}
