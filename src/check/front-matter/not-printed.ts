import type { Meta, Span } from '../../model/index.js';
import { rule } from '../rule.js';
import { words } from './not-printed.words.js';

/** 刊头里写的都印得出来。 */
export const notPrinted = rule({
  code: 'front-matter/not-printed',
  severity: 'warning',
  words,
  *issue({ issue: { meta }, prints }) {
    for (const [entry, span] of entries(meta)) {
      if (prints(entry)) continue;
      yield {
        span,
        message: words.notPrinted({ entry }),
        hints: [words.choose({ entry })],
      };
    }
  },
});

/** Every entry that is there to be printed, with its place. */
function* entries({ number, total, printed, credits, distribution, fields }: Meta): Generator<readonly [string, Span]> {
  if (number) yield ['期号', number.span];
  if (total) yield ['总期号', total.span];
  if (printed) yield ['印发日期', printed.span];
  for (const { span } of credits.slice(0, 1)) yield ['编印', span];
  for (const { span } of distribution.slice(0, 1)) yield ['分送', span];
  for (const [entry, { value, span }] of fields) if (value.length > 0) yield [entry, span];
}
