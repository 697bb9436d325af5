import { matchesOf } from '../../text/matches.js';
import { digitsValue } from '../../text/numerals.js';
import { type RuleFinding, rule } from '../rule.js';
import { words } from './beyond.words.js';

/** 文中没有链接的“见第9页”不超出本期。 */
export const refBeyond = rule({
  code: 'ref/beyond',
  severity: 'warning',
  words,
  *texts(row, { pages }) {
    if (pages === 0) return;
    for (const prose of row) for (const found of pagesBeyond(prose.text, pages)) yield { prose, ...found };
  },
});

/** The pages that a text points at and that are not there. */
function* pagesBeyond(text: string, pages: number): Generator<RuleFinding> {
  if (!text.includes('页')) return;
  for (const match of matchesOf(text, POINTING)) {
    const page = digitsValue(match[2]!);
    if (page === undefined || (page >= 1 && page <= pages)) continue;
    const start = match.index + match[1]!.length;
    yield {
      span: { start, end: start + match[2]!.length },
      message: words.beyond({ page, pages }),
      hints: [words.correctOrLink()],
    };
  }
}

/** 见第9页, 详见本期第9页, （第9页）; not 《…》第9页, which is another publication's. */
const POINTING = /((?:见|参见|参看|参阅|详见|转|接)(?:本期|本刊)?第)([0-9０-９]{1,4})(?=页)/g;
