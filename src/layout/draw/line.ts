import type { BreakingTokens, GlyphRun, Item, LeaderItem } from '../../model/index.js';
import { partsWords } from '../../model/text.js';
import type { LineBox } from '../box.js';
import { tailEdge } from '../paragraph/index.js';
import { type Line, type LinePlacer, naturalWidth, type ParagraphLines, trimSpaces } from '../paragraph/line.js';
import { profiles } from '../paragraph/profile.js';
import { type Shaped, TAB } from '../paragraph/shape.js';
import { linksOf } from './links.js';
import { baseline, drawRuns } from './runs.js';

/** Space on either side of a leader, em. */
const LEADER_GAP = 0.3;
/** From the middle of one dot of a leader to the next, em. */
const DOT_PITCH = 0.36;
/** Radius of a dot, em. */
const DOT_RADIUS = 0.0375;
/** Height of the dots' middles above the baseline, em. */
const DOT_RISE = 0.08;

/** A line with its upper edge at `top`, pt: anchor, glyphs, leader, links. */
export function drawLine(box: LineBox, top: number, { profile }: BreakingTokens): Item[] {
  const { paragraph: lines, index, left, height } = box;
  const { paragraph, shaped, tab } = lines;
  const { placeLine } = profiles[profile];
  const line = lines.lines[index]!;
  const y = baseline(top, height, paragraph.size ?? shaped.style.size);
  const tabbed = tab >= line.start && tab < line.end;
  const drawn = tabbed ? drawTabbed(lines, line, left, y, placeLine) : drawPlain(lines, line, left, y, placeLine);
  const items = withTail(drawn, shaped, line);
  const anchor: readonly Item[] = index === 0 ? [{ kind: 'anchor', block: paragraph.id, x: left, y: top }] : [];
  return [...anchor, ...items, ...linksOf(items)];
}

function drawPlain(
  { paragraph, shaped }: ParagraphLines,
  line: Line,
  left: number,
  y: number,
  placeLine: LinePlacer,
): readonly Item[] {
  const placed = placeLine(shaped, line, paragraph.align ?? shaped.style.align);
  return drawRuns(paragraph, shaped, placed, left + line.room.indent, y).items;
}

/** A line with a tab: what stands before it, a leader, and what follows at the right edge. */
function drawTabbed(
  { paragraph, shaped, tab, measure }: ParagraphLines,
  line: Line,
  left: number,
  y: number,
  placeLine: LinePlacer,
): readonly Item[] {
  const head = placeLine(shaped, { ...line, end: tab }, 'left');
  const before = drawRuns(paragraph, shaped, head, left + line.room.indent, y);
  const tailWidth = naturalWidth(shaped, tab + 1, line.end);
  const tailStart = left + tailEdge(paragraph, shaped, tab, measure) - tailWidth;
  const tail = placeLine(shaped, { ...line, start: tab + 1, room: { indent: 0, width: tailWidth } }, 'left');
  const after = drawRuns(paragraph, shaped, tail, tailStart, y);
  const run = paragraph.runs[shaped.run[tab]!]!;
  const dotted = run.kind === 'tab' && run.leader === 'dots';
  const size = paragraph.size ?? shaped.style.size;
  const leader = dotted ? leaderBetween(before.right, tailStart, y, size, shaped.style.colour) : [];
  return [...before.items, ...leader, ...after.items];
}

/** A leader's dots on a grid common to all lines, so that they stand under one another; none where there is no room for two. */
function leaderBetween(from: number, to: number, y: number, size: number, colour: string): readonly LeaderItem[] {
  const pitch = size * DOT_PITCH;
  const gap = size * LEADER_GAP;
  const first = Math.ceil((from + gap) / pitch);
  const last = Math.floor((to - gap) / pitch);
  if (last <= first) return [];
  const count = last - first + 1;
  const radius = size * DOT_RADIUS;
  return [{ kind: 'leader', x: first * pitch, y: y - size * DOT_RISE, pitch, count, radius, colour }];
}

/** Western words that a line end parts keep the blank between them; so does a title with its page on the next line. */
function withTail(items: readonly Item[], shaped: Shaped, line: Line): readonly Item[] {
  const { text, textStart, codes } = shaped;
  const said = trimSpaces(shaped, line.start, line.end);
  const trimmed = text.slice(textStart[said], textStart[line.end]);
  const next = text[textStart[line.end]!] ?? '';
  const broken = trimmed.endsWith('\n') && partsWords(text[textStart[said]! - 1] ?? '', next);
  const tail =
    trimmed.replaceAll('\n', broken && !trimmed.includes(' ') ? ' ' : '') || (codes[line.end] === TAB ? ' ' : '');
  const last = items.findLastIndex((item) => item.kind === 'glyphs');
  return tail === '' || last < 0 ? items : items.with(last, { ...(items[last] as GlyphRun), tail });
}
