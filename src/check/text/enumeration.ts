import { matchesOf } from '../../text/matches.js';
import { chineseNumeral, chineseValue, circledNumber, enclosedNumber } from '../../text/numerals.js';
import { isRunning } from '../analysis/marks.js';
import type { Prose } from '../analysis/prose.js';
import { sequenceFaults } from '../analysis/sequence.js';
import { type RuleFinding, rule } from '../rule.js';
import { words } from './enumeration.words.js';

/** A way of counting in running text. */
interface Counting {
  /** What every row of it begins with: where it is not, nothing is counted. */
  readonly first: RegExp;
  /** Group 1 is the numeral. */
  readonly pattern: RegExp;
  readonly readNumeral: (numeral: string) => number | undefined;
  readonly numeralOf: (value: number) => string;
}

const CHINESE = '([一二三四五六七八九十]{1,3})';

const START = '(?<=^|[。；;：:，,！？”）)\\s])';

const chinese = (before: string, after: string, beyond = ''): Counting => ({
  first: new RegExp(`${before}一${after}`),
  pattern: new RegExp(`${START}${before}${CHINESE}${after}${beyond}`, 'g'),
  readNumeral: chineseValue,
  numeralOf: chineseNumeral,
});

const arabic = (first: RegExp, pattern: RegExp): Counting => ({
  first,
  pattern,
  readNumeral: Number,
  numeralOf: String,
});

const WAYS: readonly Counting[] = [
  chinese('', '是', '(?!否)'),
  chinese('', '要'),
  chinese('第', '[，,是]'),
  chinese('其', '[，,是]'),
  chinese('（', '）'),
  chinese('', '、'),
  arabic(/[（(]1[）)]/, /(?<=^|[。；;：:，,、！？括有为是下分])[（(]([0-9]{1,2})[）)]/g),
  arabic(/1[.．、](?![0-9])/, /(?<=^|[。；;：:！？])([0-9]{1,2})[.．、](?![0-9])/g),
  {
    first: /①/,
    pattern: /([\u2460-\u2473])/g,
    readNumeral: (numeral) => enclosedNumber(numeral.codePointAt(0)!)?.value,
    numeralOf: circledNumber,
  },
];

/** 正文里“一是、二是”“（1）（2）”的编号连续。 */
export const enumeration = rule({
  code: 'text/enumeration',
  severity: 'warning',
  words,
  *texts(row) {
    for (const way of WAYS) {
      for (const counted of rowsOf(row, way)) yield* faultsOf(counted, way);
    }
  },
});

/** A number of an enumeration at its place. */
interface Counted {
  readonly prose: Prose;
  readonly numeral: string;
  readonly value: number;
  /** UTF-16 offset in the prose. */
  readonly start: number;
}

function* faultsOf(
  row: readonly Counted[],
  { numeralOf }: Counting,
): Iterable<RuleFinding & { readonly prose: Prose }> {
  for (const { index, expected } of sequenceFaults(row.map(({ value }) => value))) {
    const { prose, numeral, start } = row[index]!;
    const should = numeralOf(expected);
    yield {
      prose,
      span: { start, end: start + numeral.length },
      message: words.wrong({ numeral, should }),
      hints: [words.writeOrLook({ should })],
      fix: { safe: false, edits: [{ start, end: start + numeral.length, text: should }] },
    };
  }
}

/** Enumerations inside one another that may still go on: more than any text has. */
const DEEPEST = 20;

/**
 * Rows of numbers from 1 on. A number goes on from the nearest row that it follows, so that an enumeration inside
 * another does not disturb it; a paragraph that begins with a number goes on from the paragraphs before, up to a head
 * or numbered item.
 */
function rowsOf(row: readonly Prose[], way: Counting): readonly (readonly Counted[])[] {
  const rows: Counted[][] = [];
  let open: Counted[][] = [];
  for (const prose of row) {
    if (prose.kind !== 'paragraph') open = [];
    if (!isRunning(prose) || (open.length === 0 && !way.first.test(prose.text))) continue;
    const numbers = numbersIn(prose, way);
    for (const [index, counted] of numbers.entries()) {
      const last = open.at(-1);
      // A second 1 before a 3 stands for a 2.
      const repeated = last?.length === 1 && last[0]!.prose === prose && numbers[index + 1]?.value === 3;
      if (counted.value === 1 && !repeated) {
        rows.push([counted]);
        open.push(rows.at(-1)!);
        if (open.length > DEEPEST) open.shift();
        continue;
      }
      const leads = counted.start <= 1;
      const follows = open.findLast((each) => each.at(-1)!.value === counted.value - 1);
      const joined = follows ?? (last && (leads || last.at(-1)!.prose === prose) ? last : undefined);
      joined?.push(counted);
    }
  }
  return rows.filter((each) => each.length > 1);
}

function numbersIn(prose: Prose, { pattern, readNumeral }: Counting): readonly Counted[] {
  return matchesOf(prose.text, pattern).flatMap(({ 0: whole, 1: numeral, index }) => {
    const value = readNumeral(numeral!);
    return value === undefined ? [] : [{ prose, numeral: numeral!, value, start: index + whole.indexOf(numeral!) }];
  });
}
