import { hasAutospace } from './autospace.js';
import { classOf, WIDE } from './char-class.js';

/**
 * Width of a text as it will be set, em: a wide character 1, a digit one half, `autospace` where hanzi meet Western
 * text.
 */
export function emWidth(text: string, autospace: number): number {
  const codes = Array.from(text, (character) => character.codePointAt(0)!);
  return codes.reduce((sum, code, i) => {
    const gap = i > 0 && hasAutospace(codes[i - 1]!, code) ? autospace : 0;
    return sum + gap + (classOf(code) & WIDE ? 1 : 0.5);
  }, 0);
}
