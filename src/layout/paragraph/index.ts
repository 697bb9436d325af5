import { indentsIn } from '../../model/geometry.js';
import type { BlockRole, ParagraphFlow } from '../../model/index.js';
import { leafParagraphs } from '../../model/walk.js';
import type { BlockBox, LineBox } from '../box.js';
import type { LayoutContext } from '../context.js';
import { joined } from './joined.js';
import {
  type BreakOptions,
  type BrokenLines,
  type Line,
  type LineRoom,
  naturalWidth,
  type ParagraphLines,
} from './line.js';
import { profiles } from './profile.js';
import { type Shaped, TAB } from './shape.js';

/** Least length of a leader, em. */
const LEADER_MIN = 1.5;

/** What stands out of the text: a short last line shows more there. */
const HEADINGS: ReadonlySet<BlockRole> = new Set(['section-head', 'sub-head', 'caption']);
/** Hanzi at least on the last line of heads and captions. */
const LEAST_IN_HEADS = 3;

/**
 * Shapes a paragraph and breaks it into lines for a measure (pt). Characters that a face lacks stand in its
 * `shaped.problems`.
 */
export function breakParagraph(
  paragraph: ParagraphFlow,
  measure: number,
  context: LayoutContext,
  given: BreakOptions = context.template.breaking,
): ParagraphLines {
  const options = HEADINGS.has(paragraph.role) ? { ...given, lastLine: LEAST_IN_HEADS } : given;
  const { cache, template, metrics } = context;
  const { shaped, broken } = cache.paragraphs.of(paragraph, template, metrics);
  const known = broken.find((lines) => lines.measure === measure && sameOptions(lines.options, options));
  if (known) return { ...known, paragraph };
  const lines = breakAnew(paragraph, shaped, measure, context, options);
  broken.push(lines);
  return { ...lines, paragraph };
}

function sameOptions(a: BreakOptions, b: BreakOptions): boolean {
  const { hanging, prohibition, lastLine, whole } = a;
  return hanging === b.hanging && prohibition === b.prohibition && lastLine === b.lastLine && whole === b.whole;
}

function breakAnew(
  paragraph: ParagraphFlow,
  shaped: Shaped,
  measure: number,
  { template }: LayoutContext,
  options: BreakOptions,
): BrokenLines {
  const { left, right, first } = indentsIn(paragraph.style, measure);
  const roomOf = (line: number): LineRoom => {
    const indent = left + (line === 0 ? first : 0);
    return { indent, width: measure - indent - right };
  };
  const count = shaped.codes.length;
  const tab = shaped.codes.indexOf(TAB);
  const { breakLines } = profiles[template.breaking.profile];
  const seen = options.whole ? joined(shaped, Math.min(roomOf(0).width, roomOf(1).width)) : shaped;
  const lines = breakLines(seen, 0, tab < 0 ? count : tab, roomOf, { ...options, ragged: ragged(paragraph, options) });
  if (tab >= 0) appendTail(shaped, lines, tab, tailEdge(paragraph, shaped, tab, measure), roomOf, shaped.size);
  if (lines.length === 0) lines.push({ start: 0, end: 0, room: roomOf(0), natural: 0, hung: false, final: true });
  return { shaped, lines, tab, measure, options, made: { pieces: new Map() } };
}

/** Of cells alone: elsewhere what is not justified is broken as if it were. */
function ragged({ style }: ParagraphFlow, { whole = false }: BreakOptions): boolean {
  return whole && style.align !== 'justify';
}

/** Puts the tab and what follows it on the last line, or on a line of its own where there is no room. */
function appendTail(
  shaped: Shaped,
  lines: Line[],
  tab: number,
  edge: number,
  roomOf: (line: number) => LineRoom,
  em: number,
): void {
  const count = shaped.codes.length;
  const tail = naturalWidth(shaped, tab + 1, count);
  const last = lines[lines.length - 1];
  if (last && last.room.indent + last.natural + LEADER_MIN * em + tail <= edge) {
    lines[lines.length - 1] = { ...last, end: count, final: true };
    return;
  }
  const room = roomOf(lines.length);
  if (last) lines[lines.length - 1] = { ...last, final: true };
  lines.push({
    start: tab,
    end: count,
    room: { indent: room.indent, width: edge - room.indent },
    natural: 0,
    hung: false,
    final: true,
  });
}

function partOf({ role, runs }: ParagraphFlow): BlockBox['part'] {
  if (role === 'masthead' || role === 'toc-head' || role === 'toc-entry') return 'furniture';
  return role === 'colophon' || runs.length === 0 ? 'space' : 'text';
}

/** The paragraph as boxes, set from `left` (pt on the sheet). */
export function paragraphBox(broken: ParagraphLines, left: number, context: LayoutContext): BlockBox {
  const { paragraph } = broken;
  const { style } = paragraph;
  return {
    block: paragraph.id,
    boxes: lineBoxes(broken, left, context),
    spaceBefore: style.spaceBefore,
    spaceAfter: style.spaceAfter,
    widowControl: style.widowControl,
    keepWithNext: style.keepWithNext,
    keepWithPrevious: paragraph.keepWithPrevious ?? 0,
    part: partOf(paragraph),
    breakBefore: false,
    repeated: 0,
  };
}

/** One box a line, with the notes that the line refers to. */
function lineBoxes(broken: ParagraphLines, left: number, context: LayoutContext): LineBox[] {
  const { paragraph, lines } = broken;
  const noted = paragraph.runs.some((run) => run.kind === 'note');
  return lines.map((line, index) => ({
    kind: 'line',
    height: paragraph.style.lineHeight,
    notes: noted ? noteBoxes(broken, line, context) : [],
    paragraph: broken,
    index,
    left,
  }));
}

/** Notes stand at the foot of the page, as wide as the type area, wherever their references stand. */
function noteBoxes({ paragraph, shaped }: ParagraphLines, line: Line, context: LayoutContext): LineBox[] {
  const boxes: LineBox[] = [];
  let previous = -1;
  for (let i = line.start; i < line.end; i++) {
    const index = shaped.run[i]!;
    if (index === previous) continue;
    previous = index;
    const run = paragraph.runs[index]!;
    if (run.kind !== 'note' || !run.note) continue;
    const { left, width } = context.area;
    for (const part of leafParagraphs(run.note.children))
      for (const box of lineBoxes(breakParagraph(part, width, context), left, context)) boxes.push(box);
  }
  return boxes;
}

/**
 * Where what follows a tab ends, pt from the measure's left: folios of a TOC stand in the style's right indent, other
 * text before it.
 */
export function tailEdge(paragraph: ParagraphFlow, shaped: Shaped, tab: number, measure: number): number {
  const run = paragraph.runs[shaped.run[tab]!]!;
  if (run.kind === 'tab' && run.leader === 'dots') return measure;
  return measure - indentsIn(paragraph.style, measure).right;
}
