import { CLOSING, classOf, HANGS, WORD_NO_START } from '../../text/char-class.js';
import { isQuote } from '../../text/latin-quote.js';
import { canBreakWord } from '../../text/line-break.js';
import { breakClreq } from './break-clreq.js';
import { IN_NUMBER, keptOf } from './kept.js';
import {
  type BreakOptions,
  isLonely,
  type Line,
  type LineBreaker,
  leastOnLast,
  naturalWidth,
  trimSpaces,
} from './line.js';
import { LINE_BREAK, type Shaped } from './shape.js';
import { growthOf, looseness } from './stretch.js';

/** A thousandth of an em: the grain in which Word's own widths agree with ours. */
const TOLERANCE = 0.001;
/** Hanzi that would stand further apart than this to fill a line are seen to, em. */
const LOOSE = 0.05;

/** Lines that are fitted anew, at most, where one of them ends between a number and its unit. */
const WINDOW = 6;

/**
 * The profile `word`: line by line as Word does. Where that would pull hanzi apart before a long Western word, the
 * paragraph is fitted as a whole instead, as `clreq` does; where it would tear a number from its unit, the few lines
 * around it that can spare it the tear.
 */
export const breakWord: LineBreaker = (shaped, from, to, roomOf, options) => {
  const lines = breakGreedily(shaped, from, to, roomOf, options);
  if (options.ragged) return lines;
  const loose = loosest(shaped, lines);
  if (loose <= LOOSE * shaped.size) return mendTears(shaped, lines, LOOSE * shaped.size, options);
  const fitted = breakClreq(shaped, from, to, roomOf, { ...options, hanging: false });
  if (loosest(shaped, fitted) >= loose) return mendTears(shaped, lines, loose, options);
  return fitted.map((line) => ({ ...line, fitted: true }));
};

/**
 * Fits the fewest lines anew, in the same stretch of text, that keep a number with its unit and set no hanzi further
 * apart than `most` pt; no other line moves.
 */
function mendTears(shaped: Shaped, lines: Line[], most: number, options: BreakOptions): Line[] {
  const kept = keptOf(shaped);
  const torn = ({ end }: Line): boolean => kept[end] === IN_NUMBER;
  const mend = (i: number): void => {
    for (let size = 2; size <= WINDOW; size++)
      for (let first = Math.max(0, i + 2 - size); first <= i && first + size <= lines.length; first++) {
        const old = lines.slice(first, first + size);
        if (old.slice(0, -1).some(({ final }) => final)) continue;
        const fitted = fitAnew(shaped, old, options);
        if (fitted.length !== size || fitted.slice(0, -1).some(torn) || loosest(shaped, fitted) > most) continue;
        lines.splice(first, size, ...fitted);
        return;
      }
  };
  for (let i = 0; i < lines.length; i++) if (torn(lines[i]!)) mend(i);
  return lines;
}

/** Lines that begin and end where these do. */
function fitAnew(shaped: Shaped, lines: readonly Line[], options: BreakOptions): Line[] {
  const { start } = lines[0]!;
  const { end, final } = lines.at(-1)!;
  const fitted = breakClreq(shaped, start, end, (line) => lines[Math.min(line, lines.length - 1)]!.room, {
    ...options,
    hanging: false,
    filled: !final,
  });
  return fitted.map((line) => ({ ...line, fitted: true, final: line.final && final }));
}

/** How far apart hanzi stand on the loosest line that is filled up, pt. */
function loosest(shaped: Shaped, lines: readonly Line[]): number {
  const growth = growthOf(shaped);
  return lines.reduce((most, { start, end, room, natural, final }) => {
    if (final) return most;
    return Math.max(most, looseness(growth, start, trimSpaces(shaped, start, end), room.width - natural));
  }, 0);
}

/**
 * Greedy, as Word breaks Chinese text. One closing mark may hang past the edge if at least half of
 * it fits inside (always, if it ends the paragraph); marks that may not start a line stay together at a line's end
 * where squeezing the first of a pair makes room.
 */
const breakGreedily: LineBreaker = (shaped, from, to, roomOf, options) => {
  const { hanging } = options;
  const { codes } = shaped;
  const lines: Line[] = [];
  let start = from;
  while (start < to) {
    const room = roomOf(lines.length);
    const reached = fill(shaped, start, to, room.width);
    let end = reached.at;
    let hung = false;
    const forced = end < to && codes[end] === LINE_BREAK;
    if (forced) end++;
    else if (end < to) {
      const hang = hanging ? hangingEnd(shaped, end, to, reached.width, room.width) : 0;
      const squeezed = hang || squeezedEnd(shaped, start, end, to, reached.width, room.width, hanging);
      hung = squeezed > 0;
      end = squeezed || retreat(codes, start, end);
    }
    while (end < to && codes[end] === 0x20) end++;
    lines.push({ start, end, room, natural: naturalWidth(shaped, start, end), hung, final: forced || end >= to });
    start = end;
  }
  const least = leastOnLast(shaped, lines.at(-1)?.room.width ?? 0, options);
  if (least > 1) pairLast(shaped, lines, least);
  return lines;
};

/** Most that a line gives to a last line of two hanzi, em. */
const MOST_GIVEN = 3.5;

/**
 * Takes what stands before the last break down to a last line that holds fewer hanzi than it should: at least two
 * (孤字, clreq §3.4.4), and as many as `least` where the line before can give them.
 */
function pairLast(shaped: Shaped, lines: Line[], least: number): void {
  const [before, last] = lines.slice(-2);
  if (!before || !last || before.final) return;
  for (let hanzi = least; hanzi > 1 && isLonely(shaped, last.start, last.end, hanzi); hanzi--) {
    let at = last.start - 1;
    while (at > before.start && (!canBreakWord(shaped.codes, at) || isLonely(shaped, at, last.end, hanzi))) at--;
    if (at <= before.start || naturalWidth(shaped, at, last.end) > last.room.width) continue;
    if (hanzi > 2 && naturalWidth(shaped, at, last.start) > MOST_GIVEN * shaped.size) continue;
    lines.splice(
      -2,
      2,
      { ...before, end: at, natural: naturalWidth(shaped, before.start, at), hung: false },
      { ...last, start: at, natural: naturalWidth(shaped, at, last.end) },
    );
    return;
  }
}

/** The first cluster that no longer fits, and the width up to it. Spaces always fit. */
function fill(shaped: Shaped, start: number, to: number, width: number): { at: number; width: number } {
  const { codes, advance, gap } = shaped;
  const tolerance = shaped.size * TOLERANCE;
  let used = 0;
  let at = start;
  for (; at < to; at++) {
    if (codes[at] === LINE_BREAK) break;
    const next = used + advance[at]! + (at > start ? gap[at]! : 0);
    if (codes[at] !== 0x20 && next > width + tolerance) break;
    used = next;
  }
  return { at, width: used };
}

function hangingEnd(shaped: Shaped, at: number, to: number, used: number, width: number): number {
  const { codes, advance, size } = shaped;
  if (!(classOf(codes[at]!) & HANGS)) return 0;
  const halfFits = used + advance[at]! / 2 <= width + size * TOLERANCE;
  if (!halfFits && at !== to - 1) return 0;
  return at + 1 >= to || canBreakWord(codes, at + 1) ? at + 1 : 0;
}

function squeezedEnd(
  shaped: Shaped,
  start: number,
  at: number,
  to: number,
  used: number,
  width: number,
  hanging: boolean,
): number {
  const { codes, advance, gap, size } = shaped;
  if (at <= start || canBreakWord(codes, at) || !(classOf(codes[at]!) & WORD_NO_START)) return 0;
  let end = at;
  // A mark keeps half its width at least: a row that cannot fit is not followed to its end.
  let least = 0;
  for (; end < to && classOf(codes[end]!) & WORD_NO_START; end++) {
    least += advance[end]! / 2;
    if (least > 2 * width) return 0;
  }
  if (end < to && !canBreakWord(codes, end)) return 0;
  const lastHangs = hanging && end - at > 1 && (classOf(codes[end - 1]!) & HANGS) !== 0;
  let needed = used;
  for (let i = at; i < (lastHangs ? end - 1 : end); i++) needed += advance[i]! + gap[i]!;
  let spare = 0;
  for (let i = at - 1; i < end - 1; i++) if (halves(codes[i]!) && halves(codes[i + 1]!)) spare += advance[i]! / 2;
  return needed - spare <= width + size * TOLERANCE ? end : 0;
}

/** Marks that Word squeezes next to one another: closing marks but for the quotes. */
function halves(code: number): boolean {
  return (classOf(code) & CLOSING) !== 0 && !isQuote(code);
}

function retreat(codes: Uint32Array, start: number, at: number): number {
  for (let end = at; end > start; end--) if (canBreakWord(codes, end)) return end;
  return Math.max(start + 1, at);
}
