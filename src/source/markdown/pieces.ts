import { decodeString } from 'micromark-util-decode-string';
import type { Span, TextInline } from '../../model/index.js';
import { partsWords } from '../../model/text.js';
import { decomposed } from '../../text/compose.js';
import { matchesOf } from '../../text/matches.js';
import { type Lowering, sourceSpan } from '../context.js';

/**
 * The text of a Markdown text node as pieces that map one to one on the source: split where the source says more than
 * the text (an escape `\*`, an entity `&amp;`, a line end with its indent). A soft line break vanishes next to CJK and
 * is a space between Latin words; an entity's piece keeps the entity's place, and so does all behind the first
 * thousands of pieces.
 */
export function textPieces(start: number, end: number, context: Lowering): TextInline[] {
  const parsed = context.prepared.text;
  const pieces: TextInline[] = [];
  let from = start;
  const flush = (to: number): void => {
    if (to > from) for (const piece of plainPieces(from, to, context)) pieces.push(piece);
  };
  for (const { 0: found, index } of matchesOf(parsed.slice(start, end), SPECIAL)) {
    const at = start + index;
    if (at < from) continue;
    const special = found + behindLineEnd(parsed, found, at + found.length);
    if (special[0] === '&') {
      const decoded = decodeString(special);
      if (decoded === special) continue;
      flush(at);
      pieces.push({ kind: 'text', text: decoded, span: sourceSpan({ start: at, end: at + special.length }, context) });
    } else if (special[0] === '\\') {
      flush(at);
      pieces.push(...plainPieces(at + 1, at + 2, context));
    } else {
      let lineEnd = at;
      while (lineEnd > from && (parsed[lineEnd - 1] === ' ' || parsed[lineEnd - 1] === '\t')) lineEnd--;
      flush(lineEnd);
      context.joints.push(gapBetween(lineEnd, at + special.length, context));
      // The space takes the line end's own place, of the same length.
      if (softBreak(parsed, at, at + special.length)) {
        pieces.push({ kind: 'text', text: ' ', span: sourceSpan({ start: at, end: at + 1 }, context) });
      }
    }
    from = at + special.length;
  }
  flush(end);
  return pieces.length > FINEST ? [...pieces.slice(0, FINEST), together(pieces.slice(FINEST))] : pieces;
}

/** How many pieces of one text know their places: no text has as many, and each costs as much as a sentence. */
const FINEST = 5000;

/** Pieces as one, which keeps the place of them all. */
function together(pieces: readonly TextInline[]): TextInline {
  const [first, last] = [pieces[0]!, pieces.at(-1)!];
  const text = pieces.map((piece) => piece.text).join('');
  return { kind: 'text', text, span: { start: first.span.start, end: last.span.end } };
}

/** Blanks and quote marks behind a line end that the parser gives to nobody. */
function behindLineEnd(text: string, found: string, at: number): string {
  if (!/^[\r\n]/.test(found)) return '';
  let end = at;
  while (/[ \t>\u3000]/.test(text[end] ?? '')) end++;
  return text.slice(at, end);
}

/** Pieces that follow one another in the source as one, as where a sign was escaped for the parser alone. */
export function withoutSeams(pieces: readonly TextInline[], { source }: Lowering): TextInline[] {
  const joined: TextInline[] = [];
  let parts: string[] = [];
  const isExact = ({ text, span: { start, end } }: TextInline): boolean =>
    source.text.slice(start, end) === text && source.text[start - 1] !== '\\';
  const flush = (): void => {
    const last = joined.at(-1);
    if (last && parts.length > 1) joined[joined.length - 1] = { ...last, text: parts.join('') };
  };
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && last.span.end === piece.span.start && parts.length > 0 && isExact(piece)) {
      parts.push(piece.text);
      joined[joined.length - 1] = { ...last, span: { start: last.span.start, end: piece.span.end } };
    } else {
      flush();
      joined.push(piece);
      parts = isExact(piece) ? [piece.text] : [];
    }
  }
  flush();
  return joined;
}

/** An escape, an entity, or a line end with the blanks and quote marks after it. */
const SPECIAL =
  /\\[!-/:-@[-`{-~]|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[0-9A-Za-z]{1,31});|(?:\r\n|\r|\n)[ \t>\u3000]*/g;

/** A stretch of the parsed text that is the source's own; rows cut short for the parser come back whole. */
function plainPieces(start: number, end: number, context: Lowering): TextInline[] {
  return sourcePieces(sourceSpan({ start, end }, context), context);
}

/**
 * A stretch of the source as pieces: a letter typed in parts is one character, and a piece that keeps the place of them
 * all.
 */
export function sourcePieces(span: Span, { source }: Pick<Lowering, 'source'>): TextInline[] {
  const text = source.text.slice(span.start, span.end);
  const pieces: TextInline[] = [];
  const add = (said: string, start: number, end: number): void => {
    if (end > start)
      pieces.push({ kind: 'text', text: said, span: { start: span.start + start, end: span.start + end } });
  };
  let from = 0;
  for (const { start, end, whole } of decomposed(text)) {
    add(text.slice(from, start), from, start);
    add(whole, start, end);
    from = end;
  }
  add(text.slice(from), from, text.length);
  return pieces;
}

/** The place of a line end with the blanks around it. */
function gapBetween(start: number, end: number, { prepared }: Lowering): Span {
  return { start: prepared.toSource(start - 1) + 1, end: prepared.toSource(end) };
}

/** True where the line break between two texts is a space. */
function softBreak(text: string, before: number, after: number): boolean {
  let left = before - 1;
  while (left > 0 && MARKUP.test(text[left]!)) left--;
  let right = after;
  while (right < text.length && MARKUP.test(text[right]!)) right++;
  return partsWords(text[left] ?? '', text[right] ?? '');
}

const MARKUP = /[*_`[\] \t]/;
