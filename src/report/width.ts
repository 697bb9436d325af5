import { eastAsianWidth } from 'get-east-asian-width';

const MARKS = /[\p{M}\p{Cf}]/u;
const EMOJI = /^\p{Extended_Pictographic}\ufe0f|^\p{Emoji_Presentation}|^\p{Regional_Indicator}{2}/u;
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Width of a text in terminal columns: 2 for hanzi, full-width forms and emoji, 0 for combining marks. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (EMOJI.test(segment)) width += 2;
    else for (const character of segment) if (!MARKS.test(character)) width += eastAsianWidth(character.codePointAt(0)!);
  }
  return width;
}
