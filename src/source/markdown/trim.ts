import type { Inline, MarkInline, Ordinal, TextInline } from '../../model/index.js';
import { matchOrdinal } from './ordinal.js';

/** Inlines without blanks (space, tab, 　, no-break and other special spaces) and line breaks at both ends. */
export function trim(inlines: readonly Inline[]): Inline[] {
  return trimEnd(trimStart(inlines));
}

/** Inlines without blanks at their start. */
function trimStart(inlines: readonly Inline[]): Inline[] {
  for (let index = 0; index < inlines.length; index++) {
    const inline = inlines[index]!;
    if (inline.kind === 'line-break') continue;
    const rest = inlines.slice(index + 1);
    if (inline.kind === 'text') {
      // Of what stands for a character (`&emsp;`) there is no part.
      const blank = /^[\s\u200b]*/.exec(inline.text)![0].length;
      const cut = isExact(inline) || blank === inline.text.length ? blank : 0;
      if (cut < inline.text.length) return [cutText(inline, cut, inline.text.length), ...rest];
    } else if (isOpen(inline)) {
      const children = trimStart(inline.children);
      if (children.length > 0) return [{ ...inline, children }, ...rest];
    } else return [inline, ...rest];
  }
  return [];
}

function trimEnd(inlines: readonly Inline[]): Inline[] {
  for (let index = inlines.length - 1; index >= 0; index--) {
    const inline = inlines[index]!;
    if (inline.kind === 'line-break') continue;
    const head = inlines.slice(0, index);
    if (inline.kind === 'text') {
      const length = isExact(inline) ? blankTail(inline.text) : inline.text.length;
      if (length > 0) return [...head, cutText(inline, 0, length)];
    } else if (isOpen(inline)) {
      const children = trimEnd(inline.children);
      if (children.length > 0) return [...head, { ...inline, children }];
    } else return [...head, inline];
  }
  return [];
}

/** The number that a paragraph or head starts with (inside emphasis too), and what follows it. */
export function splitOrdinal(inlines: readonly Inline[]): { readonly ordinal?: Ordinal; readonly rest: Inline[] } {
  const trimmed = trimStart(inlines);
  const first = trimmed[0];
  if (first?.kind === 'text') {
    const match = isExact(first) ? matchOrdinal(first.text) : undefined;
    if (!match) return { rest: trimmed };
    const span = { start: first.span.start, end: first.span.start + match.length };
    const ordinal: Ordinal = { form: match.form, value: match.value, text: first.text.slice(0, match.length), span };
    return { ordinal, rest: trimStart([cutText(first, match.length, first.text.length), ...trimmed.slice(1)]) };
  }
  if (first && isOpen(first)) {
    const { ordinal, rest } = splitOrdinal(first.children);
    if (!ordinal) return { rest: trimmed };
    return { ordinal, rest: trimStart([{ ...first, children: rest }, ...trimmed.slice(1)]) };
  }
  return { rest: trimmed };
}

/** A mark whose text may be cut; code stands as it is. */
function isOpen(inline: Inline): inline is MarkInline {
  return 'children' in inline && inline.kind !== 'link' && inline.kind !== 'code';
}

/** False for a decoded entity or a folded line break, whose text is not its place's. */
function isExact({ text, span }: TextInline): boolean {
  return text.length === span.end - span.start;
}

function blankTail(text: string): number {
  let length = text.length;
  while (length > 0 && /[ \t\u3000]/.test(text[length - 1]!)) length--;
  return length;
}

function cutText(inline: TextInline, from: number, to: number): TextInline {
  if (from === 0 && to === inline.text.length) return inline;
  return {
    kind: 'text',
    text: inline.text.slice(from, to),
    span: { start: inline.span.start + from, end: inline.span.start + to },
  };
}
