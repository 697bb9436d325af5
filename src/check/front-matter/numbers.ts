import type { Message, Neighbour, Span } from '../../model/index.js';
import { type RuleFinding, rule } from '../rule.js';
import { words } from './numbers.words.js';

/** 期号、总期号与同刊前后各期接得上。 */
export const issueNumbers = rule({
  code: 'front-matter/numbers',
  severity: 'warning',
  words,
  *issue({ issue, neighbours }) {
    const { number, total, date } = issue.meta;
    if (number && total && total.value < number.value) {
      yield {
        span: total.span,
        message: words.totalBelow({ total: total.value, number: number.value }),
        hints: [words.seeOrder()],
        related: [{ message: words.number(), span: number.span }],
      };
    }
    for (const other of neighbours) {
      const later = compare(date.value, other.date);
      if (total) yield* disorder(total, other.total, later, words.totalNumber(), other);
      if (number && other.date.year === date.value.year)
        yield* disorder(number, other.number, later, words.yearNumber(), other);
    }
  },
});

function* disorder(
  own: { readonly value: number; readonly span: Span },
  theirs: number | undefined,
  later: number,
  kind: Message,
  other: Neighbour,
): Generator<RuleFinding> {
  if (theirs === undefined) return;
  const same = own.value === theirs;
  if (!same && Math.sign(own.value - theirs) === later) return;
  if (!same && later === 0) return;
  const values = { kind, value: own.value, neighbour: other.name };
  yield {
    span: own.span,
    message: same
      ? words.same(values)
      : later > 0
        ? words.laterAndSmaller({ ...values, theirs })
        : words.earlierAndGreater({ ...values, theirs }),
    hints: [words.checkBoth()],
  };
}

function compare(a: Neighbour['date'], b: Neighbour['date']): number {
  return Math.sign(a.year - b.year || a.month - b.month || a.day - b.day);
}
