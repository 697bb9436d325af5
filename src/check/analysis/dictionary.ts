import { HANZI } from './marks.js';

/** A word of a text, by its place. */
export interface Word {
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** How many characters beside a place are read to know the words there. */
const REACH = 8;
const LAST_HANZI = new RegExp(`[${HANZI}]{0,${REACH}}$`);
const FIRST_HANZI = new RegExp(`^[${HANZI}]{0,${REACH}}`);

/** The words of the hanzi around a range of a text. */
export type WordsAround = (text: string, start: number, end: number) => readonly Word[];

/** Loads the dictionary of ICU (50 ms). */
export function openDictionary(): WordsAround {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return (text, start, end) => {
    const before = LAST_HANZI.exec(text.slice(Math.max(0, start - REACH), start))![0];
    const after = FIRST_HANZI.exec(text.slice(end, end + REACH))![0];
    const from = start - before.length;
    const words: Word[] = [];
    for (const { index, segment } of segmenter.segment(before + text.slice(start, end) + after))
      words.push({ start: from + index, end: from + index + segment.length });
    return words;
  };
}
