import { message } from '../../diagnose.js';
import { chineseNumeral, chineseValue, circledNumber, enclosedNumber } from '../../text/numerals.js';
import { isRunning } from '../marks.js';
import { sequenceFaults } from '../sequence.js';
import { type TextFault, textRule } from '../text-rule.js';

/** A way of counting inside a paragraph. */
interface Counting {
  /** What every row of it begins with; most text has it not. */
  readonly first: string;
  /** Group 1 is the numeral. */
  readonly pattern: RegExp;
  readonly readNumeral: (numeral: string) => number | undefined;
  readonly numeralOf: (value: number) => string;
}

const CHINESE = '[一二三四五六七八九十]{1,3}';
const START = '(?<=^|[。；;：:，,！？”）)\\s])';

const WAYS: readonly Counting[] = [
  { first: '一是', pattern: new RegExp(`${START}(${CHINESE})是(?!否)`, 'g'), readNumeral: chineseValue, numeralOf: chineseNumeral },
  { first: '一要', pattern: new RegExp(`${START}(${CHINESE})要`, 'g'), readNumeral: chineseValue, numeralOf: chineseNumeral },
  { first: '第一', pattern: new RegExp(`${START}第(${CHINESE})[，,]`, 'g'), readNumeral: chineseValue, numeralOf: chineseNumeral },
  { first: '（一）', pattern: new RegExp(`${START}（(${CHINESE})）`, 'g'), readNumeral: chineseValue, numeralOf: chineseNumeral },
  { first: '1', pattern: /(?<=^|[。；;：:，,、！？])[（(]([0-9]{1,2})[）)]/g, readNumeral: Number, numeralOf: String },
  {
    first: '①',
    pattern: /([\u2460-\u2473])/g,
    readNumeral: (numeral) => enclosedNumber(numeral.codePointAt(0)!)?.value,
    numeralOf: circledNumber,
  },
];

/** 段内“一是、二是”“（1）（2）”的编号连续。 */
export const enumeration = textRule(
  {
    code: 'text/enumeration',
    severity: 'warning',
    summary: message('段内的“一是、二是”“（1）（2）”连续', 'enumerations inside a paragraph have no gap or repeat'),
    explanation: message(
      '一段里“一是……二是……四是……”缺了“三是”，多半是删了一条或写错了数。“第一，第二，”“一要、二要”和段内的（1）（2）、①②同样核对。',
      'A paragraph that counts 一是……二是……四是…… has lost one or counts wrongly. 第一，第二，, 一要、二要 and inline （1）（2） or ①② are checked alike.',
    ),
    examples: [{ bad: '一是加强领导；二是落实责任；四是强化督查。', good: '一是加强领导；二是落实责任；三是强化督查。' }],
  },
  function* (prose) {
    if (!isRunning(prose)) return;
    for (const way of WAYS) if (prose.text.includes(way.first)) yield* faultsOf(prose.text, way);
  },
);

function* faultsOf(text: string, { pattern, readNumeral, numeralOf }: Counting): Iterable<TextFault> {
  const found = [...text.matchAll(pattern)].flatMap(({ 0: whole, 1: numeral, index }) => {
    const value = readNumeral(numeral!);
    const start = index + whole.indexOf(numeral!);
    return value === undefined ? [] : [{ numeral: numeral!, value, start }];
  });
  for (const row of rowsOf(found)) {
    // One number alone counts nothing, and a row that starts late goes on from the paragraph before.
    if (row.length < 2 || row[0]!.value !== 1) continue;
    for (const { index, expected } of sequenceFaults(row.map(({ value }) => value))) {
      const { numeral, start } = row[index]!;
      const should = numeralOf(expected);
      yield {
        start,
        end: start + numeral.length,
        message: message(`这里数到“${numeral}”，应当是“${should}”。`, `This counts “${numeral}” where “${should}” belongs.`),
        hints: [message(`改为“${should}”，或检查前面是否漏了一条。`, `Write “${should}”, or see whether one is missing before it.`)],
        fix: { safe: false, by: should },
      };
    }
  }
}

/** Rows of numbers: 1 starts a new one. */
function rowsOf<T extends { readonly value: number }>(found: readonly T[]): readonly (readonly T[])[] {
  const rows: T[][] = [];
  for (const each of found) {
    if (each.value === 1 || rows.length === 0) rows.push([each]);
    else rows.at(-1)!.push(each);
  }
  return rows;
}
