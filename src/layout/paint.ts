import type { Item, ParagraphFlow, Run } from '../model/index.js';
import type { PlacedLine } from './justify.js';
import { LINE_BREAK, runText, type Shaped, TAB } from './shape.js';

/** Share of the em above the baseline in the ideographic em box. */
const ASCENT = 0.88;

/** Baseline of a line whose strip starts at `top`: the em box stands in the middle of the pitch. */
export function baseline(top: number, shaped: Shaped, size: number): number {
  return top + (shaped.style.lineHeight - size) / 2 + size * ASCENT;
}

/** Adds one line's glyphs, underlines and links. `x` is the line's left edge, `y` its baseline, pt. */
export function paintLine(paragraph: ParagraphFlow, shaped: Shaped, placed: PlacedLine, x: number, y: number, items: Item[]): number {
  const { start, end, advances } = placed;
  let pen = x + placed.offset;
  let from = start;
  while (from < end) {
    let to = from + 1;
    while (to < end && shaped.run[to] === shaped.run[from] && shaped.face[to] === shaped.face[from]) to++;
    const width = sum(advances, from - start, to - start);
    if (shaped.codes[from] !== TAB && shaped.codes[from] !== LINE_BREAK) {
      const lead = from === start ? placed.lead : 0;
      items.push(glyphRun(paragraph, shaped, from, to, advances.subarray(from - start, to - start), pen, y, lead));
      paintDecoration(paragraph.runs[shaped.run[from]!]!, shaped, from, pen, y, width, items);
    }
    pen += width;
    from = to;
  }
  return pen;
}

function glyphRun(
  paragraph: ParagraphFlow,
  shaped: Shaped,
  from: number,
  to: number,
  advances: Float32Array,
  x: number,
  y: number,
  lead: number,
): Item {
  const look = shaped.looks[shaped.run[from]!]!;
  const shifts = lead ? shaped.shift.slice(from, to) : shaped.shift.subarray(from, to);
  if (lead) shifts[0]! -= lead;
  return {
    kind: 'glyphs',
    x,
    y: y - look.raise,
    face: shaped.faces[shaped.face[from]!] ?? '',
    size: look.size,
    colour: look.colour,
    embolden: look.embolden,
    glyphs: shaped.glyph.subarray(from, to),
    advances,
    ...(shifts.some((shift) => shift !== 0) && { shifts }),
    text: shaped.text.slice(shaped.textStart[from], shaped.textStart[to]),
    offsets: shaped.offset.subarray(from, to),
    block: paragraph.id,
    role: paragraph.role,
  };
}

function paintDecoration(run: Run, shaped: Shaped, from: number, x: number, y: number, width: number, items: Item[]): void {
  const look = shaped.looks[shaped.run[from]!]!;
  if (look.underline) items.push({ kind: 'rule', x, y: y + look.size * 0.14, width, height: look.size / 24, colour: look.colour });
  const target = run.kind === 'page' ? ({ kind: 'block', block: run.target } as const) : run.kind === 'text' ? run.link : undefined;
  if (!target) return;
  items.push({ kind: 'link', x, y: y - look.size * ASCENT, width, height: look.size, target, text: runText(run) });
}

function sum(values: Float32Array, from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i++) total += values[i]!;
  return total;
}
