import { rule } from '../rule.js';
import { words } from './order.words.js';

/** What may stand between two persons who are named together: posts, and a mark or conjunction. */
const BETWEEN = /^[\u4e00-\u9fff]{0,10}[、，和及与]{1,2}[\u4e00-\u9fff、]{0,16}$/;

/** 一起出现的人名按名单的次序排。 */
export const order = rule({
  code: 'house/order',
  severity: 'warning',
  words,
  *prose({ text }, { house }) {
    if (house.order.length < 2) return;
    const named = placesOf(text, house.order);
    for (let i = 1; i < named.length; i++) {
      const [before, after] = [named[i - 1]!, named[i]!];
      if (after.rank >= before.rank) continue;
      if (!BETWEEN.test(text.slice(before.end, after.start))) continue;
      yield {
        span: { start: after.start, end: after.end },
        message: words.later({ first: house.order[after.rank]!, second: house.order[before.rank]! }),
        hints: [words.sort()],
      };
    }
  },
});

interface Named {
  readonly start: number;
  readonly end: number;
  /** Place in the list. */
  readonly rank: number;
}

function placesOf(text: string, names: readonly string[]): readonly Named[] {
  const named: Named[] = [];
  names.forEach((name, rank) => {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length))
      named.push({ start, end: start + name.length, rank });
  });
  return named.sort((a, b) => a.start - b.start);
}
