import type { BrokenLine, ParagraphFlow } from '../../model/index.js';
import { ALNUM, CLOSING, classOf, HANZI, OPENING, WIDE } from '../../text/char-class.js';
import { canBreakWord } from '../../text/line-break.js';
import type { DocxContext } from './context.js';
import type { LineMarks } from './runs.js';
import { twips } from './xml.js';

/** CJK–Latin space as LibreOffice sets it, whatever the document says, em. */
const LIBREOFFICE_SPACE = 0.2;
/** Distance from the edge within which readers may round either way, em. */
const SAFETY = 0.06;
/** Largest character spacing tried, twips. */
const MOST = 80;
/** LibreOffice sets the mark before a footnote as a superscript, this much narrower, em. */
const NOTE_MARK_SLACK = 0.42;
/** Stands for the style's own spacing. */
const NONE = -0x8000;
const PERCENT = 0x25;
const PLUS = 0x2b;
const SOLIDUS = 0x2f;

/** How a reader may measure a line: its CJK–Latin space, and how many characters take part in negative spacing. */
interface Reading {
  /** Width without any character spacing, pt. */
  readonly width: number;
  readonly count: number;
  /** Characters that negative spacing narrows; positive spacing widens all. */
  readonly narrowed: number;
}

/**
 * Marks that make Word and LibreOffice end every line where the layout does. A line that would break elsewhere under one of the
 * ways readers measure it gets one character spacing over its whole length, such that it fits and the next unbreakable piece does
 * not; a line that no spacing can hold, or that ends where a reader never breaks, ends in a forced break.
 */
export function pinLines(paragraph: ParagraphFlow, context: DocxContext): LineMarks | undefined {
  const broken = context.compiled.layout.paragraphs.get(paragraph.id);
  if (!context.pinned || !broken || paragraph.runs.some((run) => run.kind === 'tab')) return undefined;
  const { text, lines } = broken;
  const codes = Array.from(text, (_, i) => text.codePointAt(i)!);
  const characters = measureCharacters(paragraph, text, context);
  const tokens = context.template.styles[paragraph.style]!;
  const size = paragraph.size ?? tokens.size;
  const tracking = twips(tokens.tracking * size);
  const styled = twips(tokens.tracking * tokens.size);
  const pins = new Int16Array(text.length).fill(NONE);
  const breaks = new Set<number>();
  lines.forEach((line, index) => {
    const final = index === lines.length - 1 || text[line.end - 1] === '\n';
    const forced = !final && !breaksForAll(codes, line.end);
    const slack = index === 0 && paragraph.role === 'note' ? NOTE_MARK_SLACK * size : 0;
    const readings = readingsOf(line, codes, characters, size, context.template.breaking.autospace, slack);
    const next = final || forced ? Number.POSITIVE_INFINITY : pieceWidth(line.end, codes, characters.widths);
    const pin = pinOf(line.measure, readings, next, tracking, SAFETY * size);
    if (pin.spacing !== styled) pins.fill(pin.spacing, line.start, line.end);
    if (!final && (forced || !pin.holds)) breaks.add(line.end);
  });
  if (breaks.size === 0 && pins.every((pin) => pin === NONE)) return undefined;
  return { spacing: (offset) => (pins[offset] === NONE ? undefined : pins[offset]), breakBefore: (offset) => breaks.has(offset) };
}

/** Does every reader end a line here? After a solidus they differ from one another and from case to case. */
function breaksForAll(codes: readonly number[], at: number): boolean {
  return canBreakWord(codes, at) && codes[at - 1] !== SOLIDUS;
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

function readingsOf(
  line: BrokenLine,
  codes: readonly number[],
  { widths, portions }: Characters,
  size: number,
  autospace: number,
  slack: number,
): Reading[] {
  const { start } = line;
  let { end } = line;
  while (end > start && (codes[end - 1] === 0x20 || codes[end - 1] === 0x0a)) end--;
  let width = 0;
  let spaces = 0;
  let percents = 0;
  let others = 0;
  let runs = 0;
  for (let i = start; i < end; i++) {
    width += widths[i]!;
    const own = classOf(codes[i]!);
    const before = i > start ? classOf(codes[i - 1]!) : 0;
    if (i === start || portions[i] !== portions[i - 1]) runs++;
    if (i === start) continue;
    if ((before & HANZI && own & ALNUM) || (before & ALNUM && own & HANZI)) spaces++;
    else if ((codes[i - 1] === PERCENT || codes[i - 1] === PLUS) && own & HANZI) percents++;
    else if (isAsian(before) !== isAsian(own) && isText(before) && isText(own)) others++;
  }
  const count = end - start;
  const readings = [
    { width: width + (spaces + percents) * autospace * size, count, narrowed: count },
    { width: width + spaces * autospace * size, count, narrowed: count },
    { width: width + spaces * LIBREOFFICE_SPACE * size, count, narrowed: count - runs },
    { width: width + (spaces + percents + others) * LIBREOFFICE_SPACE * size, count, narrowed: count - runs },
  ];
  return slack > 0 ? [...readings, ...readings.map((reading) => ({ ...reading, width: reading.width - slack }))] : readings;
}

/** LibreOffice takes full-width letters and circled numbers for Asian text, too. */
function isAsian(flags: number): boolean {
  return (flags & WIDE) !== 0;
}

function isText(flags: number): boolean {
  return (flags & (CLOSING | OPENING)) === 0 && (flags & (ALNUM | WIDE)) !== 0;
}

/** Width of what a reader would have to put on the line as well: one wide character, or a Western word up to its first joint. */
function pieceWidth(start: number, codes: readonly number[], widths: Float64Array): number {
  const joint = (code: number): boolean => code === 0x2d || code === SOLIDUS || code === PLUS || code === 0x3f;
  let width = 0;
  let i = start;
  do {
    width += widths[i]!;
    i++;
  } while (i < codes.length && !((classOf(codes[i]!) | classOf(codes[i - 1]!)) & WIDE) && codes[i] !== 0x20 && !joint(codes[i - 1]!));
  return width;
}

/** What a paragraph's text looks like to a reader, by UTF-16 unit. */
interface Characters {
  /** Advance as the embedded faces have it, pt; the second half of a surrogate pair is 0. */
  readonly widths: Float64Array;
  /** Number of the run of one look that it stands in: LibreOffice takes no negative spacing from a run's last character. */
  readonly portions: Int32Array;
}

function measureCharacters(paragraph: ParagraphFlow, text: string, { template, fonts }: DocxContext): Characters {
  const tokens = template.styles[paragraph.style]!;
  const base = paragraph.size ?? tokens.size;
  const widths = new Float64Array(text.length);
  const portions = new Int32Array(text.length);
  let portion = 0;
  let at = 0;
  for (const run of paragraph.runs) {
    portion++;
    if (run.kind === 'tab' || run.kind === 'line-break') {
      at++;
      continue;
    }
    const marks = run.kind === 'note' ? ['note-mark'] : (run.mark?.split('+') ?? []);
    const styles = marks.map((mark) => template.characterStyles[mark]);
    const role = styles.reduce((found, style) => style?.font ?? found, tokens.font);
    const size = base * styles.reduce((found, style) => style?.scale ?? found, 1);
    let face = '';
    for (let i = 0; i < run.text.length; ) {
      const code = run.text.codePointAt(i)!;
      const choice = fonts.choose(role, code);
      if (choice && choice.face !== face) {
        face = choice.face;
        portion++;
      }
      const length = code > 0xffff ? 2 : 1;
      widths[at + i] = (choice?.advance ?? 1) * size;
      portions.fill(portion, at + i, at + i + length);
      i += length;
    }
    at += run.text.length;
  }
  return { widths, portions };
}
