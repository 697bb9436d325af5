import type { Block, Inline, Span } from '../model/index.js';

/** Running text as plain characters that know their places. */
export interface PlainText {
  readonly text: string;
  /** Place in the source of a range of `text`; an empty range takes the character before it. */
  readonly spanOf: (start: number, end: number) => Span;
}

/** The text of inlines; footnotes are no part of it. */
export function plainText(inlines: readonly Inline[]): PlainText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (piece: string, span: Span): void => {
    const exact = piece.length === span.end - span.start;
    for (let index = 0; index < piece.length; index++) {
      starts.push(exact ? span.start + index : span.start);
      ends.push(exact ? span.start + index + 1 : span.end);
    }
    text += piece;
  };
  const walk = (inline: Inline): void => {
    switch (inline.kind) {
      case 'text':
        add(inline.text, inline.span);
        break;
      case 'page-ref':
        add(inline.before.text, inline.before.span);
        add(inline.after.text, inline.after.span);
        break;
      case 'strong':
      case 'emphasis':
      case 'code':
      case 'link':
        inline.children.forEach(walk);
        break;
      case 'note':
      case 'line-break':
        break;
    }
  };
  inlines.forEach(walk);
  const spanOf = (start: number, end: number): Span => {
    if (text === '') return { start: 0, end: 0 };
    const [from, to] = end > start ? [start, end - 1] : [Math.max(0, start - 1), Math.max(0, start - 1)];
    return { start: starts[from] ?? starts.at(-1)!, end: ends[to] ?? ends.at(-1)! };
  };
  return { text, spanOf };
}

/** Every inline of blocks, inside marks, notes, lists, quotes and tables too, in reading order. */
export function* inlinesOf(blocks: readonly Block[]): Generator<Inline> {
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
      case 'item':
      case 'paragraph':
        yield* nested(block.inlines);
        break;
      case 'list':
        for (const entry of block.entries) yield* inlinesOf(entry);
        break;
      case 'quote':
        yield* inlinesOf(block.blocks);
        break;
      case 'table':
        for (const row of [block.header, ...block.rows]) for (const cell of row) yield* nested(cell.inlines);
        break;
      case 'figure':
      case 'break':
        break;
    }
  }
}

/** Inlines with those inside them. */
export function* nested(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if (inline.kind === 'note') yield* nested(inline.inlines);
    else if (inline.kind === 'strong' || inline.kind === 'emphasis' || inline.kind === 'link') yield* nested(inline.children);
  }
}
