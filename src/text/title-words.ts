/**
 * A title's words, as a reader takes them: where it may be broken at all (词意完整, GB/T 9704-2012 §7.3.1). Node's
 * dictionary finds words; what it does not know, names above all, comes out as single characters, which are kept
 * together.
 */
export function titleWords(title: string, measure: number): string[] {
  const issuer = /^([^《（，：]{2,}?)关于/.exec(title)?.[1];
  if (issuer && emsOf(issuer) <= measure) return [issuer, ...joined(title.slice(issuer.length))];
  return joined(title);
}

/** Width of a title, em: a hanzi 1, other characters one half. */
export function emsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.codePointAt(0)! < 0x2000 ? 0.5 : 1), 0);
}

const BEFORE = new Set([...'，、；：。！？）》〉」』】〕”’的了%％‰℃']);
const AFTER = new Set([...'（《〈「『【〔“‘第']);
/** Single characters that stand for themselves; any other one is part of a word or a name. */
const ALONE = new Set([...'和与及或在为对从把被让将以暨并等不第']);

function joined(text: string): string[] {
  const words: string[] = [];
  let last = '';
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    if (words.length > 0 && belongs(last, segment)) words[words.length - 1] += segment;
    else words.push(segment);
    last = segment;
  }
  return words;
}

function belongs(before: string, after: string): boolean {
  if (BEFORE.has(after[0]!) || AFTER.has(before.at(-1)!)) return true;
  if (/[0-9A-Za-z]$/.test(before) && /^(?:[年月日号期届个项级类-]|[0-9A-Za-z—~+/])/.test(after)) return true;
  if (/[—~+/-]$/.test(before) && /^[0-9A-Za-z]/.test(after)) return true;
  return isPart(after) && !ALONE.has(before) && /\p{Script=Han}$/u.test(before);
}

/** A single hanzi that no dictionary takes for a word of its own: 重庆|市, 谭|勇. */
function isPart(word: string): boolean {
  return /^\p{Script=Han}$/u.test(word) && !ALONE.has(word);
}
