import { message } from '../../diagnostics/diagnostic.js';
import { matchesOf } from '../../text/matches.js';
import { proseRule, type TextFault, textRule } from '../text-rule.js';

const NUMBER = '[0-9]+(?:\\.[0-9]+)?';
/** What is counted or measured behind a number; not where it begins a word of its own (3-2人才). */
const UNIT =
  '[%％‰℃]|万|亿|千|百|元|人(?![才员数工])|名(?![称单额])|位(?![置于])|个|项(?!目)|家(?!庭)|所(?![有在属])|门|台|套|次|倍|岁|天|周|学期|小时|分钟|学时|学分|课时|平方米|米|公里|千米|吨|公斤|千克|克|度(?!量)|页|期(?![间限])|级(?!别)|条(?![件款])|点(?!位)|本(?![科校院部期次年])|篇|场(?!地)|批|班(?![级主])|间|亩|km|kg|cm|mm|m|g|t|kW|MW';
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
export const range = proseRule(
  {
    code: 'text/range',
    severity: 'warning',
    summary: message('数值范围用“～”，年月日的起止用“—”', 'ranges of quantities take ～, of years and dates —'),
    explanation: message(
      '数值的范围用浪纹线“～”（50～60人），年份、日期的起止用一字线“—”（2022—2024年），不用键盘上的短横“-”（GB/T 15834—2011、GB/T 15835—2011）。电话号码、编号、比分里的短横不算。',
      'A range of quantities takes ～ (50～60人), one of years or dates a dash — (2022—2024年), not the hyphen of the keyboard (GB/T 15834-2011, GB/T 15835-2011). Hyphens in telephone numbers, codes and scores do not count.',
    ),
    examples: [
      { bad: '每班50-60人，建设期为2022-2024年。', good: '每班50～60人，建设期为2022—2024年，电话023-6513588。' },
    ],
  },
  function* (row) {
    const quantities = usualSign(row.flatMap(({ text }) => matchesOf(text, SPREAD).map(([sign]) => sign))) ?? '～';
    for (const prose of row) for (const fault of rangesIn(prose.text, quantities)) yield { prose, ...fault };
  },
);

/** Faulty ranges of a text; `quantities` is the sign that the issue uses for those of quantities. */
function* rangesIn(text: string, quantities: string): Generator<TextFault> {
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
      start,
      end: start + sign!.length,
      message: message(
        `“${whole}”的起止不用“${sign}”，要用“${by}”。`,
        `The range “${whole}” takes ${by}, not ${sign}.`,
      ),
      hints: [message(`改为“${by}”。`, `Write ${by}.`)],
      fix: { safe: true, by },
    };
  }
  for (const { 0: sign, index: start } of matchesOf(text, YEARS)) {
    yield {
      start,
      end: start + 1,
      message: message(`年份的起止不用“${sign}”，要用“—”。`, `A range of years takes —, not ${sign}.`),
      hints: [message('改为“—”。', 'Write —.')],
      fix: { safe: true, by: '—' },
    };
  }
}

const SPREAD = new RegExp(`(?<=(?<![0-9.第])${NUMBER}[%％]?)[～~—](?=${NUMBER}(?:${UNIT}))`, 'g');

/** 数值范围的连接号全期一致。 */
export const rangeSign = proseRule(
  {
    code: 'text/range-sign',
    severity: 'info',
    summary: message('数值范围的连接号全期一致', 'ranges of quantities are written with one sign'),
    explanation: message(
      '数值的范围可以用浪纹线“～”，也可以用一字线“—”（GB/T 15835—2011 5.1.3），但同一期里只用一种，全角半角（～、~）也不混。以用得多的为准。年份、日期的起止用“—”，不算。',
      'A range of quantities may be written with ～ or with — (GB/T 15835-2011, 5.1.3), but an issue keeps to one of them, and does not mix ～ with ~. The more frequent one counts. Ranges of years and dates take — and are left out.',
    ),
    examples: [
      { bad: '每班50～60人，共3～4班，每周10~12课时。', good: '每班50～60人，共3～4班，每周10～12课时，2020—2022年。' },
    ],
  },
  function* (row) {
    const found = row.flatMap((prose) =>
      matchesOf(prose.text, SPREAD).map(({ 0: sign, index }) => ({ prose, sign, index })),
    );
    const usual = usualSign(found.map(({ sign }) => sign));
    for (const { prose, sign, index } of found)
      if (usual !== undefined && sign !== usual) yield { prose, ...unlike(index, sign, usual) };
  },
);

/** The most frequent of the signs; undefined where there are none. */
function usualSign(signs: readonly string[]): string | undefined {
  const times = (sign: string): number => signs.filter((each) => each === sign).length;
  return signs.length === 0
    ? undefined
    : ['～', '—', '~'].reduce((best, sign) => (times(sign) > times(best) ? sign : best));
}

function unlike(start: number, sign: string, usual: string): TextFault {
  return {
    start,
    end: start + 1,
    message: message(`这里用“${sign}”，别处多用“${usual}”。`, `Here stands ${sign}, elsewhere mostly ${usual}.`),
    hints: [message(`改为“${usual}”。`, `Write ${usual}.`)],
    fix: { safe: true, by: usual },
  };
}

const BLANK_PERCENT = /(?<=[0-9])[ \u3000]+(?=[%％‰])/g;
const HALF_RANGE = new RegExp(`(?<![0-9.%％])(${NUMBER})(?=[～~—\\-–]${NUMBER}[%％])`, 'g');
const SPOKEN = /百分之(?=[0-9])[0-9]+(?:\.[0-9]+)?/g;

/** 百分数写成“30%”，范围写成“30%～40%”。 */
export const percent = textRule(
  {
    code: 'text/percent',
    severity: 'warning',
    summary: message('百分数写成“30%”，范围写成“30%～40%”', 'percentages read 30%, ranges 30%～40%'),
    explanation: message(
      '百分号紧跟数字，中间没有空格；范围的两个数都带百分号：“63%～68%”，不写“63～68%”（GB/T 15835—2011），否则前一个数会被看成63。“百分之”后面用汉字，不用阿拉伯数字。',
      'The sign follows its number without a space, and both ends of a range have it: 63%～68%, not 63～68% (GB/T 15835-2011), or the first would read as plain 63. 百分之 goes with hanzi, not with digits.',
    ),
    examples: [
      { bad: '就业率提高30 %。', good: '就业率提高30%。' },
      { bad: '占30～40%。', good: '占30%～40%，约百分之三十。' },
    ],
  },
  function* ({ text }) {
    if (!/[%％‰]|百分之/.test(text)) return;
    for (const { 0: blanks, index: start } of matchesOf(text, BLANK_PERCENT)) {
      yield {
        start,
        end: start + blanks.length,
        message: message('数字和百分号之间多了空格。', 'There is a space before the percent sign.'),
        hints: [message('删去空格。', 'Delete it.')],
        fix: { safe: true, by: '' },
      };
    }
    for (const { 0: found, index: start } of matchesOf(text, HALF_RANGE)) {
      yield {
        start,
        end: start + found.length,
        message: message(
          `百分数的范围，前一个数“${found}”也要带百分号。`,
          `In a range of percentages the first number, ${found}, has its sign too.`,
        ),
        hints: [message(`改为“${found}%”。`, `Write ${found}%.`)],
        fix: { safe: false, by: `${found}%` },
      };
    }
    for (const { 0: found, index: start } of matchesOf(text, SPOKEN)) {
      const by = `${found.slice('百分之'.length)}%`;
      yield {
        start,
        end: start + found.length,
        message: message(`“${found}”混用汉字和阿拉伯数字。`, `“${found}” mixes words and digits.`),
        hints: [message(`改为“${by}”。`, `Write ${by}.`)],
        fix: { safe: false, by },
      };
    }
  },
);

/** Two numbers of one kind with a range sign or 至 between. */
const ENDS = new RegExp(
  `(?<![0-9A-Za-z.:\\-—–―~～/〔表图式例题件第由从])(${NUMBER})([%％年日]?)([～~—]|(?<=[年日%％])至)(${NUMBER})(?=([%％年日]|${UNIT}))`,
  'g',
);

/** Numbers beyond are no years. */
const LAST_YEAR = 2100;

/** 范围从小到大。 */
export const rangeOrder = textRule(
  {
    code: 'text/range-order',
    severity: 'warning',
    summary: message('起止从小到大', 'ranges go up'),
    explanation: message(
      '“2023—2021年”“68%～63%”“19日至18日”的起和止颠倒了，多半是敲错了数字。说下降时写“由68%降到63%”。',
      'In 2023—2021年, 68%～63% and 19日至18日 the ends are turned round: mostly a digit is mistyped. A fall is written 由68%降到63%.',
    ),
    examples: [{ bad: '2023—2021年累计投入500万元。', good: '2021—2023年累计投入500万元，由68%降到63%。' }],
  },
  function* ({ text }) {
    for (const { 0: found, 1: from, 2: name, 4: to, 5: unit, index: start } of matchesOf(text, ENDS)) {
      // 2021—23年 is short for 2021—2023年, and 30日至5日 goes on into the next month.
      if (Number(from) <= Number(to) || from!.length > to!.length || (name !== '' && name !== unit)) continue;
      // GB/T 9704—2012年版 is a number with its year.
      if (unit === '年' && name === '' && Number(from) > LAST_YEAR) continue;
      yield {
        start,
        end: start + found.length,
        message: message(`“${found}${unit}”的起止颠倒了。`, `The ends of “${found}${unit}” are turned round.`),
        hints: [message('核对两个数。', 'Check both numbers.')],
      };
    }
  },
);
