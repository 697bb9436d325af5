import { HANZI, hanziIn } from './marks.js';

const LAST_HANZI = new RegExp(`[${HANZI}]{0,8}$`);
const FIRST_HANZI = new RegExp(`^[${HANZI}]{0,8}`);

let segmenter: Intl.Segmenter | undefined;

/** A word of the dictionary runs from the end of one text into the start of the next: 人 | 才. */
export function tearsWord(left: string, right: string): boolean {
  const before = LAST_HANZI.exec(left.slice(-8))![0];
  const after = FIRST_HANZI.exec(right.slice(0, 8))![0];
  if (before === '' || after === '') return false;
  // Loading the dictionary takes longer than all rules: only on suspicion.
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  for (const { index, segment } of segmenter.segment(before + after)) {
    if (index < before.length && index + segment.length > before.length) return hanziIn(segment) > 1;
  }
  return false;
}
