import { matchesOf } from '../../text/matches.js';
import { NUMBER, UNIT } from '../analysis/ranges.js';
import { rule } from '../rule.js';
import { words } from './range-order.words.js';

/** Two numbers of one kind with a range sign or 至 between. */
const ENDS = new RegExp(
  `(?<![0-9A-Za-z.:\\-—–―~～/〔表图式例题件第由从])(${NUMBER})([%％年日]?)([～~—]|(?<=[年日%％])至)(${NUMBER})(?=([%％年日]|${UNIT}))`,
  'g',
);

/** Numbers beyond are no years. */
const LAST_YEAR = 2100;

/** 范围从小到大。 */
export const rangeOrder = rule({
  code: 'text/range-order',
  severity: 'warning',
  words,
  *prose({ text }) {
    for (const { 0: found, 1: from, 2: name, 4: to, 5: unit, index: start } of matchesOf(text, ENDS)) {
      // 2021—23年 is short for 2021—2023年, and 30日至5日 goes on into the next month.
      if (Number(from) <= Number(to) || from!.length > to!.length || (name !== '' && name !== unit)) continue;
      // GB/T 9704—2012年版 is a number with its year.
      if (unit === '年' && name === '' && Number(from) > LAST_YEAR) continue;
      yield {
        span: { start, end: start + found.length },
        message: words.turnedRound({ found, unit: unit! }),
        hints: [words.checkBoth()],
      };
    }
  },
});
