import type { BrokenLine, ParagraphStyle, StyleTokens } from '../../model/index.js';
import { classOf, WIDE } from '../../text/char-class.js';
import { READERS_AUTOSPACE, READERS_NARROWED } from '../../text/readers.js';
import { twips } from './xml.js';

/**
 * How the characters of a line are set so that the line fits under every reader's way of measuring it; one object a
 * line.
 */
export interface Fit {
  /** Character spacing, twips; undefined for the style's own. */
  readonly spacing?: number;
  /** Only hanzi and their marks are spaced so: Western letters and digits, set closer, touch. */
  readonly eastern?: boolean;
  /** Width of the characters, percent of their own; undefined for all of it. */
  readonly scale?: number;
}

/** Room left in a justified line, em: readers that measure it wider still fit it, and justification fills it again. */
const ROOM = 0.5;
/** Room left in a line that is not stretched, em: more would show. */
const LEAST_ROOM = 0.06;
/** Most that characters are moved together, twips: more of it and they touch. */
const MOST = 40;
/** LibreOffice moves characters together by no more than this, em, and passes over what is said beyond it. */
const READERS_MOST = 1 / 6;
/** Most that Western characters are, twips. */
const UNSEEN = 8;
/** Narrowest characters, percent. */
const NARROWEST = 60;

/** A line in its paragraph. */
export interface LineInPlace {
  /** The paragraph's style, and the one of that name in the file. */
  readonly style: ParagraphStyle;
  readonly named: StyleTokens;
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
 * The least change under which a line fits its measure in its widest reading: CJK–Latin space wherever some reader sets
 * it, no mark squeezed or hung, no space narrowed. Hanzi are moved together (from the last character of a portion no
 * reader need take anything); where they cannot give enough, all characters are, by as little as does not show, or they
 * are set narrower as well.
 */
export function fitOf({ style, named, text, line, last, justified, surplus }: LineInPlace): Fit {
  const { size } = style.text;
  const tracking = twips(style.text.tracking * size);
  const own = tracking === twips(named.tracking * named.size) ? {} : { spacing: tracking };
  const { count, joints, eastern, easternGroups, westernGroups, weak } = readingOf(text, line.start, last);
  const glyphs = line.width - style.text.tracking * size * count;
  // Portions that readers may make of it: by looks, by scripts, and by marks of no script.
  const looks = Math.max(0, line.pieces - easternGroups - westernGroups);
  const portions = easternGroups + weak + looks;
  const narrowed = count - portions - westernGroups;
  const widest = glyphs + (joints * READERS_AUTOSPACE + surplus) * size;
  const natural = widest + (tracking / 20) * (tracking < 0 ? Math.max(0, narrowed) : count);
  const excess = natural - line.measure + (justified ? ROOM : LEAST_ROOM) * size;
  if (excess <= 0) return own;
  const hanzi = Math.max(0, eastern - portions);
  const most = Math.max(0, Math.min(MOST, tracking + Math.floor(READERS_MOST * size * 20)));
  const closer = hanzi > 0 ? Math.ceil((excess * 20) / hanzi) : Number.POSITIVE_INFINITY;
  if (closer <= most) return { spacing: tracking - closer, eastern: true };
  const all = narrowed > 0 ? Math.ceil((excess * 20) / narrowed) : Number.POSITIVE_INFINITY;
  if (all <= Math.min(UNSEEN, most)) return { spacing: tracking - all };
  const over = excess - (hanzi * most) / 20 + count * READERS_NARROWED * size;
  const scale = Math.floor(100 - (over * 100) / glyphs);
  return { ...(hanzi > 0 ? { spacing: tracking - most, eastern: true } : own), scale: Math.max(NARROWEST, scale) };
}

/** What a piece of text is to readers. */
interface Reading {
  /** Characters, and of them hanzi with their marks and symbols. */
  readonly count: number;
  readonly eastern: number;
  /** Stretches of the one and the other script. */
  readonly easternGroups: number;
  readonly westernGroups: number;
  /** Quotes, dashes and symbols, which readers give to the script before them. */
  readonly weak: number;
  /** Places where some reader sets CJK–Latin space. */
  readonly joints: number;
}

const [BLANK, WESTERN, SYMBOL, EASTERN] = [0, 1, 2, 3] as const;

function readingOf(text: string, start: number, end: number): Reading {
  let [count, eastern, easternGroups, westernGroups, weak, joints] = [0, 0, 0, 0, 0, 0];
  let before: number = BLANK;
  let beforeCode = 0;
  let script: number = BLANK;
  for (let i = start; i < end; ) {
    const code = text.codePointAt(i)!;
    const kind = kindOf(code);
    if (kind !== before && kind !== BLANK && before !== BLANK && isSpaced(kind, code) && isSpaced(before, beforeCode))
      joints++;
    const own = kind === SYMBOL ? EASTERN : kind === BLANK ? script : kind;
    if (own === EASTERN) eastern++;
    if (own !== script) own === EASTERN ? easternGroups++ : westernGroups++;
    if (kind === SYMBOL || (code >= 0x2000 && code < 0x2100)) weak++;
    [before, beforeCode, script] = [kind, code, own];
    count++;
    i += code > 0xffff ? 2 : 1;
  }
  return { count, eastern, easternGroups, westernGroups, weak, joints };
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
