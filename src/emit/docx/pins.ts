import type { ParagraphFlow } from '../../model/index.js';
import { ALNUM, CLOSING, classOf, HANZI, WIDE } from '../../text/char-class.js';
import { canBreakWord } from '../../text/line-break.js';
import { measureCharacters } from './characters.js';
import type { DocxContext } from './context.js';
import { pieceWidth, type Reading, readingsOf } from './readings.js';
import type { LineMarks, Pin } from './runs.js';
import { twips } from './xml.js';

/** Distance from the edge within which readers may round either way, em. */
const SAFETY = 0.06;
/** Largest character spacing tried, twips: more of it and characters touch. */
const MOST = 40;
/** Narrowest characters, percent. */
const NARROWEST = 60;
const SPACE = 0x20;
const SOLIDUS = 0x2f;

/**
 * Marks that make Word and LibreOffice end every line where the layout does. A line that would break elsewhere under one of the
 * ways readers measure it gets one character spacing over its whole length, such that it fits and the next unbreakable piece does
 * not; a line that no spacing can hold, or that ends where a reader never breaks, ends in a forced break.
 */
export function pinLines(paragraph: ParagraphFlow, context: DocxContext): LineMarks | undefined {
  const broken = context.compiled.layout.paragraphs.get(paragraph.id);
  if (!context.pinned || !broken || paragraph.runs.some((run) => run.kind === 'tab')) return undefined;
  const { text, lines } = broken;
  const characters = measureCharacters(paragraph, text, context);
  const tokens = context.template.styles[paragraph.style]!;
  const size = paragraph.size ?? tokens.size;
  const tracking = twips(tokens.tracking * size);
  const styled = twips(tokens.tracking * tokens.size);
  const pins = new Array<Pin | undefined>(text.length);
  const breaks = new Set<number>();
  const pageBreaks = new Set<number>();
  let used = false;
  lines.forEach((line, index) => {
    const final = index === lines.length - 1 || text[line.end - 1] === '\n';
    const page = endsPage(paragraph, index, context);
    const forced = !final && !breaksForAll(characters.codes, line.end);
    const readings = readingsOf(line, characters, size, context.template.breaking.autospace);
    const next = final || forced || page ? Number.POSITIVE_INFINITY : pieceWidth(line.end, characters);
    const room = SAFETY * size;
    const { spacing, scale, holds } = page
      ? { spacing: filling(line.measure, readings, tracking, room), scale: 100, holds: true }
      : pinOf(line.measure, readings, next, tracking, room);
    const pin: Pin = { ...(spacing !== styled && { spacing }), ...(scale < 100 && { scale }) };
    const pinned = Object.keys(pin).length > 0;
    if (pinned) pins.fill(pin, line.start, line.end);
    if (page) pageBreaks.add(line.end);
    else if (!final && (forced || !holds)) breaks.add(line.end);
    used ||= pinned;
    context.tally[page || breaks.has(line.end) ? 'forced' : pinned ? 'pinned' : 'free']++;
  });
  if (breaks.size === 0 && pageBreaks.size === 0 && !used) return undefined;
  return {
    pin: (offset) => pins[offset],
    breakBefore: (offset) => (pageBreaks.has(offset) ? 'page' : breaks.has(offset) ? 'line' : undefined),
  };
}

/** Does a page end by force after a line? */
function endsPage({ id, role }: ParagraphFlow, index: number, { compiled, ends }: DocxContext): boolean {
  const { lines } = compiled.layout.paragraphs.get(id)!;
  const { page } = lines[index]!;
  return role !== 'note' && ends.forced.has(page) && (lines[index + 1]?.page ?? page) > page;
}

/** The spacing under which a line that ends a paragraph's first part fills the measure, as the justified line does, twips. */
function filling(measure: number, readings: readonly Reading[], tracking: number, room: number): number {
  let spacing = tracking - MOST;
  while (spacing < tracking + MOST && readings.every((reading) => widthUnder(reading, spacing + 1) <= measure - room)) spacing++;
  return spacing;
}

function widthUnder({ width, count, narrowed }: Reading, spacing: number): number {
  return width + (spacing / 20) * (spacing < 0 ? narrowed : count);
}

/**
 * Does every reader end a line here as the layout does? After a solidus they differ from one another and from case to case; after a
 * mark before Latin text LibreOffice takes the mark for one that hangs, and sometimes does not draw it; between Western text and an
 * opening mark it never ends one.
 */
function breaksForAll(codes: ArrayLike<number>, at: number): boolean {
  if (!canBreakWord(codes, at) || codes[at - 1] === SOLIDUS) return false;
  const [before, after] = [classOf(codes[at - 1]!), classOf(codes[at]!)];
  if (codes[at - 1] === SPACE) return true;
  return before & WIDE ? !(before & CLOSING) || (after & WIDE) !== 0 : (after & (HANZI | ALNUM)) !== 0;
}

/**
 * The spacing (twips, the style's tracking included) nearest to the style's under which all readings agree with the layout. Where
 * there is none, one under which the line fits; and where that is none either (many short runs, from whose last characters LibreOffice
 * takes nothing), narrower characters.
 */
function pinOf(
  measure: number,
  readings: readonly Reading[],
  next: number,
  tracking: number,
  room: number,
): { readonly spacing: number; readonly scale: number; readonly holds: boolean } {
  const fault = (spacing: number): number =>
    readings.reduce((sum, reading) => {
      const own = widthUnder(reading, spacing);
      return sum + Math.max(0, own - (measure - room)) + Math.max(0, measure + room - (own + next));
    }, 0);
  let best = tracking;
  let least = fault(tracking);
  for (let amount = 1; amount <= MOST && least > 0; amount++) {
    for (const spacing of [tracking + amount, tracking - amount]) {
      const own = fault(spacing);
      if (own < least - 1e-9) [best, least] = [spacing, own];
    }
  }
  if (least === 0) return { spacing: best, scale: 100, holds: true };
  // A forced break needs no more than that the line fits.
  const fits = (spacing: number, scale: number): boolean =>
    readings.every((reading) => widthUnder(reading, spacing) - (reading.glyphs * (100 - scale)) / 100 <= measure - room);
  let spacing = tracking;
  while (spacing > -MOST && !fits(spacing, 100)) spacing--;
  if (fits(spacing, 100)) return { spacing, scale: 100, holds: false };
  let scale = 100;
  while (scale > NARROWEST && !fits(tracking, scale)) scale--;
  return { spacing: tracking, scale, holds: false };
}
