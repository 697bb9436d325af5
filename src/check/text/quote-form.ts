import type { Issue } from '../../model/index.js';
import { matchesOf } from '../../text/matches.js';
import type { Prose } from '../analysis/prose.js';
import { rule } from '../rule.js';
import { words } from './quote-form.words.js';

/** Characters that only traditional text has. */
const TRADITIONAL = /[這們國會說時來發學為個對過還從將與於業產務點經開關]/g;

/** 简体横排用“”‘’，不用「」『』（GB/T 15834—2011 4.8）。 */
export const quoteForm = rule({
  code: 'text/quote-form',
  severity: 'warning',
  words,
  *texts(row, { issue, facts }) {
    const source = issue.source.text;
    if (!/[「『]/.test(source) || isTraditional(issue)) return;
    for (const prose of row) {
      const depthAt = openQuotes(prose);
      for (const { open, close } of facts.brackets(prose).pairs) {
        const opening = prose.text[open]!;
        if (opening !== '「' && opening !== '『') continue;
        const [left, right] = depthAt(open) % 2 === 0 ? ['“', '”'] : ['‘', '’'];
        yield {
          prose,
          span: { start: open, end: open + 1 },
          message: words.otherForm({ opening, closing: prose.text[close]!, left, right }),
          hints: [words.writeAround({ left, right })],
          related: [{ span: { start: close, end: close + 1 }, message: words.otherHalf() }],
          fix: {
            safe: false,
            edits: [
              { start: open, end: open + 1, text: left! },
              { start: close, end: close + 1, text: right! },
            ],
          },
        };
      }
    }
  },
});

function isTraditional({ source }: Issue): boolean {
  return (source.text.match(TRADITIONAL)?.length ?? 0) * 100 > source.text.length;
}

const QUOTE = /[「『“‘」』”’]/g;

/** How many quotations of any form are open before a place; places are asked for from left to right. */
function openQuotes({ text }: Prose): (at: number) => number {
  const quotes = matchesOf(text, QUOTE);
  let next = 0;
  let depth = 0;
  return (at) => {
    for (; next < quotes.length && quotes[next]!.index < at; next++)
      depth += '「『“‘'.includes(quotes[next]![0]) ? 1 : -1;
    return depth;
  };
}
