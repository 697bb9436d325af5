import { eastAsianWidth } from 'get-east-asian-width';

const MARKS = /[\p{M}\p{Cf}]/u;
const EMOJI = /^\p{Extended_Pictographic}\ufe0f|^\p{Emoji_Presentation}|^\p{Regional_Indicator}{2}/u;
/** ASCII, dashes, quotes, circled numbers, CJK punctuation, hanzi, full-width forms: every character stands alone. */
const PLAIN = /^[\x20-\x7e\u2010-\u2027\u2030-\u205e\u2460-\u24ff\u3000-\u3029\u4e00-\u9fff\uff01-\uff60]*$/;

/** Is every character of a text one that people count as one, whatever stands beside it? */
export function standAlone(text: string): boolean {
  return PLAIN.test(text);
}

let segmenter: Intl.Segmenter | undefined;

/**
 * Characters as people count them. The segmenter is made on first use: it loads ICU's tables, which takes as long as
 * reading an issue.
 */
export function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** Width of a text in terminal columns: 2 for hanzi, full-width forms and emoji, 0 for combining marks. */
export function displayWidth(text: string): number {
  let width = 0;
  if (PLAIN.test(text)) {
    for (const character of text) width += eastAsianWidth(character.codePointAt(0)!);
    return width;
  }
  for (const { segment } of graphemesOf(text)) {
    if (EMOJI.test(segment)) width += 2;
    else
      for (const character of segment) if (!MARKS.test(character)) width += eastAsianWidth(character.codePointAt(0)!);
  }
  return width;
}
