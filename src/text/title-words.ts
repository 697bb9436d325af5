import { bodyNames, type NameRange, personNames, placeEnds } from './body-names.js';

/**
 * A title's words, as a reader takes them: where it may be broken at all (词意完整, GB/T 9704-2012 §7.3.1). Node's
 * dictionary finds words between the names, whose ends it does not know; what it comes upon as single characters is
 * kept together, and so are names of persons and that of the one body that issues the document.
 */
export function titleWords(title: string, measure: number): string[] {
  const bodies = bodyNames(title);
  const persons = personNames(title);
  const whole = [...persons, ...issuerOf(title, bodies, measure)];
  const ends = [...bodies, ...persons].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([...ends, ...placeEnds(title)])]
    .filter((at) => at > 0 && at < title.length && !whole.some(({ start, end }) => start < at && at < end))
    .sort((a, b) => a - b);
  const words: string[] = [];
  let from = 0;
  for (const to of [...cuts, title.length]) {
    const piece = title.slice(from, to);
    const own = whole.some(({ start, end }) => start === from && end === to) ? [piece] : joined(piece);
    const [first] = own;
    if (first && words.length > 0 && bound(words.at(-1)!, first)) words.push(`${words.pop()}${own.shift()}`);
    words.push(...own);
    from = to;
  }
  return words;
}

/** Width of a title, em: a hanzi 1, other characters one half. */
export function emsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.codePointAt(0)! < 0x2000 ? 0.5 : 1), 0);
}

/** Who issues the document, before 关于, if it is one body whose name fits on a line. */
function issuerOf(title: string, bodies: readonly NameRange[], measure: number): readonly NameRange[] {
  const issuer = /^([^《（，：]{2,}?)关于/.exec(title)?.[1];
  if (!issuer || emsOf(issuer) > measure || bodies.some(({ start }) => start > 0 && start < issuer.length)) return [];
  return [{ start: 0, end: issuer.length }];
}

const BEFORE = new Set([...'，、；：。！？）》〉」』】〕”’的了%％‰℃']);
const AFTER = new Set([...'（《〈「『【〔“‘第']);
/** Single characters that stand for themselves; any other one is part of a word or a name. */
const ALONE = new Set([...'和与及或在为对从把被让将以暨并等不第的了']);

function joined(text: string): string[] {
  const words: string[] = [];
  const found = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
  found.forEach((word, i) => {
    const last = found[i - 1] ?? '';
    const before = words.at(-1);
    if (before !== undefined && (bound(last, word) || isRest(last, word, found[i + 1] ?? '') || isFirst(before, word)))
      words.push(`${words.pop()}${word}`);
    else words.push(word);
  });
  return words;
}

/** A single hanzi behind another, or behind a word that it ends: 专|项, 办公|厅; two of them are a word: 优化|营|商. */
function isRest(before: string, word: string, after: string): boolean {
  if (!isPart(word) || ALONE.has(before) || !/\p{Script=Han}$/u.test(before)) return false;
  return isPart(before) || !isPart(after);
}

/** A single hanzi with nothing before it that it could belong to: 中|小学生 behind a place. */
function isFirst(before: string, word: string): boolean {
  return isPart(before) && /^\p{Script=Han}{2}/u.test(word);
}

/** Units of what is counted. */
const COUNTED = /^(?:[年月日号期届个项级类名人家所条款章节版批次天周岁元万亿余多-]|学[年期]|小时|季度|[0-9A-Za-z—~+/])/;

/** What stands before a caption's words. */
const LABEL = /^[图表][\d一二三四五六七八九十.—-]*\u3000?$/;

/** Marks stand with what they belong to, numbers with what they count. */
function bound(before: string, after: string): boolean {
  if (BEFORE.has(after[0]!) || AFTER.has(before.at(-1)!)) return true;
  if (/[0-9A-Za-z]$/.test(before) && COUNTED.test(after)) return true;
  // A blank at a line's head would be lost, and with it the end of a Western word.
  if (/^\s/.test(after) || LABEL.test(before)) return true;
  if (/第[一二三四五六七八九十]+$/.test(before) && COUNTED.test(after)) return true;
  return /[—~+/-]$/.test(before) && /^[0-9A-Za-z]/.test(after);
}

/** A single hanzi that no dictionary takes for a word of its own: 重庆|市, 谭|勇. */
function isPart(word: string): boolean {
  return /^\p{Script=Han}$/u.test(word) && !ALONE.has(word);
}
