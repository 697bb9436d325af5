import { message } from '../../diagnostics/diagnostic.js';
import { hanziIn, isForeign } from '../marks.js';
import { type QuotePair, quotePairsOf } from '../quotes.js';
import { type Change, textRule } from '../text-rule.js';

/** 外面用双引号，里面用单引号（GB/T 15834—2011 4.8）。 */
export const quoteOrder = textRule(
  {
    code: 'text/quote-order',
    severity: 'warning',
    summary: message('引号外双内单', 'double quotation marks outside, single ones inside'),
    explanation: message(
      `引号里还要用引号时，外面用双引号“”，里面用单引号‘’（GB/T 15834—2011 4.8）；再里面一层又用双引号。单独一层引文用双引号。`,
      `A quotation takes “ ”, one inside it ‘ ’, and one inside that “ ” again (GB/T 15834-2011, 4.8).`,
    ),
    examples: [
      { bad: '他说：‘要发扬“工匠精神”。’', good: '他说：“要发扬‘工匠精神’。”' },
      { bad: '他说：“要发扬“工匠精神”。”', good: '他说：“要发扬‘工匠精神’。”又说：“好。”' },
    ],
  },
  function* (prose) {
    const { text } = prose;
    if (!/[“‘]/.test(text) || isForeign(text)) return;
    const pairs = quotePairsOf(prose) ?? [];
    for (const pair of pairs) {
      const single = depthOf(pair) % 2 === 1;
      if (pair.single === single || hanziIn(text.slice(pair.open, pair.close)) === 0) continue;
      const [open, close] = single ? ['‘', '’'] : ['“', '”'];
      const changes: Change[] = [
        { start: pair.open, end: pair.open + 1, by: open! },
        { start: pair.close, end: pair.close + 1, by: close! },
      ];
      yield {
        start: pair.open,
        end: pair.open + 1,
        message: single
          ? message('引号里面的引号要用单引号 ‘ ’ 。', 'A quotation inside a quotation takes ‘ ’.')
          : message(
              '外面一层引号要用双引号 “ ” ，单引号用在双引号里面。',
              'The outer quotation takes “ ”; ‘ ’ stand inside it.',
            ),
        hints: [message(`前后两个分别写成 ${open} 和 ${close} 。`, `Write ${open} and ${close} around the words.`)],
        related: [{ start: pair.close, end: pair.close + 1, message: message('引号的另一半', 'its other half') }],
        fix: { safe: false, changes },
      };
    }
  },
);

/** How many pairs stand around a pair. */
function depthOf({ parent }: QuotePair): number {
  let depth = 0;
  for (let around = parent; around; around = around.parent) depth++;
  return depth;
}
