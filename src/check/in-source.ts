import type { Edit, Fix } from '../model/index.js';
import { type Prose, replaced } from './analysis/prose.js';
import type { RuleFinding } from './rule.js';

/** A finding whose places are offsets in a piece of prose, with places in the source. */
export function inSource(prose: Prose, { span, related, fix, ...said }: RuleFinding, source: string): RuleFinding {
  return {
    ...said,
    span: prose.spanOf(span.start, span.end),
    ...(related && {
      related: related.map(({ message, span }) => ({ message, span: prose.spanOf(span.start, span.end) })),
    }),
    fix: fix && fixInSource(prose, fix, source),
  };
}

/** A fix with places in the source; none where the source says one of the texts in other signs. */
function fixInSource(prose: Prose, { safe, edits }: Fix, source: string): Fix | undefined {
  const moved: Edit[] = [];
  for (const { start, end, text } of edits) {
    const edit = replaced(prose, start, end, text, source);
    if (!edit) return undefined;
    moved.push(escapedAt(source, edit.start) ? { ...edit, start: edit.start - 1 } : edit);
  }
  return { safe, edits: moved };
}

/** The sign at `at` is escaped, as in `\(`: the backslash goes with it. */
function escapedAt(source: string, at: number): boolean {
  if (!/[!-/:-@[-`{-~]/.test(source[at] ?? '')) return false;
  let from = at;
  while (source[from - 1] === '\\') from--;
  return (at - from) % 2 === 1;
}
