import type { Block, Edit, Inline, Issue, Span } from '../model/index.js';

/** Where a piece of prose stands. */
export type ProseKind = 'title' | 'head' | 'paragraph' | 'item' | 'list-entry' | 'quote' | 'cell' | 'caption' | 'note';

/** A paragraph, head or cell as plain characters that know their places. What is no prose (code, addresses) is {@link MASK}. */
export interface Prose {
  readonly kind: ProseKind;
  /** A forced line break is U+000A; a number in front is left out. */
  readonly text: string;
  /** Place in the source of a range of `text`; an empty range takes the character before it. */
  readonly spanOf: (start: number, end: number) => Span;
  /** The next block is a plain paragraph that follows without anything between. */
  readonly continued: boolean;
}

/** Stands for each character that is no prose: code and addresses. */
export const MASK = '\ufffc';

const ADDRESS = /(?:https?:\/\/|www\.)[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g;
const known = new WeakMap<Issue, readonly Prose[]>();

/** All prose of an issue in reading order: texts of the front matter, TOC titles, heads, text, tables, captions and footnotes. Made once per issue. */
export function proseOf(issue: Issue): readonly Prose[] {
  const found = known.get(issue);
  if (found) return found;
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
    if (title.span.end - title.span.start === title.value.length) prose.push(proseOfText('title', title.value, title.span));
  }
  addBlocks(issue.preface, 'paragraph', prose);
  for (const { title, blocks } of issue.sections) {
    addInlines('head', title, false, prose);
    addBlocks(blocks, 'paragraph', prose);
  }
  known.set(issue, prose);
  return prose;
}

/** Replaces a range of prose; undefined where the source says it in other signs (an escape, a folded line). */
export function replaced({ text, spanOf }: Prose, start: number, end: number, by: string, source: string): Edit | undefined {
  const span = spanOf(start, end);
  if (end <= start || source.slice(span.start, span.end) !== text.slice(start, end)) return undefined;
  return { ...span, text: by };
}

function addBlocks(blocks: readonly Block[], kind: ProseKind, prose: Prose[]): void {
  for (const [index, block] of blocks.entries()) {
    switch (block.kind) {
      case 'paragraph':
      case 'item':
        addInlines(kind === 'paragraph' ? block.kind : kind, block.inlines, blocks[index + 1]?.kind === 'paragraph', prose);
        break;
      case 'heading':
        addInlines('head', block.inlines, false, prose);
        break;
      case 'list':
        for (const entry of block.entries) addBlocks(entry, 'list-entry', prose);
        break;
      case 'quote':
        addBlocks(block.blocks, 'quote', prose);
        break;
      case 'table':
        for (const row of [block.header, ...block.rows]) for (const { inlines } of row) addInlines('cell', inlines, false, prose);
        break;
      case 'figure':
        if (block.caption) prose.push(proseOfText('caption', block.caption.value, block.caption.span));
        break;
      case 'break':
        break;
    }
  }
}

function proseOfText(kind: ProseKind, text: string, span: Span): Prose {
  return { kind, text: masked(text), spanOf: (start, end) => ({ start: span.start + start, end: span.start + end }), continued: false };
}

/** A stretch of text at one place of the source; `exact` where its characters map one to one. */
interface Piece {
  /** UTF-16 offset in the prose. */
  readonly at: number;
  readonly span: Span;
  readonly exact: boolean;
}

function addInlines(kind: ProseKind, inlines: readonly Inline[], continued: boolean, prose: Prose[]): void {
  const pieces: Piece[] = [];
  const notes: (readonly Inline[])[] = [];
  let text = '';
  const add = (piece: string, span: Span): void => {
    pieces.push({ at: text.length, span, exact: piece.length === span.end - span.start });
    text += piece;
  };
  const walk = (inline: Inline): void => {
    switch (inline.kind) {
      case 'text':
        add(inline.text, inline.span);
        return;
      case 'code':
        add(MASK.repeat(inline.span.end - inline.span.start), inline.span);
        return;
      case 'page-ref': {
        const { start, end } = inline.page.span;
        add(inline.before.text, inline.before.span);
        add(MASK.repeat(end - start), inline.page.span);
        add(inline.after.text, inline.after.span);
        return;
      }
      case 'strong':
      case 'emphasis':
      case 'link':
        for (const child of inline.children) walk(child);
        return;
      case 'note':
        notes.push(inline.inlines);
        return;
      case 'line-break':
        add('\n', inline.span);
        return;
    }
  };
  for (const inline of inlines) walk(inline);
  if (text !== '') prose.push({ kind, text: masked(text), spanOf: spanIn(pieces, text.length), continued });
  for (const note of notes) addInlines('note', note, false, prose);
}

function masked(text: string): string {
  return text.includes('.') ? text.replace(ADDRESS, (address) => MASK.repeat(address.length)) : text;
}

function spanIn(pieces: readonly Piece[], length: number): Prose['spanOf'] {
  const placeOf = (index: number): Span => {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (pieces[middle]!.at <= index) low = middle;
      else high = middle - 1;
    }
    const { at, span, exact } = pieces[low]!;
    return exact ? { start: span.start + index - at, end: span.start + index - at + 1 } : span;
  };
  return (start, end) => {
    const [first, last] = end > start ? [start, end - 1] : [start - 1, start - 1];
    const within = (index: number): number => Math.max(0, Math.min(index, length - 1));
    return { start: placeOf(within(first)).start, end: placeOf(within(last)).end };
  };
}
