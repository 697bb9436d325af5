import { canBreakAddress, canBreakClreq } from '../../text/line-break.js';
import { CLASSES, type Elastic, elasticOf, hangRoom, lineWidth } from './elastic.js';
import { IN_NUMBER, IN_UNIT, keptOf } from './kept.js';
import { type BreakOptions, isLonely, type Line, type LineBreaker, leastOnLast, trimSpaces } from './line.js';
import { LINE_BREAK, type Shaped } from './shape.js';
import { between, freeGrowth, looseness } from './stretch.js';

/** Share of an em by which every gap may grow before it shows. */
const VISIBLE = 0.012;
/** Cost of taking an em from each class of {@link CLASSES}, in the order in which clreq takes them. */
const SHRINK_COST = [0.6, 0.8, 1, 2, 3];
/** Cost of a last line too short for two hanzi, or for those that it should have. */
const LONELY = 100;
/** Cost of a mark that hangs past the edge. */
const HUNG = 0.2;
/** Cost of an em that a line which is not filled leaves free, and of two four times as much. */
const RAGGED = 0.2;
/** Cost of a line that ends where none should: inside a long word of an address. */
const TORN = 40;
/** Cost of a line that ends inside a unit of several hanzi: 立方|米. */
const UNIT_TORN = 12;
const TOO_WIDE = 1e6;

/**
 * The profile `clreq`: whole-paragraph optimisation (Knuth and Plass) over clreq's squeeze and stretch orders, so that
 * spacing is even from line to line and at least two hanzi stand on the last line (孤字, clreq §3.4.4).
 */
export const breakClreq: LineBreaker = (shaped, from, to, roomOf, options) => {
  const lines: Line[] = [];
  let start = from;
  while (start < to) {
    let end = start;
    while (end < to && shaped.codes[end] !== LINE_BREAK) end++;
    const stop = end < to ? end + 1 : end;
    lines.push(...fitParagraph(shaped, start, stop, lines.length, roomOf, options));
    start = stop;
  }
  return lines;
};

function fitParagraph(
  shaped: Shaped,
  from: number,
  to: number,
  firstLine: number,
  roomOf: Parameters<LineBreaker>[3],
  options: BreakOptions,
): Line[] {
  const elastic = elasticOf(shaped);
  const em = shaped.size;
  const fitCost = options.ragged ? raggedCost : justifiedCost;
  const kept = keptOf(shaped);
  const narrowest = Math.min(roomOf(firstLine).width, roomOf(firstLine + 1).width);
  const breaks = breakPoints(shaped, elastic, kept, from, to, narrowest, options);
  const cost = new Float64Array(breaks.length).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(breaks.length).fill(-1);
  const count = new Int32Array(breaks.length);
  const hung = new Uint8Array(breaks.length);
  cost[0] = 0;
  for (let j = 1; j < breaks.length; j++) {
    const final = j === breaks.length - 1 && !options.filled;
    const last = trimSpaces(shaped, from, breaks[j]!);
    const torn =
      kept[breaks[j]!] === IN_UNIT
        ? UNIT_TORN
        : canBreakClreq(shaped.codes, breaks[j]!, options.prohibition)
          ? 0
          : TORN;
    for (let i = j - 1; i >= 0; i--) {
      if (cost[i] === Number.POSITIVE_INFINITY) continue;
      const width = roomOf(firstLine + Math.min(count[i]!, 1)).width;
      const slack = width - lineWidth(shaped, elastic, breaks[i]!, last);
      let fit = fitCost(elastic, breaks[i]!, last, slack, em, final);
      let hangs = 0;
      if (slack < 0 && options.hanging) {
        const room = hangRoom(shaped, elastic, breaks[i]!, last);
        const other = room > 0 ? HUNG + fitCost(elastic, breaks[i]!, last, slack + room, em, final) : fit;
        if (other < fit) [fit, hangs] = [other, 1];
      }
      const own = fit + torn + (final && i > 0 ? lonelyCost(shaped, breaks[i]!, last, width, options) : 0);
      if (cost[i]! + own < cost[j]!) {
        cost[j] = cost[i]! + own;
        previous[j] = i;
        count[j] = count[i]! + 1;
        hung[j] = hangs;
      }
      // Going further back only makes the line wider.
      if (slack < 0 && fit >= TOO_WIDE) break;
    }
  }
  let start = from;
  return endsOf(previous).map((j, index): Line => {
    const end = breaks[j]!;
    const natural = lineWidth(shaped, elastic, start, trimSpaces(shaped, start, end));
    const result = { start, end, room: roomOf(firstLine + index), natural, hung: hung[j] === 1, final: end === to };
    start = end;
    return result;
  });
}

/** Of a last line with fewer hanzi than it should have; twice as much for one alone. */
function lonelyCost(shaped: Shaped, start: number, last: number, width: number, options: BreakOptions): number {
  const least = leastOnLast(shaped, width, options);
  if (least < 2 || !isLonely(shaped, start, last, least)) return 0;
  return least > 2 && isLonely(shaped, start, last) ? 2 * LONELY : LONELY;
}

/** Indices of the breaks that the cheapest way to the last one takes. */
function endsOf(previous: Int32Array): number[] {
  const ends: number[] = [];
  for (let j = previous.length - 1; j > 0; j = previous[j]!) ends.unshift(j);
  return ends;
}

/**
 * Places where a line may end, `from` and `to` included, and where it may if it must: inside a long word of an
 * address, between the hanzi of a unit, and anywhere in a piece wider than a line.
 */
function breakPoints(
  shaped: Shaped,
  elastic: Elastic,
  kept: Uint8Array,
  from: number,
  to: number,
  width: number,
  options: BreakOptions,
): number[] {
  const { codes } = shaped;
  const points = [from];
  const add = (end: number): void => {
    const start = points[points.length - 1]!;
    // Advances alone, first: CJK–Latin space adds a quarter to them at most.
    if ((elastic.sumAdvance[end]! - elastic.sumAdvance[start]!) * 1.25 > width) {
      const last = trimSpaces(shaped, start, end);
      if (lineWidth(shaped, elastic, start, last) > width) for (let i = start + 1; i < last; i++) points.push(i);
    }
    points.push(end);
  };
  for (let i = from + 1; i < to; i++)
    if ((kept[i] !== IN_NUMBER && canBreakClreq(codes, i, options.prohibition)) || canBreakAddress(codes, i)) add(i);
  add(to);
  return points;
}

function justifiedCost(
  elastic: Elastic,
  start: number,
  last: number,
  slack: number,
  em: number,
  final: boolean,
): number {
  if (slack < -0.001) return shrinkCost(elastic, start, last, -slack, em);
  return final ? 0 : stretchCost(elastic, start, last, slack, em);
}

/** The same for a line that is not filled: it is as wide as it is. */
function raggedCost(elastic: Elastic, start: number, last: number, slack: number, em: number, final: boolean): number {
  if (slack < -0.001) return shrinkCost(elastic, start, last, -slack, em);
  return final ? 0 : (slack / em) ** 2 * RAGGED;
}

function shrinkCost(elastic: Elastic, start: number, last: number, excess: number, em: number): number {
  let need = excess;
  let sum = 0;
  for (let index = 0; index < CLASSES && need > 0; index++) {
    const taken = Math.min(need, between(elastic.sumShrink[index]!, start, last));
    sum += (SHRINK_COST[index]! * taken) / em;
    need -= taken;
  }
  // The less stands out the better, whatever it costs elsewhere.
  return need > 0.01 ? TOO_WIDE * (1 + need / em) : sum;
}

function stretchCost(elastic: Elastic, start: number, last: number, slack: number, em: number): number {
  const share = looseness(elastic.growth, start, last, slack) / em / VISIBLE;
  // However loose, a line is better than one that stands out of the measure.
  return Math.min(Math.min(slack, freeGrowth(elastic.growth, start, last)) / em / 4 + share * share, TOO_WIDE / 10);
}
