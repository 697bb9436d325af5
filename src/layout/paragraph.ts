import type { BrokenLine, Item, PageLabel, ParagraphFlow } from '../model/index.js';
import type { LayoutContext } from './context.js';
import type { Column, Slab } from './fill.js';
import type { LinePlacer } from './justify.js';
import { type Line, type LineRoom, naturalWidth } from './line.js';
import { addLinks, baseline, paintLine } from './paint.js';
import { profiles } from './profile.js';
import { runText, type Shaped, shape, TAB } from './shape.js';

/** A paragraph cut into lines, not yet on a page. */
export interface BrokenBlock {
  readonly paragraph: ParagraphFlow;
  readonly shaped: Shaped;
  readonly lines: readonly Line[];
  /** Cluster of the tab, -1 for none. */
  readonly tab: number;
  /** pt */
  readonly measure: number;
}

/** Least length of a leader, em. */
const LEADER_MIN = 1.5;

/** Shapes a paragraph and breaks it into lines for a measure (pt). Faces that lack a character are reported to the context. */
export function breakParagraph(paragraph: ParagraphFlow, measure: number, context: LayoutContext): BrokenBlock {
  const known = context.earlier.get(paragraph.id);
  const broken =
    known && known.measure === measure && sameText(known.paragraph, paragraph)
      ? { ...known, paragraph }
      : breakAnew(paragraph, measure, context);
  context.earlier.set(paragraph.id, broken);
  context.reportGlyphs(broken.shaped.problems, paragraph);
  return broken;
}

/** Between two passes only printed page numbers change. */
function sameText(a: ParagraphFlow, b: ParagraphFlow): boolean {
  return a.style === b.style && a.runs.length === b.runs.length && a.runs.every((run, i) => runText(run) === runText(b.runs[i]!));
}

function breakAnew(paragraph: ParagraphFlow, measure: number, context: LayoutContext): BrokenBlock {
  const { template } = context;
  const shaped = shape(paragraph, template, context.metrics);
  const { style } = shaped;
  const em = paragraph.size ?? style.size;
  const left = (style.indentLeft + style.indentStep * paragraph.nesting) * em;
  const right = (paragraph.indentRight ?? style.indentRight) * em;
  const roomOf = (line: number): LineRoom => {
    const indent = left + (line === 0 ? style.indentFirst * em : 0);
    return { indent, width: measure - indent - right };
  };
  const count = shaped.codes.length;
  const tab = shaped.codes.indexOf(TAB);
  const { breakLines } = profiles[template.breaking.profile];
  const lines = breakLines(shaped, 0, tab < 0 ? count : tab, roomOf, template.breaking);
  if (tab >= 0) appendTail(shaped, lines, tab, tailEdge(paragraph, shaped, tab, measure), roomOf, em);
  if (lines.length === 0) lines.push({ start: 0, end: 0, room: roomOf(0), natural: 0, hung: false, final: true });
  return { paragraph, shaped, lines, tab, measure };
}

/** Puts the tab and what follows it on the last line, or on a line of its own where there is no room. */
function appendTail(shaped: Shaped, lines: Line[], tab: number, edge: number, roomOf: (line: number) => LineRoom, em: number): void {
  const count = shaped.codes.length;
  const tail = naturalWidth(shaped, tab + 1, count);
  const last = lines[lines.length - 1];
  if (last && last.room.indent + last.natural + LEADER_MIN * em + tail <= edge) {
    lines[lines.length - 1] = { ...last, end: count, final: true };
    return;
  }
  const room = roomOf(lines.length);
  if (last) lines[lines.length - 1] = { ...last, final: true };
  lines.push({ start: tab, end: count, room: { indent: room.indent, width: edge - room.indent }, natural: 0, hung: false, final: true });
}

/** The paragraph as strips for the page filler. */
export function paragraphColumn(broken: BrokenBlock, context: LayoutContext, breakBefore: boolean): Column {
  const { paragraph, shaped } = broken;
  const { style } = shaped;
  return {
    block: paragraph.id,
    slabs: paragraphSlabs(broken, context.left, context),
    spaceBefore: style.spaceBefore,
    spaceAfter: style.spaceAfter,
    widowControl: style.widowControl,
    keepWithNext: paragraph.keepWithNext ?? style.keepWithNext,
    breakBefore,
    repeated: [],
  };
}

/** One strip a line, set from `left` (pt on the sheet). */
export function paragraphSlabs(broken: BrokenBlock, left: number, context: LayoutContext): Slab[] {
  const { paragraph, shaped, lines } = broken;
  const size = paragraph.size ?? shaped.style.size;
  const height = paragraph.lineHeight ?? shaped.style.lineHeight;
  const { placeLine } = profiles[context.template.breaking.profile];
  const pages: PageLabel[] = new Array(lines.length).fill(0);
  context.onBroken(paragraph, () => ({ text: shaped.text, lines: lines.map((line, i) => brokenLine(shaped, line, pages[i]!)) }));
  return lines.map((line, index) => ({
    height,
    notes: notesOf(paragraph, shaped, line, context),
    draw: (top, page, items) => {
      pages[index] = page;
      if (index === 0) items.push({ kind: 'anchor', block: paragraph.id, x: left, y: top });
      const y = baseline(top, height, size);
      const from = items.length;
      if (broken.tab >= line.start && broken.tab < line.end) paintTabbed(broken, line, left, y, items, placeLine);
      else paintLine(paragraph, shaped, placeLine(shaped, line, paragraph.align ?? shaped.style.align), left + line.room.indent, y, items);
      addLinks(items, from);
    },
  }));
}

/** Where what follows a tab ends, pt from the measure's left: folios of a TOC stand in the style's right indent, other text before it. */
function tailEdge(paragraph: ParagraphFlow, shaped: Shaped, tab: number, measure: number): number {
  const run = paragraph.runs[shaped.run[tab]!]!;
  if (run.kind === 'tab' && run.leader === 'dots') return measure;
  return measure - (paragraph.indentRight ?? shaped.style.indentRight) * (paragraph.size ?? shaped.style.size);
}

function paintTabbed(broken: BrokenBlock, line: Line, left: number, y: number, items: Item[], placeLine: LinePlacer): void {
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
    if (width > 0) items.push({ kind: 'leader', x: pen + gap, y: y - size * 0.08, width, size, colour: shaped.style.colour });
  }
  const tail = placeLine(shaped, { ...line, start: tab + 1, room: { indent: 0, width: tailWidth } }, 'left');
  paintLine(paragraph, shaped, tail, tailStart, y, items);
}

function brokenLine(shaped: Shaped, line: Line, page: PageLabel): BrokenLine {
  return {
    start: shaped.textStart[line.start]!,
    end: shaped.textStart[line.end]!,
    page,
    natural: line.natural,
    measure: line.room.width,
    hung: line.hung,
  };
}

function notesOf(paragraph: ParagraphFlow, shaped: Shaped, line: Line, context: LayoutContext): Slab[] {
  const slabs: Slab[] = [];
  if (!paragraph.runs.some((run) => run.kind === 'note')) return slabs;
  let previous = -1;
  for (let i = line.start; i < line.end; i++) {
    const index = shaped.run[i]!;
    if (index === previous) continue;
    previous = index;
    const run = paragraph.runs[index]!;
    if (run.kind !== 'note' || !run.note) continue;
    slabs.push(...paragraphSlabs(breakParagraph(run.note, context.measure, context), context.left, context));
  }
  return slabs;
}
