import { CLOSING, classOf, OPENING } from '../../text/char-class.js';
import { READERS_AUTOSPACE } from '../../text/readers.js';
import type { PieceLine } from './pieces.js';

/** How far the ends of a line may stand from where ours do in any case, pt; of large type, em. */
const EDGE = 2.5;
const LARGE_EDGE = 0.12;
/**
 * What a reader may take from a mark beside another or at the line's end, em: it squeezes marks or does not hang them.
 */
const MARK = 0.55;
/** By how much readers differ in the space between hanzi and letters or digits, em. */
const AUTOSPACE_DIFFERENCE = 0.06;

const LETTER = '[\\p{Script=Latin}\\p{Nd}]';
const LETTERS = new RegExp(`\\p{Script=Han}(?=${LETTER})|${LETTER}(?=\\p{Script=Han})`, 'gu');
/** Signs, Greek and Cyrillic beside hanzi or marks: whether they take the space is each reader's own affair. */
const SIGN = '[\\p{S}\\p{Script=Greek}\\p{Script=Cyrillic}%#&*+@/\\\\~-]';
const SIGNS = new RegExp(`[^\\s](?=${SIGN})|${SIGN}(?=[^\\s])`, 'gu');

/**
 * How far the ends of a line may stand from where ours do, pt: readers of the DOCX squeeze marks that ours does not and
 * hang none, and LibreOffice sets space between hanzi and Western text whatever the template says (`autospace`, em).
 */
export function slackOf({ text, size, hung }: PieceLine, autospace: number): number {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const marks = MARK * blanksIn(text);
  const letters = Math.abs(READERS_AUTOSPACE - autospace) + AUTOSPACE_DIFFERENCE;
  const spaces = letters * count(LETTERS) + READERS_AUTOSPACE * count(SIGNS);
  return Math.max(EDGE, LARGE_EDGE * size) + hung + size * (marks + spaces);
}

/** Blank halves of marks that a reader may take: of each mark before another, and at the ends of a line. */
function blanksIn(text: string): number {
  const kinds = Array.from(text, (character) => classOf(character.codePointAt(0)!));
  const pairs = kinds.filter((kind, i) => isMark(kind) && isMark(kinds[i + 1] ?? 0)).length;
  return pairs + ((kinds[0] ?? 0) & OPENING ? 1 : 0) + ((kinds.at(-1) ?? 0) & CLOSING ? 1 : 0);
}

function isMark(kind: number): boolean {
  return (kind & (OPENING | CLOSING)) !== 0;
}
