import { matchesOf } from '../../text/matches.js';
import { SPREAD, usualSign } from '../analysis/ranges.js';
import { type RuleFinding, rule } from '../rule.js';
import { words } from './range-sign.words.js';

/** 数值范围的连接号全期一致。 */
export const rangeSign = rule({
  code: 'text/range-sign',
  severity: 'info',
  words,
  *texts(row) {
    const found = row.flatMap((prose) =>
      matchesOf(prose.text, SPREAD).map(({ 0: sign, index }) => ({ prose, sign, index })),
    );
    const usual = usualSign(found.map(({ sign }) => sign));
    for (const { prose, sign, index } of found)
      if (usual !== undefined && sign !== usual) yield { prose, ...unlike(index, sign, usual) };
  },
});

function unlike(start: number, sign: string, usual: string): RuleFinding {
  return {
    span: { start, end: start + 1 },
    message: words.unlike({ sign, usual }),
    hints: [words.write({ usual })],
    fix: { safe: true, edits: [{ start, end: start + 1, text: usual }] },
  };
}
