import type { Message } from '../../model/index.js';
import { matchesOf } from '../../text/matches.js';
import { HANZI } from '../analysis/marks.js';
import { rule } from '../rule.js';
import { words } from './homoglyph.words.js';

/** Cyrillic and Greek letters that look like Latin ones. */
const LOOKALIKE: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('АВЕКМНОРСТХаеорсухіѕјΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', (letter, index) => [
    letter,
    'ABEKMHOPCTXaeopcyxisjABEZHIKMNOPTYXo'[index]!,
  ]),
);

const LOOKALIKES = Object.keys(LOOKALIKE).join('');

/** Each fault is where a group of the pattern stands; `by` gives what belongs there. */
const PATTERNS: readonly {
  readonly pattern: RegExp;
  readonly by: (found: string) => string;
  readonly says: (values: { readonly found: string }) => Message;
}[] = [
  {
    pattern: new RegExp(
      `(?<![\\u0370-\\u03ff\\u0400-\\u04ff])[${LOOKALIKES}]+(?![\\u0370-\\u03ff\\u0400-\\u04ff])`,
      'g',
    ),
    by: (found) => Array.from(found, (letter) => LOOKALIKE[letter] ?? letter).join(''),
    says: words.letters,
  },
  {
    // Not in formulas: H2O2, Fe2O3.
    pattern: /(?<=(?<![A-Za-z0-9.])[0-9]{1,6})[OoОο〇○]+(?=[0-9]|[年月日人个万亿%])/g,
    by: (found) => '0'.repeat(found.length),
    says: words.zero,
  },
  {
    pattern:
      /(?<=(?<![A-Za-z0-9.])[0-9]{1,6})[lI](?=[0-9]|[年月日]|世纪)|(?<![A-Za-z0-9])[lI](?=[0-9]{1,3}[年月日人个万亿%])/g,
    by: (found) => '1'.repeat(found.length),
    says: words.one,
  },
  {
    pattern: /(?<=[一二三四五六七八九〇零])[○ОOo0０Ｏ◯]+(?=[一二三四五六七八九〇零年])/g,
    by: (found) => '〇'.repeat(found.length),
    says: words.ling,
  },
  {
    pattern: /[\u2e80-\u2fdf\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufad9]+/g,
    by: (found) => RADICALS.reduce((text, [from, to]) => text.replaceAll(from, to), found.normalize('NFKC')),
    says: words.radical,
  },
  {
    pattern: new RegExp(`(?<=[${HANZI}A-Za-z0-9])[•‧・∙⋅･](?=[${HANZI}A-Za-z0-9])`, 'g'),
    by: () => '·',
    says: words.interpunct,
  },
  {
    pattern: new RegExp(`(?<=[${HANZI}])ー(?![\\u3040-\\u30ff])|(?<![\\u3040-\\u30ff])ー(?=[${HANZI}])`, 'g'),
    by: () => '一',
    says: words.longMark,
  },
];

/**
 * Radicals of the CJK Radicals Supplement that stand for a character of their own and have no compatibility mapping.
 */
const RADICALS: readonly (readonly [string, string])[] = Array.from(
  '⺠⺟⻁⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳',
  (radical, index) => [radical, '民母虎西见角贝车长长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟'[index]!],
);

/** Two 一 where a dash stands: beside a quote or title mark, or before a source at a paragraph's start. */
const ONES = /(?<=[”》）\u4e00-\u9fff])一一(?=[“《])|^一一(?=.*(?:摘自|发言|摘录|讲话|语录|》)$)/g;

/** 没有样子相像、其实是另一个字符的字。 */
export const homoglyph = rule({
  code: 'text/homoglyph',
  severity: 'warning',
  words,
  *prose({ text }) {
    // Nothing but plain hanzi, marks and digits: nothing to look for.
    if (!/一一|[OoIl0０Ｏ○◯ー•‧・∙⋅･\u0370-\u04ff\u2e80-\u2fdf\uf900-\ufaff]/.test(text)) return;
    const taken = new Uint8Array(text.length);
    for (const { pattern, by, says } of PATTERNS) {
      for (const { 0: found, index: start } of matchesOf(text, pattern)) {
        const end = start + found.length;
        const right = by(found);
        if (right === found || taken.subarray(start, end).includes(1)) continue;
        taken.fill(1, start, end);
        yield {
          span: { start, end },
          message: says({ found }),
          hints: [words.write({ right })],
          fix: { safe: true, edits: [{ start, end, text: right }] },
        };
      }
    }
    for (const { 0: found, index: start } of matchesOf(text, ONES)) {
      yield {
        span: { start, end: start + found.length },
        message: words.onesForDash(),
        hints: [words.writeDash()],
        fix: { safe: false, edits: [{ start, end: start + found.length, text: '——' }] },
      };
    }
  },
});
