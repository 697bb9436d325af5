import type { Edit } from '../../model/index.js';
import { hanziCounter, isForeign } from '../analysis/marks.js';
import { quotePairsOf } from '../analysis/quotes.js';
import { rule } from '../rule.js';
import { words } from './quote-order.words.js';

/** 外面用双引号，里面用单引号（GB/T 15834—2011 4.8）。 */
export const quoteOrder = rule({
  code: 'text/quote-order',
  severity: 'warning',
  words,
  *prose(prose) {
    const { text } = prose;
    if (!/[“‘]/.test(text) || isForeign(text)) return;
    const pairs = quotePairsOf(prose) ?? [];
    const hanzi = hanziCounter(text);
    for (const pair of pairs) {
      const single = pair.depth % 2 === 1;
      if (pair.single === single || hanzi(pair.open, pair.close) === 0) continue;
      const [open, close] = single ? ['‘', '’'] : ['“', '”'];
      const changes: Edit[] = [
        { start: pair.open, end: pair.open + 1, text: open! },
        { start: pair.close, end: pair.close + 1, text: close! },
      ];
      yield {
        span: { start: pair.open, end: pair.open + 1 },
        message: single ? words.doubleInside() : words.singleOutside(),
        hints: [words.writeAround({ open, close })],
        related: [{ span: { start: pair.close, end: pair.close + 1 }, message: words.otherHalf() }],
        fix: { safe: false, edits: changes },
      };
    }
  },
});
