import type { Metrics } from '../../fonts/types.js';
import type { ParagraphFlow, ParagraphStyle, Template, TextStyle } from '../../model/index.js';
import { NOWHERE, printedText } from '../../model/text.js';
import { hasAutospace } from '../../text/autospace.js';
import { classOf, HANZI, NOTE_MARK } from '../../text/char-class.js';
import { isLatinQuote } from '../../text/latin-quote.js';

/** U+0009 in {@link Shaped.codes}: a move to the right edge. */
export const TAB = 0x09;
/** U+000A in {@link Shaped.codes}: a forced line break. */
export const LINE_BREAK = 0x0a;

/**
 * A paragraph as clusters, one per code point, in parallel arrays (an issue of 900 pages has half a million).
 * Widths are pt at the cluster's own size.
 */
export interface Shaped {
  readonly style: ParagraphStyle;
  /** Size of the paragraph's text, pt. */
  readonly size: number;
  readonly codes: Uint32Array;
  /** UTF-16 offset in the paragraph's text; one more entry than clusters. */
  readonly textStart: Uint32Array;
  readonly text: string;
  /** Index into `faces`. */
  readonly face: Uint8Array;
  readonly faces: readonly string[];
  readonly glyph: Uint16Array;
  readonly advance: Float32Array;
  /** Move of the outline inside its advance. */
  readonly shift: Float32Array;
  /** CJK–Latin space before the cluster; void at a line's start. */
  readonly gap: Float32Array;
  /** Index of the run in the paragraph. */
  readonly run: Uint16Array;
  /** Place in the source counted from the paragraph's start, UTF-16; {@link NOWHERE} where the tool made the text. */
  readonly offset: Int32Array;
  /** Style of each run. */
  readonly looks: readonly TextStyle[];
  /** Characters that no face has, or that only the last fallback has. */
  readonly problems: readonly GlyphProblem[];
}

export interface GlyphProblem {
  readonly codePoint: number;
  /** As in {@link Shaped.offset}. */
  readonly offset: number;
  /** The face that served, or undefined where none did. */
  readonly servedBy?: string;
  readonly role: string;
}

const SURROGATES = /[\ud800-\udbff][\udc00-\udfff]/g;

/**
 * The parallel arrays of so many clusters, in one buffer: an issue has thousands of paragraphs, and each buffer is one
 * more thing to collect.
 */
function allocate(
  length: number,
): Pick<Shaped, 'codes' | 'textStart' | 'offset' | 'advance' | 'shift' | 'gap' | 'run' | 'glyph' | 'face'> {
  const room = length + 1;
  const buffer = new ArrayBuffer(room * 29);
  return {
    codes: new Uint32Array(buffer, 0, length),
    textStart: new Uint32Array(buffer, room * 4, room),
    offset: new Int32Array(buffer, room * 8, length),
    advance: new Float32Array(buffer, room * 12, length),
    shift: new Float32Array(buffer, room * 16, length),
    gap: new Float32Array(buffer, room * 20, length),
    run: new Uint16Array(buffer, room * 24, length),
    glyph: new Uint16Array(buffer, room * 26, length),
    face: new Uint8Array(buffer, room * 28, length),
  };
}

/**
 * Looks up the glyphs of a paragraph's runs. No shaping: hanzi map one to one, and Latin text is set without ligatures.
 */
export function shape(paragraph: ParagraphFlow, template: Template, metrics: Metrics): Shaped {
  const { style } = paragraph;
  const { size } = style.text;
  const text = paragraph.runs.map(printedText).join('');
  const looks = paragraph.runs.map((run) => ('style' in run ? run.style : style.text));
  const arrays = allocate(text.length - (text.match(SURROGATES)?.length ?? 0));
  readCodes(paragraph, text, arrays);
  const faces: string[] = [];
  const problems = lookUpGlyphs({ ...arrays, style, size, text, looks, faces }, template.breaking.autospace, metrics);
  joinDashes({ ...arrays, faces }, metrics);
  widenSolidi(arrays, size);
  paragraph.runs.forEach((run, index) => {
    if (run.kind === 'text' && run.column !== undefined) fillColumn(arrays, index, run.column);
  });
  return { ...arrays, style, size, text, faces, looks, problems };
}

/** The code points of runs with their places in the text and in the source. */
function readCodes(
  { runs, span }: ParagraphFlow,
  text: string,
  { codes, textStart, offset, run: runOf }: ReturnType<typeof allocate>,
): void {
  let count = 0;
  let at = 0;
  runs.forEach((run, index) => {
    const printed = printedText(run);
    const start = run.span.start - span.start;
    const mapped = run.kind === 'text' && !run.generated && run.span.end - run.span.start === printed.length;
    for (let i = 0; i < printed.length; ) {
      const code = printed.codePointAt(i)!;
      codes[count] = run.kind === 'note' ? NOTE_MARK : code;
      textStart[count] = at + i;
      runOf[count] = index;
      offset[count] = mapped ? start + i : run.kind === 'text' && !run.generated ? start : NOWHERE;
      count++;
      i += code > 0xffff ? 2 : 1;
    }
    at += printed.length;
  });
  textStart[count] = text.length;
}

/** Chooses face, glyph and advance of every code point, and the space before it; returns what faces lack. */
function lookUpGlyphs(
  shaped: Omit<Shaped, 'problems'> & { readonly faces: string[] },
  autospace: number,
  metrics: Metrics,
): readonly GlyphProblem[] {
  const { codes, text, textStart, offset, looks, run, faces, face, glyph, advance, shift, gap, size } = shaped;
  const problems: GlyphProblem[] = [];
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (code === TAB || code === LINE_BREAK) continue;
    const look = looks[run[i]!]!;
    const printed = code === NOTE_MARK ? text.codePointAt(textStart[i]!)! : code;
    const choice = isLatinQuote(codes, i)
      ? metrics.chooseLatin(look.role, printed)
      : metrics.choose(look.role, printed);
    if (!choice || choice.fallback) {
      const servedBy = choice && { servedBy: choice.face };
      problems.push({ codePoint: printed, offset: offset[i]!, role: look.role, ...servedBy });
    }
    const own = choice?.face ?? metrics.faceOf(look.role);
    let index = faces.indexOf(own);
    if (index < 0) index = faces.push(own) - 1;
    face[i] = index;
    if (!choice) {
      // Glyph 0 of the role's face: the box that marks a missing character in a draft.
      advance[i] = look.size;
      continue;
    }
    glyph[i] = choice.glyph;
    advance[i] = (choice.advance + look.tracking) * look.size;
    shift[i] = choice.shift * look.size;
    if (i > 0 && hasAutospace(codes[i - 1]!, code)) gap[i] = autospace * size;
  }
  return problems;
}

interface Glyphs {
  readonly codes: Uint32Array;
  readonly face: Uint8Array;
  readonly faces: readonly string[];
  readonly glyph: Uint16Array;
  readonly advance: Float32Array;
  readonly shift: Float32Array;
}

/** Gives a solidus between hanzi half an em, its stroke in the middle (clreq §3.1.2, GB/T 15834-2011 §5.1.9). */
function widenSolidi({ codes, advance, shift }: Pick<Glyphs, 'codes' | 'advance' | 'shift'>, em: number): void {
  for (let i = 1; i + 1 < codes.length; i++) {
    if (codes[i] !== 0x2f || !(classOf(codes[i - 1]!) & classOf(codes[i + 1]!) & HANZI)) continue;
    const more = Math.max(0, em / 2 - advance[i]!);
    advance[i]! += more;
    shift[i]! += more / 2;
  }
}

/** Moves the two halves of —— towards each other until their ink meets: one dash of 2 em (GB/T 15834-2011 §4.10). */
function joinDashes({ codes, face, faces, glyph, advance, shift }: Glyphs, metrics: Metrics): void {
  for (let i = 1; i < codes.length; i++) {
    if (codes[i] !== 0x2014 || codes[i - 1] !== 0x2014 || face[i] !== face[i - 1]) continue;
    const [left, right] = metrics.ink(faces[face[i]!]!, glyph[i]!);
    const em = advance[i]!;
    const half = Math.max(0, (em - right * em + left * em) / 2);
    shift[i - 1]! += half;
    shift[i]! -= half;
    i++;
  }
}

/** Gives the last character of a mark that hangs what its column has left. */
function fillColumn({ run, advance, gap }: ReturnType<typeof allocate>, index: number, column: number): void {
  const start = run.indexOf(index);
  const end = run.lastIndexOf(index);
  if (start < 0) return;
  const width = advance.subarray(start, end + 1).reduce((sum, each) => sum + each, 0);
  advance[end]! += Math.max(0, column - width);
  if (end + 1 < gap.length) gap[end + 1] = 0;
}
