import { describe } from 'vitest';
import { type Check, clause, faults, NO_CASE } from './clause.js';
import { type PdfLine, pairs, type Setting, setText, setWithoutRules } from './setting.js';
import { paragraphOf, paragraphsOf } from './texts.js';

const NEVER_FIRST = '，。、；：！？）》〉】〕”’」』～·';
const NEVER_LAST = '（《〈【〔“‘「『';
const DASH = '——这一段话用来把破折号推到不同的位置';
const SOLIDUS = '课程和/或项目与/或成果及/或奖励';

const under = (level: string): string => `breaking: { prohibition: ${level} }\n`;
/** Ten paragraphs whose lengths differ by one, so that each piece comes to stand at a line's edge. */
const shifted = (piece: string): string =>
  Array.from({ length: 14 }, (_, i) => `${'起'.repeat(i + 1)}${piece.repeat(6)}。`).join('\n\n');

/** The first and last characters of neighbouring lines: where a paragraph was broken. */
const breaks = ({ lines }: Setting): { readonly before: PdfLine; readonly after: PdfLine }[] =>
  lines.slice(1).flatMap((after, i) => {
    const before = lines[i]!;
    return before.text.endsWith('。') && after.glyphs[0]!.x > before.glyphs[0]!.x + 1 ? [] : [{ before, after }];
  });

const startsWithout =
  (marks: string): Check =>
  ({ lines }) =>
    faults(lines, ({ text }) => marks.includes(text[0]!) && `starts with ${text.slice(0, 6)}`);
const endsWithout =
  (marks: string): Check =>
  ({ lines }) =>
    faults(lines, ({ text }) => marks.includes(text.at(-1)!) && `ends with ${text.slice(-6)}`);
/** No line ends inside a match of `pattern` in the source. Readers drop blanks at line ends: they are not counted. */
const keepsWhole =
  (pattern: RegExp, source: string): Check =>
  ({ lines }) => {
    const solid = (text: string): number => text.replace(/\s/g, '').length;
    const inside = new Set(
      [...source.matchAll(pattern)].flatMap(({ index, 0: match }) =>
        range(solid(source.slice(0, index)) + 1, solid(source.slice(0, index + match.length))),
      ),
    );
    if (inside.size === 0) return [NO_CASE];
    let at = 0;
    return lines.flatMap(({ text }, i) => {
      at += solid(text);
      return inside.has(at) ? [`torn: ${text.slice(-5)}|${lines[i + 1]?.text.slice(0, 5)}`] : [];
    });
  };
const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

const random = paragraphsOf(1, 14);
const plain = random.replaceAll('\n\n', '\n');

describe('3.1.4 prohibition at line start and line end', () => {
  for (const level of ['basic', 'gb', 'strict']) {
    clause(
      `3.1.4a-${level}`,
      'no stop, closing mark, connector or interpunct starts a line',
      startsWithout(NEVER_FIRST),
      () => setText(random, under(level)),
      () => setWithoutRules(plain),
    );
    clause(
      `3.1.4b-${level}`,
      'no opening mark ends a line',
      endsWithout(NEVER_LAST),
      () => setText(random, under(level)),
      () => setWithoutRules(plain),
    );
  }
  clause(
    '3.1.4c',
    'a single dash as connector never starts a line',
    ({ lines }) => faults(lines, ({ text }) => /^—[^—]/.test(text) && text),
    () => setText(shifted('甲至乙—丙至丁')),
    () => setWithoutRules(shifted('甲至乙—丙至丁')),
  );
  clause(
    '3.1.4d',
    'level GB: no solidus ends or starts a line',
    (setting) =>
      faults(
        breaks(setting),
        ({ before, after }) => (before.text.endsWith('/') || after.text.startsWith('/')) && after.text,
      ),
    () => setText(shifted(SOLIDUS), under('gb')),
    () => setText(shifted(SOLIDUS), under('basic')),
  );
  clause(
    '3.1.4e',
    'level strict: neither —— nor …… starts a line',
    startsWithout('—…'),
    () => setText(`${shifted(DASH)}\n\n${shifted('……省略的部分还有很多')}`, under('strict')),
    () => setText(`${shifted(DASH)}\n\n${shifted('……省略的部分还有很多')}`, under('gb')),
  );
  clause(
    '3.1.4f',
    'first squeeze in, then push out: a stop that fits with its half box stays on its line',
    ({ lines }) => faults(lines, ({ text }) => text.startsWith('。') && text),
    () => setText(`${'字'.repeat(24)}。${'字'.repeat(30)}。`),
    () => setWithoutRules(`　　${'字'.repeat(25)}。${'字'.repeat(30)}。`),
  );
});

describe('3.1.5 unbreakable marks', () => {
  for (const [id, mark] of [
    ['3.1.5a', '——'],
    ['3.1.5b', '……'],
  ] as const) {
    const text = shifted(`${mark}转折之后的一句话`);
    clause(
      id,
      `${mark} is never split`,
      keepsWhole(new RegExp(mark, 'g'), text),
      () => setText(text),
      () => setWithoutRules(text),
    );
    clause(
      `${id}-width`,
      `${mark} is 2 em wide in every line`,
      (setting) => {
        const one = new RegExp(mark[0]!);
        return faults(
          pairs(setting, one, one),
          ({ pitch, line }) => Math.abs(pitch - 1) > 0.01 && `${pitch} in ${line.text}`,
        );
      },
      () => setText(text),
      // All gaps grow alike under a spacing that belongs to every character.
      () => setText(text, 'styles: { default: { tracking: 0.05 } }\n'),
    );
  }
  const numbers = shifted('增长30%和5000万美元（第3期），见渝教〔2021〕56号与2022年');
  clause(
    '3.1.5c',
    'digits stay with what stands before and behind them',
    keepsWhole(/\d+%|\d+万美元|第\d+期|〔\d{4}〕\d+号|\d+年/g, numbers),
    () => setText(numbers),
    () => setWithoutRules(numbers),
  );
  const noted = Array.from(
    { length: 20 },
    (_, i) => `${'起'.repeat(i + 5)}${`长长的一句话里的词[^${i + 1}]`}还有后文。`,
  ).join('\n\n');
  const notes = Array.from({ length: 20 }, (_, i) => `[^${i + 1}]: 注。`).join('\n\n');
  clause(
    '3.1.5d',
    'the mark of a note never starts a line of the text',
    ({ lines }) => faults(lines, ({ text }) => /^[①-⑳](?! ?注)/.test(text) && text),
    () => setText(`${noted}\n\n${notes}`),
    () =>
      setWithoutRules(
        Array.from(
          { length: 20 },
          (_, i) => `　　${'起'.repeat(i + 5)}长长的一句话里的词${String.fromCodePoint(0x2460 + i)}还有后文。`,
        ).join('\n'),
        25,
      ),
  );
});

describe('3.2.4 Western words', () => {
  const words = shifted('采用open source方式与state of the art水平对照');
  clause(
    '3.2.4a',
    'no word is broken, none hyphenated',
    keepsWhole(/[A-Za-z’]{2,}/g, words),
    () => setText(words),
    () => setWithoutRules(words),
  );
  const quoted = shifted('他说it’s和don’t都要');
  clause(
    '3.2.4b',
    'an apostrophe does not break a word',
    keepsWhole(/[A-Za-z]+’[a-z]/g, quoted),
    () => setText(quoted),
    () => setWithoutRules(quoted),
  );
  const address = shifted('见https://example.edu.cn/keyan/2022/jiaogai-xiangmu/a_b.html?id=7&x=1处');
  clause(
    '3.2.4c',
    'an address is broken after its joints alone',
    (setting) =>
      faults(
        breaks(setting),
        ({ before, after }) =>
          /[A-Za-z0-9:]$/.test(before.text) && /^[A-Za-z0-9:/.?=&-]/.test(after.text) && `${before.text}|${after.text}`,
      ),
    () => setText(address),
    () => setWithoutRules(address),
  );
});

describe('random texts hold the rules at once, whatever the share of hard pieces', () => {
  const hard = paragraphOf(77, 400, 0.7);
  clause(
    '3.1.4g',
    'a long paragraph of hard pieces',
    (setting) => [
      ...startsWithout(NEVER_FIRST)(setting),
      ...endsWithout(NEVER_LAST)(setting),
      ...keepsWhole(/——|……|\d+%|[A-Za-z]{2,}/g, hard)(setting),
    ],
    () => setText(hard),
    () => setWithoutRules(hard),
  );
});
