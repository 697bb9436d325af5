import type { ParagraphFlow } from '../../model/index.js';
import { CLOSING, classOf, WIDE } from '../../text/char-class.js';
import { canBreakWord } from '../../text/line-break.js';
import { measureCharacters } from './characters.js';
import type { DocxContext } from './context.js';
import { pieceWidth, type Reading, readingsOf } from './readings.js';
import type { LineMarks } from './runs.js';
import { twips } from './xml.js';

/** Distance from the edge within which readers may round either way, em. */
const SAFETY = 0.06;
/** Largest character spacing tried, twips. */
const MOST = 80;
/** LibreOffice sets the mark before a footnote as a superscript, this much narrower, em. */
const NOTE_MARK_SLACK = 0.42;
/** Stands for the style's own spacing. */
const NONE = -0x8000;
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
  const pins = new Int16Array(text.length).fill(NONE);
  const breaks = new Set<number>();
  lines.forEach((line, index) => {
    const final = index === lines.length - 1 || text[line.end - 1] === '\n';
    const forced = !final && !breaksForAll(characters.codes, line.end);
    const slack = index === 0 && paragraph.role === 'note' ? NOTE_MARK_SLACK * size : 0;
    const readings = readingsOf(line, characters, size, context.template.breaking.autospace, slack);
    const next = final || forced ? Number.POSITIVE_INFINITY : pieceWidth(line.end, characters);
    const pin = pinOf(line.measure, readings, next, tracking, SAFETY * size);
    if (pin.spacing !== styled) pins.fill(pin.spacing, line.start, line.end);
    if (!final && (forced || !pin.holds)) breaks.add(line.end);
    context.tally[breaks.has(line.end) ? 'forced' : pin.spacing === styled ? 'free' : 'pinned']++;
  });
  if (breaks.size === 0 && pins.every((pin) => pin === NONE)) return undefined;
  return { spacing: (offset) => (pins[offset] === NONE ? undefined : pins[offset]), breakBefore: (offset) => breaks.has(offset) };
}

/**
 * Does every reader end a line here as the layout does? After a solidus they differ from one another and from case to case; after a
 * mark before Latin text LibreOffice takes the mark for one that hangs, and sometimes does not draw it.
 */
function breaksForAll(codes: readonly number[], at: number): boolean {
  if (!canBreakWord(codes, at) || codes[at - 1] === SOLIDUS) return false;
  return !(classOf(codes[at - 1]!) & CLOSING) || (classOf(codes[at]!) & WIDE) !== 0;
}

/** The spacing (twips, the style's tracking included) nearest to the style's under which all readings agree with the layout, or the one that comes nearest. */
function pinOf(
  measure: number,
  readings: readonly Reading[],
  next: number,
  tracking: number,
  room: number,
): { readonly spacing: number; readonly holds: boolean } {
  const total = ({ width, count, narrowed }: Reading, spacing: number): number => width + (spacing / 20) * (spacing < 0 ? narrowed : count);
  const fault = (spacing: number): number =>
    readings.reduce((sum, reading) => {
      const own = total(reading, spacing);
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
  if (least === 0) return { spacing: best, holds: true };
  // A forced break needs no more than that the line fits.
  let fitting = tracking;
  while (fitting > -MOST && readings.some((reading) => total(reading, fitting) > measure - room)) fitting--;
  return { spacing: fitting, holds: false };
}
