import type { BracketPair } from '../analysis/brackets.js';
import { rule } from '../rule.js';
import { words } from './title-mark-nesting.words.js';

/** 书名号里面的书名号用单书名号（GB/T 15834—2011 4.15）；书名号里有文字。 */
export const titleMarkNesting = rule({
  code: 'text/title-mark-nesting',
  severity: 'warning',
  words,
  *prose(prose, { facts }) {
    const { text } = prose;
    if (!text.includes('《')) return;
    const { pairs } = facts.brackets(prose);
    const depths = titleDepths(text, pairs);
    for (const pair of pairs) {
      const { open, close } = pair;
      if (text[open] !== '《') continue;
      if (text.slice(open + 1, close).trim() === '') {
        yield {
          span: { start: open, end: close + 1 },
          message: words.empty(),
          hints: [words.nameOrDelete()],
        };
      } else if (depths.get(pair)! % 2 === 1 && text[close] === '》') {
        yield {
          span: { start: open, end: open + 1 },
          message: words.doubleInside(),
          hints: [words.writeSingle()],
          related: [{ span: { start: close, end: close + 1 }, message: words.otherHalf() }],
          fix: {
            safe: true,
            edits: [
              { start: open, end: open + 1, text: '〈' },
              { start: close, end: close + 1, text: '〉' },
            ],
          },
        };
      }
    }
  },
});

/** How many pairs of title marks stand around each pair; an outer pair comes before its inner ones. */
function titleDepths(text: string, pairs: readonly BracketPair[]): ReadonlyMap<BracketPair, number> {
  const depths = new Map<BracketPair, number>();
  for (const pair of pairs) {
    const { parent } = pair;
    const title = parent && (text[parent.open] === '《' || text[parent.open] === '〈');
    depths.set(pair, parent ? (depths.get(parent) ?? 0) + (title ? 1 : 0) : 0);
  }
  return depths;
}
