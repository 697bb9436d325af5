import { message } from '../../diagnostics/diagnostic.js';
import { matchesOf } from '../../text/matches.js';
import { HANZI } from '../marks.js';
import { type TextFault, textRule } from '../text-rule.js';

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
  readonly zh: string;
  readonly en: string;
}[] = [
  {
    pattern: new RegExp(
      `(?<![\\u0370-\\u03ff\\u0400-\\u04ff])[${LOOKALIKES}]+(?![\\u0370-\\u03ff\\u0400-\\u04ff])`,
      'g',
    ),
    by: (found) => Array.from(found, (letter) => LOOKALIKE[letter] ?? letter).join(''),
    zh: '是俄文或希腊文字母，样子像英文字母',
    en: 'is a Cyrillic or Greek letter that looks like a Latin one',
  },
  {
    // Not in formulas: H2O2, Fe2O3.
    pattern: /(?<=(?<![A-Za-z0-9.])[0-9]{1,6})[OoОο〇○]+(?=[0-9]|[年月日人个万亿%])/g,
    by: (found) => '0'.repeat(found.length),
    zh: '是字母或圆圈，不是数字 0',
    en: 'is a letter or circle, not the digit 0',
  },
  {
    pattern:
      /(?<=(?<![A-Za-z0-9.])[0-9]{1,6})[lI](?=[0-9]|[年月日]|世纪)|(?<![A-Za-z0-9])[lI](?=[0-9]{1,3}[年月日人个万亿%])/g,
    by: (found) => '1'.repeat(found.length),
    zh: '是字母，不是数字 1',
    en: 'is a letter, not the digit 1',
  },
  {
    pattern: /(?<=[一二三四五六七八九〇零])[○ОOo0０Ｏ◯]+(?=[一二三四五六七八九〇零年])/g,
    by: (found) => '〇'.repeat(found.length),
    zh: '不是汉字“〇”',
    en: 'is not the hanzi 〇',
  },
  {
    pattern: /[\u2e80-\u2fdf\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufad9]+/g,
    by: (found) => RADICALS.reduce((text, [from, to]) => text.replaceAll(from, to), found.normalize('NFKC')),
    zh: '是部首或兼容字形，样子像平常的字，搜索不到',
    en: 'is a radical or compatibility form that looks like the usual character',
  },
  {
    pattern: new RegExp(`(?<=[${HANZI}A-Za-z0-9])[•‧・∙⋅･](?=[${HANZI}A-Za-z0-9])`, 'g'),
    by: () => '·',
    zh: '不是间隔号“·”',
    en: 'is not the interpunct ·',
  },
  {
    pattern: new RegExp(`(?<=[${HANZI}])ー(?![\\u3040-\\u30ff])|(?<![\\u3040-\\u30ff])ー(?=[${HANZI}])`, 'g'),
    by: () => '一',
    zh: '是日文长音符，不是“一”',
    en: 'is a Japanese length mark, not 一',
  },
];

/** Radicals of the CJK Radicals Supplement that stand for a character of their own and have no compatibility mapping. */
const RADICALS: readonly (readonly [string, string])[] = Array.from(
  '⺠⺟⻁⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳',
  (radical, index) => [radical, '民母虎西见角贝车长长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟'[index]!],
);

/** Two 一 where a dash stands: beside a quote or title mark, or before a source at a paragraph's start. */
const ONES = /(?<=[”》）\u4e00-\u9fff])一一(?=[“《])|^一一(?=.*(?:摘自|发言|摘录|讲话|语录|》)$)/g;

/** 没有样子相像、其实是另一个字符的字。 */
export const homoglyph = textRule(
  {
    code: 'text/homoglyph',
    severity: 'warning',
    summary: message('没有“长得像”的错字符', 'no look-alike characters'),
    explanation: message(
      '有些字符看上去一样，其实不是同一个：俄文 А 和英文 A，字母 O 和数字 0，圆圈 ○ 和汉字 〇，从 PDF 粘贴来的部首 ⾼ 和汉字 高，• 和间隔号 ·。印出来字形或宽窄不同，搜索、统计也找不到。bulletin fix 会换成正确的字符。',
      'Some characters look alike and are not: Cyrillic А and Latin A, the letter O and 0, a circle ○ and 〇, the radical ⾼ pasted from a PDF and 高, • and ·. They print in another shape or width and cannot be searched for. bulletin fix puts in the right ones.',
    ),
    examples: [
      { bad: '2O22年，⾼技能人才增长。', good: '2022年，高技能人才增长。' },
      { bad: '二○二二年，获评А类。', good: '二〇二二年，获评A类。' },
    ],
  },
  function* ({ text }) {
    // Nothing but plain hanzi, marks and digits: nothing to look for.
    if (!/一一|[OoIl0０Ｏ○◯ー•‧・∙⋅･\u0370-\u04ff\u2e80-\u2fdf\uf900-\ufaff]/.test(text)) return;
    const taken: TextFault[] = [];
    for (const { pattern, by, zh, en } of PATTERNS) {
      for (const { 0: found, index: start } of matchesOf(text, pattern)) {
        const end = start + found.length;
        const right = by(found);
        if (right === found || taken.some((other) => other.start < end && start < other.end)) continue;
        taken.push({
          start,
          end,
          message: message(`“${found}”${zh}。`, `“${found}” ${en}.`),
          hints: [message(`改为“${right}”。`, `Write “${right}”.`)],
          fix: { safe: true, by: right },
        });
      }
    }
    yield* taken;
    for (const { 0: found, index: start } of matchesOf(text, ONES)) {
      yield {
        start,
        end: start + found.length,
        message: message('两个汉字“一”充当了破折号。', 'Two hanzi 一 stand for a dash.'),
        hints: [message('改为“——”（中文输入法里按 Shift+减号）。', 'Write “——”.')],
        fix: { safe: false, by: '——' },
      };
    }
  },
);
