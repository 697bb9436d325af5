import type { WordsAround } from './dictionary.js';
import { hanziIn, isHanzi } from './marks.js';

/** A word of the dictionary runs from the end of one text into the start of the next: 人 | 才. */
export function tearsWord(left: string, right: string, wordsAround: WordsAround): boolean {
  if (!isHanzi(left.at(-1)) || !isHanzi(right[0])) return false;
  const before = left.slice(-8);
  const text = before + right.slice(0, 8);
  const place = before.length;
  const across = wordsAround(text, place, place).find(({ start, end }) => start < place && place < end);
  return across !== undefined && hanziIn(text.slice(across.start, across.end)) > 1;
}
