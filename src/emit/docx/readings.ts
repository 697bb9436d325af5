import type { BrokenLine } from '../../model/index.js';
import { hasAutospace } from '../../text/autospace.js';
import { ALNUM, classOf, HANZI, WIDE } from '../../text/char-class.js';
import type { Characters } from './characters.js';
import { LIBREOFFICE_SPACE } from './script.js';

/** How a reader may measure a line: its CJK–Latin space, and how many characters take part in negative spacing. */
export interface Reading {
  /** Width without any character spacing, pt. */
  readonly width: number;
  /** Of it, the characters without the spaces between scripts. */
  readonly glyphs: number;
  readonly count: number;
  /** Characters that negative spacing narrows; positive spacing widens all. */
  readonly narrowed: number;
}

/** Marks after which some reader may end a line inside a Western word. */
const JOINTS = new Set([...'-–/+?!%&=#~,;:'].map((mark) => mark.charCodeAt(0)));

/**
 * The ways in which readers measure a line of a paragraph of a size (pt): Word with the template's CJK–Latin space (em), with and
 * without space after % and +; LibreOffice with its own.
 */
export function readingsOf(line: BrokenLine, characters: Characters, size: number, autospace: number): Reading[] {
  const { codes, widths, portions } = characters;
  const { start } = line;
  let { end } = line;
  while (end > start && (codes[end - 1] === 0x20 || codes[end - 1] === 0x0a)) end--;
  let glyphs = 0;
  let letters = 0;
  let all = 0;
  let sure = 0;
  let doubtful = 0;
  let runs = 0;
  for (let i = start; i < end; i++) {
    glyphs += widths[i]!;
    if (i === start || portions[i] !== portions[i - 1]) runs++;
    if (i === start) continue;
    if (characters.spaces[i] === 1) sure++;
    else if (characters.spaces[i] === 2) doubtful++;
    if (!hasAutospace(codes[i - 1]!, codes[i]!)) continue;
    all++;
    if (classOf(codes[i - 1]!) & (HANZI | ALNUM)) letters++;
  }
  const count = end - start;
  const libreOffice = (spaces: number): Reading => ({
    width: glyphs + spaces * LIBREOFFICE_SPACE * size,
    glyphs,
    count,
    narrowed: count - runs,
  });
  return [
    { width: glyphs + all * autospace * size, glyphs, count, narrowed: count },
    { width: glyphs + letters * autospace * size, glyphs, count, narrowed: count },
    libreOffice(sure),
    ...(doubtful > 0 ? [libreOffice(sure + doubtful)] : []),
  ];
}

/** Width of what a reader would have to put on the line as well, pt: one wide character, or a Western word up to its first joint. */
export function pieceWidth(start: number, { codes, widths }: Characters): number {
  let width = 0;
  let i = start;
  do {
    width += widths[i]!;
    i++;
  } while (i < codes.length && !((classOf(codes[i]!) | classOf(codes[i - 1]!)) & WIDE) && codes[i] !== 0x20 && !JOINTS.has(codes[i - 1]!));
  return width;
}
