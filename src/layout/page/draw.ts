import type {
  BlockId,
  BreakingTokens,
  BrokenLine,
  BrokenParagraph,
  GlyphRun,
  Item,
  PageLabel,
  TableTokens,
  Template,
} from '../../model/index.js';
import { partsWords } from '../../model/text.js';
import { type Box, heightOf, type LineBox, type RowBox, type SolidBox } from '../box.js';
import { type BrokenBlock, tailEdge } from '../paragraph/index.js';
import type { LinePlacer } from '../paragraph/justify-word.js';
import { type Line, naturalWidth, trimSpaces } from '../paragraph/line.js';
import { profiles } from '../paragraph/profile.js';
import { type Shaped, TAB } from '../paragraph/shape.js';
import type { FilledPage, Placed } from './filling.js';
import { addLinks, baseline, paintLine } from './paint.js';

/** The items of a filled page. */
export function drawPage({ placed }: FilledPage, template: Template): Item[] {
  const items: Item[] = [];
  for (const { box, top, repeated } of placed) {
    const from = items.length;
    drawBox(box, top, template, items);
    if (repeated) items.splice(from, items.length - from, ...items.slice(from).flatMap(asRepeated));
  }
  return items;
}

/** What stands on a page again: no place that a link leads to, no second text of its block. */
function asRepeated(item: Item): Item[] {
  if (item.kind === 'anchor') return [];
  return [item.kind === 'glyphs' ? { ...item, repeated: true } : item];
}

function drawBox(box: Box, top: number, template: Template, items: Item[]): void {
  switch (box.kind) {
    case 'line':
      drawLine(box, top, template.breaking, items);
      return;
    case 'row':
      drawRow(box, top, template, items);
      return;
    case 'solid':
      drawSolid(box, top, items);
  }
}

function drawSolid({ block, item }: SolidBox, top: number, items: Item[]): void {
  if (block !== undefined) items.push({ kind: 'anchor', block, x: 0, y: top });
  if (item) items.push({ ...item, y: top + item.y });
}

function drawLine(
  { broken, index, left, height }: LineBox,
  top: number,
  { profile }: BreakingTokens,
  items: Item[],
): void {
  const { paragraph, shaped } = broken;
  const { placeLine } = profiles[profile];
  const line = broken.lines[index]!;
  if (index === 0) items.push({ kind: 'anchor', block: paragraph.id, x: left, y: top });
  const y = baseline(top, height, paragraph.size ?? shaped.style.size);
  const from = items.length;
  if (broken.tab >= line.start && broken.tab < line.end) paintTabbed(broken, line, left, y, items, placeLine);
  else
    paintLine(
      paragraph,
      shaped,
      placeLine(shaped, line, paragraph.align ?? shaped.style.align),
      left + line.room.indent,
      y,
      items,
    );
  addLinks(items, from);
  addTail(items, from, shaped, line);
}

/** Western words that a line end parts keep the blank between them; so does a title with its page on the next line. */
function addTail(items: Item[], from: number, shaped: Shaped, line: Line): void {
  const { text, textStart, codes } = shaped;
  const said = trimSpaces(shaped, line.start, line.end);
  const trimmed = text.slice(textStart[said], textStart[line.end]);
  const next = text[textStart[line.end]!] ?? '';
  const broken = trimmed.endsWith('\n') && partsWords(text[textStart[said]! - 1] ?? '', next);
  const tail =
    trimmed.replaceAll('\n', broken && !trimmed.includes(' ') ? ' ' : '') || (codes[line.end] === TAB ? ' ' : '');
  const last = items.findLastIndex((item, i) => i >= from && item.kind === 'glyphs');
  if (tail !== '' && last >= 0) items[last] = { ...(items[last] as GlyphRun), tail };
}

function paintTabbed(
  broken: BrokenBlock,
  line: Line,
  left: number,
  y: number,
  items: Item[],
  placeLine: LinePlacer,
): void {
  const { paragraph, shaped, tab, measure } = broken;
  const head = placeLine(shaped, { ...line, end: tab }, 'left');
  const size = paragraph.size ?? shaped.style.size;
  const pen = paintLine(paragraph, shaped, head, left + line.room.indent, y, items);
  const tailWidth = naturalWidth(shaped, tab + 1, line.end);
  const run = paragraph.runs[shaped.run[tab]!]!;
  const tailStart = left + tailEdge(paragraph, shaped, tab, measure) - tailWidth;
  if (run.kind === 'tab' && run.leader === 'dots') {
    const gap = size * 0.3;
    const width = tailStart - pen - gap * 2;
    if (width > 0)
      items.push({ kind: 'leader', x: pen + gap, y: y - size * 0.08, width, size, colour: shaped.style.colour });
  }
  const tail = placeLine(shaped, { ...line, start: tab + 1, room: { indent: 0, width: tailWidth } }, 'left');
  paintLine(paragraph, shaped, tail, tailStart, y, items);
}

/** Cells stand in the middle of their row; one that a page break divides begins at the top. */
function drawRow({ row, from, to, height }: RowBox, top: number, template: Template, items: Item[]): void {
  const { table, first, left, widths, cells, padY } = row;
  if (first && from.every((start) => start === 0)) items.push({ kind: 'anchor', block: table.id, x: left, y: top });
  cells.forEach((lines, cell) => {
    const whole = from[cell] === 0 && to[cell] === lines.length;
    const own = lines.slice(from[cell], to[cell]);
    let y = top + padY + (whole ? (height - padY * 2 - heightOf(own)) / 2 : 0);
    for (const line of own) {
      drawLine(line, y, template.breaking, items);
      y += line.height;
    }
  });
  items.push(...frame(left, top, widths, height, template.table));
}

/** Rules around the cells of one row; neighbours' rules fall on one another. */
function frame(
  x: number,
  y: number,
  widths: readonly number[],
  height: number,
  { ruleWeight: weight, ruleColour: colour }: TableTokens,
): Item[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const half = weight / 2;
  const rules: Item[] = [y, y + height].map((at) => ({
    kind: 'rule',
    x: x - half,
    y: at - half,
    width: total + weight,
    height: weight,
    colour,
  }));
  let at = x;
  for (const width of [0, ...widths]) {
    at += width;
    rules.push({ kind: 'rule', x: at - half, y: y - half, width: weight, height: height + weight, colour });
  }
  return rules;
}

/** How the paragraphs on filled pages were broken, and the page of each of their lines (of a repeated one, its first). */
export function brokenParagraphs(pages: readonly FilledPage[]): Map<BlockId, BrokenParagraph> {
  const found = new Map<BlockId, { readonly broken: BrokenBlock; readonly pages: PageLabel[] }>();
  for (const { label, placed } of pages) {
    for (const { broken, index } of placed.flatMap(linesOf)) {
      const { id } = broken.paragraph;
      const known = found.get(id) ?? { broken, pages: [] };
      known.pages[index] = label;
      found.set(id, known);
    }
  }
  return new Map([...found].map(([id, { broken, pages: labels }]) => [id, brokenParagraph(broken, labels)]));
}

function linesOf({ box, repeated }: Placed): readonly LineBox[] {
  if (repeated || box.kind === 'solid') return [];
  return box.kind === 'line'
    ? [box]
    : box.row.cells.flatMap((lines, cell) => lines.slice(box.from[cell], box.to[cell]));
}

function brokenParagraph({ shaped, lines }: BrokenBlock, pages: readonly PageLabel[]): BrokenParagraph {
  return {
    text: shaped.text,
    lines: lines.map((line, i) => brokenLine(shaped, line, pages[i]!)),
  };
}

function brokenLine(shaped: Shaped, line: Line, page: PageLabel): BrokenLine {
  const { advance, run, face, textStart } = shaped;
  const last = trimSpaces(shaped, line.start, line.end);
  let width = 0;
  let pieces = 0;
  for (let i = line.start; i < last; i++) {
    width += advance[i]!;
    if (i === line.start || run[i] !== run[i - 1] || face[i] !== face[i - 1]) pieces++;
  }
  const { room, natural, hung } = line;
  return {
    start: textStart[line.start]!,
    end: textStart[line.end]!,
    page,
    width,
    pieces,
    natural,
    measure: room.width,
    hung,
  };
}
