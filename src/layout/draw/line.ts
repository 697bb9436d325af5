import type { BreakingTokens, GlyphRun, Item, LeaderItem, StyleTokens } from '../../model/index.js';
import { partsWords } from '../../model/text.js';
import type { LineBox } from '../box.js';
import { tailEdge } from '../paragraph/index.js';
import { type Line, naturalWidth, type ParagraphLines, trimSpaces } from '../paragraph/line.js';
import { type PlacedPieces, piecesOf } from '../paragraph/pieces.js';
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
  const line = lines.lines[index]!;
  const y = baseline(top, height, shaped.size);
  const tabbed = tab >= line.start && tab < line.end;
  const drawn = tabbed ? drawTabbed(lines, index, left, y, profile) : drawPlain(lines, index, left, y, profile);
  const items = withTail(drawn, shaped, line);
  const anchor: readonly Item[] = index === 0 ? [{ kind: 'anchor', block: paragraph.id, x: left, y: top }] : [];
  return [...anchor, ...items, ...linksOf(items)];
}

/** What follows a tab, among the pieces of lines. */
const TAIL = -1;

/** The pieces of a line in their places; found again when the paragraph is drawn again. */
function piecesOfLine(
  { shaped, made }: ParagraphLines,
  key: number,
  line: Line,
  align: StyleTokens['align'],
  profile: BreakingTokens['profile'],
): PlacedPieces {
  const known = made.pieces.get(key);
  if (known) return known;
  const pieces = piecesOf(shaped, profiles[profile].placeLine(shaped, line, align));
  made.pieces.set(key, pieces);
  return pieces;
}

function drawPlain(
  lines: ParagraphLines,
  index: number,
  left: number,
  y: number,
  profile: BreakingTokens['profile'],
): readonly Item[] {
  const { shaped } = lines;
  const line = lines.lines[index]!;
  const pieces = piecesOfLine(lines, index, line, shaped.style.align, profile);
  return drawRuns(lines.paragraph, pieces, left + line.room.indent, y).items;
}

/** A line with a tab: what stands before it, a leader, and what follows at the right edge. */
function drawTabbed(
  lines: ParagraphLines,
  index: number,
  left: number,
  y: number,
  profile: BreakingTokens['profile'],
): readonly Item[] {
  const { paragraph, shaped, tab, measure } = lines;
  const line = lines.lines[index]!;
  const head = piecesOfLine(lines, index, { ...line, end: tab }, 'left', profile);
  const before = drawRuns(paragraph, head, left + line.room.indent, y);
  const tailWidth = naturalWidth(shaped, tab + 1, line.end);
  const tailStart = left + tailEdge(paragraph, shaped, tab, measure) - tailWidth;
  const rest = { ...line, start: tab + 1, room: { indent: 0, width: tailWidth } };
  const after = drawRuns(paragraph, piecesOfLine(lines, TAIL, rest, 'left', profile), tailStart, y);
  const run = paragraph.runs[shaped.run[tab]!]!;
  const dotted = run.kind === 'tab' && run.leader === 'dots';
  const size = shaped.size;
  const leader = dotted ? leaderBetween(before.right, tailStart, y, size, shaped.style.text.colour) : [];
  return [...before.items, ...leader, ...after.items];
}

/**
 * A leader's dots on a grid common to all lines, so that they stand under one another; none where there is no room for
 * two.
 */
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
