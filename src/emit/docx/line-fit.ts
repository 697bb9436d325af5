import type { BrokenLine, ParagraphFlow, StyleTokens } from '../../model/index.js';
import { classOf, WIDE } from '../../text/char-class.js';
import { twips } from './xml.js';

/** How the characters of a line are set so that the line fits under every reader's way of measuring it; one object a line. */
export interface Fit {
  /** Character spacing, twips; undefined for the style's own. */
  readonly spacing?: number;
  /** Width of the characters, percent of their own; undefined for all of it. */
  readonly scale?: number;
}

/** CJK–Latin space at its widest, em: Word's (clreq §3.2.2). */
const SPACE = 0.25;
/** Room left in a justified line, em: readers that measure it wider still fit it, and justification fills it again. */
const ROOM = 0.5;
/** Room left in a line that is not stretched, em: more would show. */
const LEAST_ROOM = 0.06;
/** Most that characters are moved together, twips: more of it and they touch. */
const MOST = 40;
/** Narrowest characters, percent. */
const NARROWEST = 60;

/** A line in its paragraph. */
export interface LineInPlace {
  readonly paragraph: ParagraphFlow;
  readonly style: StyleTokens;
  /** The paragraph's text. */
  readonly text: string;
  readonly line: BrokenLine;
  /** End of its text without spaces and the forced break, UTF-16 offset. */
  readonly last: number;
  /** It is stretched to the measure. */
  readonly justified: boolean;
  /** What readers set wider than the layout whatever the file says, em. */
  readonly surplus: number;
}

/**
 * The least change under which a line fits its measure in its widest reading: CJK–Latin space wherever some reader sets it, no mark
 * squeezed or hung, no space narrowed. Where moving characters together cannot take enough off (a line of many short pieces: from the
 * last character of each no reader need take anything), they are set narrower.
 */
export function fitOf({ paragraph, style, text, line, last, justified, surplus }: LineInPlace): Fit {
  const size = paragraph.size ?? style.size;
  const tracking = twips(style.tracking * size);
  const styled = twips(style.tracking * style.size);
  const { count, joints, scripts } = readingOf(text, line.start, last);
  const glyphs = line.width - style.tracking * size * count;
  const widest = glyphs + (joints * SPACE + surplus) * size;
  const narrowed = Math.max(0, count - line.pieces - scripts);
  const width = (spacing: number): number => widest + (spacing / 20) * (spacing < 0 ? narrowed : count);
  const measure = line.measure - (justified ? ROOM : LEAST_ROOM) * size;
  let spacing = tracking;
  if (width(spacing) > measure && narrowed > 0) spacing = Math.max(-MOST, Math.floor(((measure - widest) * 20) / narrowed));
  if (spacing > tracking) spacing = tracking;
  if (width(spacing) <= measure) return spacing === styled ? {} : { spacing };
  const scale = Math.max(NARROWEST, Math.floor(100 - ((width(tracking) - measure) * 100) / glyphs));
  return { ...(tracking !== styled && { spacing: tracking }), scale };
}

const [BLANK, WESTERN, SYMBOL, EASTERN] = [0, 1, 2, 3] as const;

/** Characters of a piece of text, places where some reader sets CJK–Latin space, and places where the script changes. */
function readingOf(
  text: string,
  start: number,
  end: number,
): { readonly count: number; readonly joints: number; readonly scripts: number } {
  let count = 0;
  let joints = 0;
  let scripts = 0;
  let before: number = BLANK;
  let beforeCode = 0;
  for (let i = start; i < end; ) {
    const code = text.codePointAt(i)!;
    const kind = kindOf(code);
    if (count > 0 && kind !== before) {
      scripts++;
      if (kind !== BLANK && before !== BLANK && isSpaced(kind, code) && isSpaced(before, beforeCode)) joints++;
    }
    [before, beforeCode] = [kind, code];
    count++;
    i += code > 0xffff ? 2 : 1;
  }
  return { count, joints, scripts };
}

/** Western text, hanzi with their marks, or what readers take for the one or the other: ①, Ⅳ, ℃. */
function kindOf(code: number): number {
  if (code <= 0x20 || code === 0xa0) return BLANK;
  if (code >= 0x2100 && code < 0x2e80) return SYMBOL;
  return classOf(code) & WIDE ? EASTERN : WESTERN;
}

/** May space stand beside it? Never beside marks of Chinese text. */
function isSpaced(kind: number, code: number): boolean {
  return kind === WESTERN || /[\p{L}\p{N}\p{S}]/u.test(String.fromCodePoint(code));
}
