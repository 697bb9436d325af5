import type { Prose } from '../analysis/prose.js';
import { rule } from '../rule.js';
import { words } from './short-name.words.js';

/** 机构先写全称，再用简称。 */
export const houseShortName = rule({
  code: 'house/short-name',
  severity: 'warning',
  words,
  *texts(row, { house }) {
    for (const [full, short] of house.bodies) {
      const first = firstUse(row, full, short);
      if (!first) continue;
      yield {
        prose: first.prose,
        span: { start: first.at, end: first.at + short.length },
        message: words.early({ short, full }),
        hints: [words.write({ short, full })],
      };
    }
  },
});

/** Where a short name stands in running text and no full one before it; undefined where none does. */
function firstUse(row: readonly Prose[], full: string, short: string) {
  for (const prose of row) {
    // Heads, contents and cells are short by nature.
    if (prose.kind !== 'paragraph' && prose.kind !== 'item' && prose.kind !== 'list-entry') continue;
    const whole = prose.text.indexOf(full);
    const at = prose.text.indexOf(short);
    if (at >= 0 && (whole < 0 || at < whole)) return { prose, at };
    if (whole >= 0) return undefined;
  }
  return undefined;
}
