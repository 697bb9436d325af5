import type { Block, Edit, Inline, Issue, Span } from '../../model/index.js';
import { type PlainText, piecesOf, placedText, type TextPiece } from '../../model/text.js';
import { blocksOf, figuresOf, nested, type PlacedBlock, textsOf } from '../../model/walk.js';

/** Where a piece of prose stands. */
export type ProseKind = 'title' | 'head' | 'paragraph' | 'item' | 'list-entry' | 'quote' | 'cell' | 'caption' | 'note';

/**
 * A paragraph, head or cell as plain characters that know their places. What is no prose (code, addresses) is {@link
 * MASK}.
 */
export interface Prose extends PlainText {
  readonly kind: ProseKind;
  /** The paragraph, item or entry that it is all the text of; absent for other kinds. */
  readonly block?: Block;
  /** A forced line break is U+000A; a number in front is left out. */
  readonly text: string;
  /** The next block is a plain paragraph that follows without anything between. */
  readonly continued: boolean;
}

/** What a piece of prose says, without its place. */
export type Words = Pick<Prose, 'kind' | 'text'>;

/** Stands for each character that is no prose: code and addresses. */
export const MASK = '\ufffc';

const ADDRESS =
  /(?:https?:\/\/|www\.)[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+|(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g;

/** Signs of a link, a picture or a note that Markdown took for none: a changed blank or mark would make it one. */
const LEFTOVER =
  /\[\^[^\][\s]{1,80}\](?:[ \t\u3000]*[:：])?|(?<=\])[ \u3000]?[(（](?=[ \u3000]?(?:[#＃]|https?:|mailto:|[^()（）\s]{0,80}\.[A-Za-z]{3,4}\b))[^()（）\n]{0,400}[)）]/g;

/**
 * All prose of an issue in reading order: texts of the front matter, TOC titles, heads, text, tables, captions and
 * footnotes.
 */
export function proseOf(issue: Issue): readonly Prose[] {
  const prose: Prose[] = [];
  const { title: name, publisher, fields, credits, distribution } = issue.meta;
  for (const field of [name, publisher, ...fields.values()]) {
    const value = field && [field.value].flat().join('');
    if (field && value && issue.source.text.slice(field.span.start, field.span.end) === value)
      prose.push(proseOfText('title', value, field.span));
  }
  // Roles and recipients where they stand as one text; names of persons have characters of their own.
  for (const { text, span } of [...credits.map(({ role, span }) => ({ text: role, span })), ...distribution]) {
    const at = issue.source.text.indexOf(text, span.start);
    if (text !== '' && at >= 0 && at + text.length <= span.end)
      prose.push(proseOfText('title', text, { start: at, end: at + text.length }));
  }
  for (const { title } of issue.toc?.entries ?? []) {
    if (title.span.end - title.span.start === title.value.length)
      prose.push(proseOfText('title', title.value, title.span));
  }
  addBlocks(issue.preface, prose);
  for (const { title, blocks } of issue.sections) {
    addInlines('head', title, prose);
    addBlocks(blocks, prose);
  }
  return prose;
}

/** Replaces a range of prose; undefined where the source says it in other signs (an escape, a folded line). */
export function replaced(
  { text, spanOf }: Prose,
  start: number,
  end: number,
  by: string,
  source: string,
): Edit | undefined {
  const span = spanOf(start, end);
  if (end <= start || source.slice(span.start, span.end) !== text.slice(start, end)) return undefined;
  return { ...span, text: by };
}

function addBlocks(blocks: readonly Block[], prose: Prose[]): void {
  for (const { block, row, index, within } of blocksOf(blocks)) {
    for (const { caption } of figuresOf(block))
      if (caption) prose.push(proseOfText('caption', caption.value, caption.span));
    const continued = row[index + 1]?.kind === 'paragraph';
    const kind = kindOf(block, within);
    const whole = kind !== 'head' && kind !== 'cell' && { block, continued };
    for (const text of textsOf(block)) addInlines(kind, text, prose, whole || undefined);
  }
}

/** What the text of a block is, by the block and the list or quotation that it stands in. */
function kindOf({ kind }: Block, within: PlacedBlock['within']): ProseKind {
  if (kind === 'heading') return 'head';
  if (kind === 'table') return 'cell';
  if (within) return within.kind === 'list' ? 'list-entry' : 'quote';
  return kind === 'item' ? 'item' : 'paragraph';
}

function proseOfText(kind: ProseKind, text: string, span: Span): Prose {
  return {
    kind,
    text: masked(text),
    spanOf: (start, end) => ({ start: span.start + start, end: span.start + end }),
    continued: false,
  };
}

function addInlines(
  kind: ProseKind,
  inlines: readonly Inline[],
  prose: Prose[],
  whole?: Pick<Prose, 'block' | 'continued'>,
): void {
  addProse(kind, inlines, prose, whole);
  for (const inline of nested(inlines))
    if (inline.kind === 'note')
      for (const { block } of blocksOf(inline.blocks)) for (const part of textsOf(block)) addProse('note', part, prose);
}

/** What inlines say themselves, without their notes. */
function addProse(
  kind: ProseKind,
  inlines: readonly Inline[],
  prose: Prose[],
  whole: Pick<Prose, 'block' | 'continued'> = { continued: false },
): void {
  const { text, spanOf } = placedText(piecesOf(inlines).map(proseOfPiece));
  if (text !== '') prose.push({ kind, text: masked(text), spanOf, ...whole });
}

/** Code, addresses and page numbers are no prose: as many {@link MASK}s as they take in the source. */
function proseOfPiece({ kind, text, span }: TextPiece): Pick<TextPiece, 'text' | 'span'> {
  return {
    text: kind === 'code' || kind === 'address' || kind === 'page' ? MASK.repeat(span.end - span.start) : text,
    span,
  };
}

function masked(text: string): string {
  const mask = (found: string): string => MASK.repeat(found.length);
  const plain = text.includes('[') ? text.replace(LEFTOVER, mask) : text;
  return plain.includes('.') ? plain.replace(ADDRESS, mask) : plain;
}
