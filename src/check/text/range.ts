import { matchesOf } from '../../text/matches.js';
import { NUMBER, SPREAD, UNIT, usualSign } from '../analysis/ranges.js';
import { type RuleFinding, rule } from '../rule.js';
import { words } from './range.words.js';

const CLOCK = ':[0-9]{2}(?![0-9])';

/** A date, a time or a quantity with its sign, less its first number. */
const NAMED = `年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?|月(?:[0-9]{1,2}日)?|日|时(?:[0-9]{1,2}分)?|${CLOCK}|${UNIT}`;

/** Two numbers joined by a sign that is no range sign: 50-60人, 2020年-2022年. Labels (表1-2) and codes are none. */
const JOINED = new RegExp(
  `(?<![0-9A-Za-z.:\\-—–―~～/〔表图式例题件])(第?)(?!0[0-9])(${NUMBER})(${NAMED})?(-{1,2}|——|–|－|‐|‑|―)第?(${NUMBER})(?=(学年|${NAMED}))`,
  'g',
);

/** Years joined by the sign of quantities: 2021～2023年. */
const YEARS = /(?<=(?<![0-9.])[12][0-9]{3}年?)[～~](?=[12][0-9]{3}年)/g;

const TIME = /^(?:[年月日时]|学年|:)/;

/** 数值范围用“～”，年份和日期的起止用“—”。 */
export const range = rule({
  code: 'text/range',
  severity: 'warning',
  words,
  *texts(row) {
    const quantities = usualSign(row.flatMap(({ text }) => matchesOf(text, SPREAD).map(([sign]) => sign))) ?? '～';
    for (const prose of row) for (const fault of rangesIn(prose.text, quantities)) yield { prose, ...fault };
  },
});

/** Faulty ranges of a text; `quantities` is the sign that the issue uses for those of quantities. */
function* rangesIn(text: string, quantities: string): Generator<RuleFinding> {
  for (const { 0: found, 1: ordinal, 2: from, 3: name = '', 4: sign, 5: to, 6: unit, index } of matchesOf(
    text,
    JOINED,
  )) {
    // 2022-10月 is a month; GB/T 9704-2012年版 and 3-2分 are none either.
    if (name === '' && ((from!.length === 4 && /^[月日]/.test(unit!)) || Number(from) > Number(to))) continue;
    const start = index + ordinal!.length + from!.length + name.length;
    const years = name === '' && unit!.startsWith('年') && to!.length < 4;
    const by = (TIME.test(unit!) && !years) || ordinal ? '—' : quantities;
    const whole = found + unit!;
    yield {
      span: { start, end: start + sign!.length },
      message: words.wrongSign({ whole, sign: sign!, by }),
      hints: [words.write({ by })],
      fix: { safe: true, edits: [{ start, end: start + sign!.length, text: by }] },
    };
  }
  for (const { 0: sign, index: start } of matchesOf(text, YEARS)) {
    yield {
      span: { start, end: start + 1 },
      message: words.wrongSignOfYears({ sign }),
      hints: [words.writeDash()],
      fix: { safe: true, edits: [{ start, end: start + 1, text: '—' }] },
    };
  }
}
