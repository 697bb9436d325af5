import { isForeign } from '../analysis/marks.js';
import { rule } from '../rule.js';
import { words } from './bracket-nesting.words.js';

/** 同一形式的括号不套用（GB/T 15834—2011 4.9）。 */
export const bracketNesting = rule({
  code: 'text/bracket-nesting',
  severity: 'warning',
  words,
  *prose(prose, { facts }) {
    const { text } = prose;
    if (isForeign(text)) return;
    for (const { open, close, parent } of facts.brackets(prose).pairs) {
      if (!parent || text[open] !== '（' || text[parent.open] !== '（') continue;
      if (/^[0-9０-９一二三四五六七八九十A-Za-z]{1,3}$/.test(text.slice(open + 1, close))) continue;
      yield {
        span: { start: open, end: open + 1 },
        message: words.sameInside(),
        hints: [words.useOtherForm()],
        related: [{ span: { start: parent.open, end: parent.open + 1 }, message: words.outer() }],
      };
    }
  },
});
