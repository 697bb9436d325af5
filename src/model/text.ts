import type { Inline } from './issue.js';
import type { Span } from './span.js';

/** A stretch of text at one place of the source; its characters map one to one where both are of one length. */
export interface TextPiece {
  /**
   * A forced line break is U+000A; a page number left open is `?`; `address` is the text of a link that shows where it
   * leads.
   */
  readonly kind: 'text' | 'code' | 'address' | 'page' | 'line-break';
  readonly text: string;
  readonly span: Span;
}

/** Text as plain characters that know their places. */
export interface PlainText {
  readonly text: string;
  /** Place in the source of a range of `text` (UTF-16 offsets); an empty range takes the character before it. */
  readonly spanOf: (start: number, end: number) => Span;
}

/** The text of inlines in pieces, in reading order: marks and links are opened, footnotes are no part of it. */
export function piecesOf(inlines: readonly Inline[]): TextPiece[] {
  return inlines.flatMap(piecesIn);
}

function piecesIn(inline: Inline): TextPiece[] {
  switch (inline.kind) {
    case 'text':
      return [inline];
    case 'code':
      return piecesOf(inline.children).map((piece) => ({ ...piece, kind: 'code' }));
    case 'strong':
    case 'emphasis':
    case 'superscript':
    case 'subscript':
    case 'underline':
    case 'strike':
      return piecesOf(inline.children);
    case 'link': {
      const pieces = piecesOf(inline.children);
      const address = /^https?:\/\//i.test(pieces[0]?.text ?? '');
      return address ? pieces.map((piece) => ({ ...piece, kind: 'address' })) : pieces;
    }
    case 'page-ref': {
      const { value, span } = inline.page;
      return [inline.before, { kind: 'page', text: value === null ? '?' : String(value), span }, inline.after];
    }
    case 'line-break':
      return [{ kind: 'line-break', text: '\n', span: inline.span }];
    case 'note':
      return [];
  }
}

/** Pieces put together. */
export function placedText(pieces: readonly Pick<TextPiece, 'text' | 'span'>[]): PlainText {
  const filled = pieces.filter((piece) => piece.text !== '');
  const starts: number[] = [];
  let text = '';
  for (const piece of filled) {
    starts.push(text.length);
    text += piece.text;
  }
  const placeOf = (index: number): Span => {
    let low = 0;
    let high = filled.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    const { text: said, span } = filled[low]!;
    const at = span.start + index - starts[low]!;
    return said.length === span.end - span.start ? { start: at, end: at + 1 } : span;
  };
  const spanOf = (start: number, end: number): Span => {
    if (text === '') return { start: 0, end: 0 };
    const [first, last] = end > start ? [start, end - 1] : [start - 1, start - 1];
    const within = (index: number): number => Math.max(0, Math.min(index, text.length - 1));
    return { start: placeOf(within(first)).start, end: placeOf(within(last)).end };
  };
  return { text, spanOf };
}

/** What a head, caption or cell says in one line: its words without marks and footnotes. */
export function plainText(inlines: readonly Inline[]): PlainText {
  const pieces = piecesOf(inlines);
  return placedText(
    pieces.map((piece, i) =>
      piece.kind === 'line-break' ? { ...piece, text: joint(pieces[i - 1]?.text, pieces[i + 1]?.text) } : piece,
    ),
  );
}

/** As much of a run as says something, with a style or without. */
type Said =
  | { readonly kind: 'text' | 'page' | 'note'; readonly text: string }
  | { readonly kind: 'tab' | 'line-break' };

/**
 * The text a run prints; a tab is U+0009, a forced line break U+000A. A tab that was typed in the text is a blank: no
 * face has one.
 */
export function printedText(run: Said): string {
  switch (run.kind) {
    case 'text':
      return run.text.replaceAll('\t', ' ');
    case 'page':
    case 'note':
      return run.text;
    case 'tab':
      return '\t';
    case 'line-break':
      return '\n';
  }
}

/** What runs say in one line, with settled page numbers: the words for outlines, contents and read-out descriptions. */
export function spokenText(runs: readonly Said[]): string {
  const said = runs.filter((run) => run.kind !== 'note').map(printedText);
  return said.map((text, i) => (text === '\n' ? joint(said[i - 1], said[i + 1]) : text === '\t' ? ' ' : text)).join('');
}

/** What stands for a line end where two lines become one. */
function joint(before = '', after = ''): string {
  return partsWords(before.at(-1) ?? '', after[0] ?? '') ? ' ' : '';
}

/**
 * Does a line end between two characters part words? Not beside CJK, nor where a space is there already or nothing
 * stands.
 */
export function partsWords(before: string, after: string): boolean {
  return before !== '' && after !== '' && !CJK.test(before) && !CJK.test(after) && !/\s/.test(before + after);
}

/** CJK letters, marks and full-width forms, and the quotes and dashes that Chinese text shares with Latin. */
const CJK =
  /[\u2e80-\ua4cf\uac00-\ud7af\ud840-\udfff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u2014\u2018-\u201d\u2026\u00b7]/;

/** What stands for the place of a character that the tool made. */
export const NOWHERE = -0x80000000;

/** Source offset of a place that is counted from a paragraph's start; undefined for {@link NOWHERE}. */
export function sourceOffset(place: number, start: number): number | undefined {
  return place === NOWHERE ? undefined : start + place;
}
