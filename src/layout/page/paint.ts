import type { GlyphRun, Item, LinkItem, LinkTarget, ParagraphFlow, Run } from '../../model/index.js';
import type { PlacedLine } from '../paragraph/justify-word.js';
import { LINE_BREAK, type Look, type Shaped, TAB } from '../paragraph/shape.js';

/** Share of the em above the baseline in the ideographic em box. */
const ASCENT = 0.88;

/** Baseline of a line whose strip starts at `top`: the em box stands in the middle of the pitch. */
export function baseline(top: number, lineHeight: number, size: number): number {
  return top + (lineHeight - size) / 2 + size * ASCENT;
}

/** Adds one line's glyphs, underlines and links. `x` is the line's left edge, `y` its baseline, pt. */
export function paintLine(
  paragraph: ParagraphFlow,
  shaped: Shaped,
  placed: PlacedLine,
  x: number,
  y: number,
  items: Item[],
): number {
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
      paintUnderline(shaped.looks[shaped.run[from]!]!, pen, y, width, items);
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

function paintUnderline(look: Look, x: number, y: number, width: number, items: Item[]): void {
  if (look.underline)
    items.push({ kind: 'rule', x, y: y + look.size * 0.14, width, height: look.size / 24, colour: look.colour });
}

/** Adds the clickable rectangles of a line whose runs stand in `items` from `from` on: one for neighbours with one target. */
export function addLinks(items: Item[], from: number): void {
  const links: LinkItem[] = [];
  let group: { readonly first: GlyphRun; text: string; right: number } | undefined;
  const close = (): void => {
    if (!group?.first.link) return;
    const { first, text, right } = group;
    links.push({
      kind: 'link',
      x: first.x,
      y: first.y - first.size * ASCENT,
      width: right - first.x,
      height: first.size,
      target: first.link!,
      text,
    });
  };
  for (const item of items.slice(from)) {
    if (item.kind !== 'glyphs') continue;
    if (group && sameTarget(group.first.link, item.link)) {
      // A tab between a title and its page is read as a blank.
      group.text += item.x - group.right > item.size / 4 ? ` ${item.text}` : item.text;
    } else {
      close();
      group = { first: item, text: item.text, right: 0 };
    }
    group.right = item.x + sum(item.advances, 0, item.advances.length);
  }
  close();
  items.push(...links);
}

/** Do two links lead to one place? */
export function sameTarget(a: LinkTarget | undefined, b: LinkTarget | undefined): boolean {
  if (!a || !b) return a === b;
  return a.kind === 'url' ? b.kind === 'url' && a.url === b.url : b.kind === 'block' && a.block === b.block;
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
