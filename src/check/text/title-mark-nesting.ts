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
    for (const pair of facts.brackets(prose).pairs) {
      const { open, close } = pair;
      if (text[open] !== '《') continue;
      if (text.slice(open + 1, close).trim() === '') {
        yield {
          span: { start: open, end: close + 1 },
          message: words.empty(),
          hints: [words.nameOrDelete()],
        };
      } else if (titleDepth(text, pair) % 2 === 1 && text[close] === '》') {
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

/** How many pairs of title marks stand around a pair. */
function titleDepth(text: string, { parent }: BracketPair): number {
  let depth = 0;
  for (let around = parent; around; around = around.parent)
    if (text[around.open] === '《' || text[around.open] === '〈') depth++;
  return depth;
}
