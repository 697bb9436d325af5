import { LAST_CHARACTERS, LONE_WORDS } from '../../text/lone-words.js';
import { matchesOf } from '../../text/matches.js';
import type { WordsAround } from '../analysis/dictionary.js';
import { HANZI, isRunning } from '../analysis/marks.js';
import { type Repeat, repeatFinder } from '../analysis/repeats.js';
import { type RuleFinding, rule } from '../rule.js';
import { words } from './doubled.words.js';

/**
 * Function characters that hardly ever stand twice, with what may follow or precede where they do: 进行了了解, 成为为民服务,
 * 和和谐, 及及时, 在在校生, 是是否.
 */
const CHARACTERS =
  /(?<![的目])的的(?![确士])|(?<![^。；，！？]?了)了了(?![解然无结断不])|和和(?![平谐睦气美风])|(?<![存所现自内潜实])在在(?![校职读编建岗线场籍押册学位外研])|(?<![于但只若凡都就还也])是是(?![否非])|与与(?![会时其])|(?<![普])及及(?![时格早物])|(?<![成作认因称视设变化转升定])为为(?![民人了何此党国])|(?<![难可足得加予给所])以以(?![人及上下前后来往色])|将将(?![军士领来])|并并(?![购联入轨])|把把(?![关握脉])|被被(?![告子动害])|或或(?!许)|而而|其其(?![他它余中实次])|该该|由由(?!于)|向向(?![上下前后阳])|之之(?!后)/g;

/** A sentence that follows itself. */
const SENTENCES = /(?<=^|[。！？])([^。！？]{8,120}[。！？])\1/g;

const WORD = new RegExp(`^[${HANZI}]+$`);

const CLAUSE = new RegExp(`^[${HANZI}]{4,}[，、；。]$`);

/** Verbs and counts that are doubled on purpose: 研究研究, 一个一个, 很多很多. */
const ON_PURPOSE =
  /^(?:研究|讨论|商量|考虑|介绍|学习|交流|活动|了解|打听|比较|参观|体会|锻炼|休息|检查|总结|一.|.个|多少|很多|许多|非常|十分|好多|无数|哈哈|等等|天天|年年|人人|家家|处处|步步|层层|环环|件件|[零〇一二三四五六七八九十百千万]+)$/;

const LATIN = /\b([A-Za-z]{2,}) \1\b/g;

/** 没有重复的字、词。 */
export const doubled = rule({
  code: 'text/doubled',
  severity: 'warning',
  words,
  *texts(row, { facts }) {
    const repeatsOf = repeatFinder();
    for (const [index, prose] of row.entries()) {
      if (isRunning(prose) && prose.text.length >= LEAST && prose.text === row[index - 1]?.text)
        yield { prose, ...SAME };
      if (isRunning(prose) || prose.kind === 'head')
        for (const fault of faultsIn(prose.text, repeatsOf(prose.text), facts.wordsAround)) yield { prose, ...fault };
    }
  },
});

/** Shortest paragraph whose like is no coincidence, UTF-16 units. */
const LEAST = 8;

const SAME: RuleFinding = {
  span: { start: 0, end: LEAST },
  message: words.sameParagraph(),
  hints: [words.deleteParagraph()],
};

/** Faults of a text; of two at one place the longer one counts. */
function faultsIn(text: string, repeats: readonly Repeat[], wordsAround: WordsAround): readonly RuleFinding[] {
  const repeated = repeats
    .map(({ start, length }) => ({ start, word: text.slice(start, start + length) }))
    .filter(({ start, word }) => CLAUSE.test(word) || (WORD.test(word) && isFault(text, start, word, wordsAround)));
  const twins = repeats.some(({ length }) => length === 1) ? matchesOf(text, CHARACTERS) : [];
  const found = [
    ...matchesOf(text, SENTENCES).map(({ index, 0: all, 1: sentence }) => fault(index, all, sentence!)),
    ...repeated.map(({ start, word }) => fault(start, word + word, word)),
    ...matchesOf(text, LATIN).map(({ index, 0: all, 1: word }) => fault(index, all, word!)),
    ...twins.map(({ index, 0: all }) => fault(index, all, all[0]!)),
  ];
  const taken = new Uint8Array(found.length > 1 ? text.length : 0);
  return found.filter(({ span: { start, end } }) => {
    const isTaken = taken.subarray(start, end).includes(1);
    taken.fill(1, start, end);
    return !isTaken;
  });
}

function isFault(text: string, start: number, word: string, wordsAround: WordsAround): boolean {
  return word.length > 1 ? !isMeant(text, start, word, wordsAround) : isSlip(text, start, wordsAround);
}

/** What makes a longer word of the second one: 土木工程工程师, 发展发展中国家. */
const LONGER = /^(?:师|员(?!工)|者|厅|局|家(?!庭)|生(?![产活])|部(?![门分署])|包(?![含括])|串|中国家|强国)/;

/** A word stands twice on purpose, or the second belongs to a longer one: 重庆大学大学生. */
function isMeant(text: string, start: number, word: string, wordsAround: WordsAround): boolean {
  if (ON_PURPOSE.test(word) || new Set(word).size === 1 || (word.length < 4 && word.includes('的'))) return true;
  const end = start + 2 * word.length;
  if (isRow(text, start, word)) return true;
  if (LONGER.test(text.slice(end, end + 3))) return true;
  return wordsAround(text, start, end).some(
    (each) => each.start <= end - word.length && each.start > start && each.end > end,
  );
}

/** A word that stands often in a row is nobody's slip. */
const ROW = 4;

function isRow(text: string, start: number, word: string): boolean {
  const { length } = word;
  const whole = ROW * length;
  let [first, end] = [start, start + 2 * length];
  while (end - first < whole && first > 0 && text[first - 1] === text[first - 1 + length]) first--;
  while (end - first < whole && end < text.length && text[end] === text[end - length]) end++;
  return end - first >= whole;
}

/** One of the twins at `start` is left over when words are read: 教育|育|体系, 加|加强. */
function isSlip(text: string, start: number, wordsAround: WordsAround): boolean {
  const [twin, next] = [text[start]!, text[start + 2]];
  // 一个个, 哈哈哈, 扎扎实实 are meant.
  if (
    LONE_WORDS.has(twin) ||
    text[start - 1] === '一' ||
    text[start - 1] === twin ||
    next === twin ||
    isPaired(text, start)
  )
    return false;
  if (USUAL.test(text.slice(start, start + 3))) return false;
  const around = wordsAround(text, start, start + 2);
  const index = around.findIndex((word) => word.end === start + 1);
  const [first, second, third] = [around[index], around[index + 1], around[index + 2]];
  if (!first || !second) return false;
  const lone = (word: { readonly start: number; readonly end: number }): boolean => word.end - word.start === 1;
  if (lone(first)) return !lone(second) && !LAST_CHARACTERS.has(twin);
  // 教育|育|人: the second and the next may be a word that the dictionary lacks.
  return lone(second) && (!third || !lone(third) || LEADING.has(next!));
}

/** Twins that everyday words make, 中国国际, 企业业务: no need to load the dictionary for them. */
const USUAL =
  /^(?:国国[际家情内防民务有企资产]|业业[务绩态主余界]|会会[议员场长展费标徽址]|院院[长系士校]|部部[长门署]|市市[场长民区委级]|钉钉[子牢入]|病病[人情毒房]|任任[组副主委会校院厂团队总常职务期满]|长长[期效远途]|师师[德资范生]|生生[活源涯命产]|家家[长庭属])/;

/** Characters that begin no compound with the one before. */
const LEADING = new Set('的了和与及并在是为到等从对将要');

/** 扎扎实实, 方方面面. */
function isPaired(text: string, start: number): boolean {
  const paired = (at: number): boolean => text[at] !== undefined && text[at] === text[at + 1];
  return paired(start + 2) || paired(start - 2);
}

function fault(start: number, found: string, word: string): RuleFinding {
  return {
    span: { start, end: start + found.length },
    message: words.twice({ word }),
    hints: [words.deleteOne()],
    fix: { safe: false, edits: [{ start, end: start + found.length, text: word }] },
  };
}
