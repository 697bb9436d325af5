import { seeded } from '../compile-text.js';
import { PASTED } from './pasted.js';
import { CHARACTERS, PIECES } from './pieces.js';
import { cut, type Dice, inFront, insertOneOf, line, type Mutation, place } from './tools.js';

/** Half-width characters and the full-width ones that stand for them. */
const WIDTHS: readonly (readonly [string, string])[] = [
  ...Array.from(',.;:?!()<>[]"%#*|-~', (half, index): readonly [string, string] => [
    half,
    '，。；：？！（）《》〔〕“％＃＊｜－～'[index]!,
  ]),
  ...Array.from('0123456789ABCabc ', (half, index): readonly [string, string] => [
    half,
    '０１２３４５６７８９ＡＢＣａｂｃ　'[index]!,
  ]),
];

const OTHER_WIDTH = new Map(
  WIDTHS.flatMap(
    ([half, full]) =>
      [
        [half, full],
        [full, half],
      ] as const,
  ),
);

const NUMERALS = '一二三四五六七八九十';

const insertCharacter = insertOneOf(CHARACTERS);
const insertPiece = insertOneOf(PIECES);

const changeWidth = place(
  /[,.;:?!()<>[\]"%#*|\-~0-9A-Za-z ，。；：？！（）《》〔〕％＃＊｜－～０-９Ａ-Ｃａ-ｃ　]/g,
  (found) => OTHER_WIDTH.get(found) ?? found,
);

const MUTATIONS: readonly Mutation[] = [
  insertCharacter,
  insertCharacter,
  insertPiece,
  insertPiece,
  insertPiece,
  changeWidth,
  changeWidth,
  place(/[\s\S]/g, () => ''),
  place(/[\s\S]/g, (found) => found + found),
  place(/[\s\S]{2}/g, (found) => found[1]! + found[0]!),
  place(/[^\u4e00-\u9fff\n]/g, () => ''),
  (text, { upTo }) => {
    const start = upTo(text.length);
    return cut(text, start, start + 1 + upTo(12));
  },
  (text, { upTo }) => {
    const start = upTo(text.length);
    const at = upTo(text.length);
    return cut(text, at, at, text.slice(start, start + 1 + upTo(80)));
  },
  line(() => []),
  line((each) => [each, each]),
  line((each) => [each, '']),
  line((each, { pick, upTo, random }) => [each, random() < 0.5 ? pick(PIECES) : each.slice(0, upTo(each.length + 1))]),
  line((each, { pick }) => [pick(['  ', '    ', '\t', '> ', '- ', '1. ', '#', '　　', '* ', '| ']) + each]),
  line((each, { pick }) => [each + pick(['  ', '\t', '。', '，', '|', ' …… 3', '\\', '　', '[^1]', '；', ' ?'])]),
  line((each, { pick }, lines) => [pick(lines), each]),
  line((each) => [each.replace(/^#+ */, '')]),
  line((each) => [each.replaceAll(/ ?\| ?/g, '\t')]),
  line((each) => [each.replaceAll(/[，、]/g, '\t')]),
  line((each) => [`| ${each.replaceAll(/[，、]/g, ' | ')} |`]),
  place(/\n{2,}/g, () => '\n'),
  place(/\n/g, (_, { pick }) => pick(['\n\n', '', ' ', '\r\n', '\r'])),
  place(/[0-9]+/g, (_, { upTo }) => String(upTo(upTo(2) ? 12 : 2100))),
  place(/[一二三四五六七八九十]/g, (_, { upTo }) => NUMERALS[upTo(NUMERALS.length)]!),
  place(/(?<=^|\n)(?:#+ *)?[一二三四五六七八九十]+、/g, (_, { pick }) =>
    pick(['# 一、', '# 二、', '# 五、', '二、', '（二）', '# ', '## 三、']),
  ),
  place(/…… ?[0-9?]+/g, (_, { upTo, pick }) =>
    pick([`…… ${upTo(30)}`, '…… ?', `\t${upTo(9)}`, '', '……', '…… 〇', ` ${upTo(9)}`]),
  ),
  inFront(insertPiece),
  inFront(insertCharacter),
  inFront(place(/:/g, (_, { pick }) => pick(['：', ':', '', ' : ']))),
  inFront(changeWidth),
  (text) => text.replaceAll('\n', '\r\n'),
  (text, { random }) => text.replaceAll('\n', (end) => (random() < 0.3 ? '\r\n' : end)),
];

/** A text after a few mutations; pieces of the others are pasted into it at times. */
export function mutated(text: string, seed: number, others: readonly string[]): string {
  const random = seeded(seed);
  const upTo = (most: number): number => Math.floor(random() * most);
  const dice: Dice = { random, upTo, pick: (list) => list[upTo(list.length)]! };
  let result = text;
  for (let count = 1 + upTo(random() < 0.5 ? 2 : 6); count > 0; count--) {
    if (random() < 0.06) {
      const other = dice.pick(others);
      const from = upTo(other.length);
      const at = upTo(result.length + 1);
      result = cut(result, at, at, other.slice(from, from + 1 + upTo(200)));
    } else result = dice.pick(random() < 0.35 ? PASTED : MUTATIONS)(result, dice);
  }
  // A file has whole characters alone.
  return result.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** A large text cut down to its front matter and some of its blocks, which compiles in a moment. */
export function partOf(text: string, seed: number): string {
  const random = seeded(seed ^ 0x5eed);
  const end = text.indexOf('\n---', 3) + 5;
  const blocks = text.slice(end).split(/\n{2,}/);
  const from = Math.floor(random() * blocks.length);
  const to = from + 1 + Math.floor(random() * 12);
  // The contents and heads stay at times.
  return (
    text.slice(0, end) +
    blocks
      .filter((block, index) => (index >= from && index < to) || (block.startsWith('# ') && random() < 0.5))
      .join('\n\n')
  );
}
