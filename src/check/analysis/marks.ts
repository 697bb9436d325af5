import { MASK, type Words } from './prose.js';

/** Hanzi, for character classes of patterns. */
export const HANZI = '々〇\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff';

const CJK = new RegExp(`[${HANZI}，。、；：！？（）《》〈〉【】「」『』〔〕]`);
const ONE_HANZI = new RegExp(`[${HANZI}]`);
const EVERY_HANZI = new RegExp(`[${HANZI}]`, 'g');

/** The character is a hanzi; false for ''. */
export function isHanzi(character: string | undefined): boolean {
  return character !== undefined && ONE_HANZI.test(character);
}

/** The character is a hanzi or a mark that only Chinese has; false for ''. */
export function isChinese(character: string | undefined): boolean {
  return character !== undefined && CJK.test(character);
}

/** How many hanzi a text has. */
export function hanziIn(text: string): number {
  return text.match(EVERY_HANZI)?.length ?? 0;
}

/** How many hanzi stand in ranges of a text, which may hold one another; the text is counted once, when first asked. */
export function hanziCounter(text: string): (start: number, end: number) => number {
  let before: Uint32Array | undefined;
  return (start, end) => {
    if (!before) {
      before = new Uint32Array(text.length + 1);
      for (let index = 0; index < text.length; index++)
        before[index + 1] = before[index]! + (ONE_HANZI.test(text[index]!) ? 1 : 0);
    }
    return before[end]! - before[start]!;
  };
}

/** Blanks and quotes that are looked through at most: a longer row stands beside nothing. */
const FAR = 64;

/** The nearest character before `at` that is neither blank nor quote; '' at the start. */
export function characterBefore(text: string, at: number): string {
  let index = at - 1;
  while (index >= 0 && at - index < FAR && SEE_THROUGH.has(text[index]!)) index--;
  return text[index] ?? '';
}

/** The nearest character from `at` on that is neither blank nor quote; '' at the end. */
export function characterAfter(text: string, at: number): string {
  let index = at;
  while (index < text.length && index - at < FAR && SEE_THROUGH.has(text[index]!)) index++;
  return text[index] ?? '';
}

/** Blanks, and quotes that Chinese shares with Latin. */
const SEE_THROUGH = new Set(' \t\u3000\u00a0“”‘’"\'');

/** Start of the blanks (space, 　) that end before `at`. */
export function blanksBefore(text: string, at: number): number {
  let index = at;
  while (index > 0 && (text[index - 1] === ' ' || text[index - 1] === '\u3000')) index--;
  return index;
}

/** End of the blanks (space, 　) that start at `at`. */
export function blanksAfter(text: string, at: number): number {
  let index = at;
  while (text[index] === ' ' || text[index] === '\u3000') index++;
  return index;
}

/** The text is an entry of a list of references (GB/T 7714 sets half-width marks there) or runs in Latin. */
export function isForeign(text: string): boolean {
  if (/\[(?:[A-Z]|[A-Z]{1,2}\/[A-Z]{2})\]/.test(text)) return true;
  const words = text.match(/\b[A-Za-z]?[a-z]{2,}\b/g)?.length ?? 0;
  return words > 3 && words > hanziIn(text);
}

/** Text that runs in sentences, where a mark or a blank matters: no title, cell or caption. */
export function isRunning({ kind }: Words): boolean {
  return kind === 'paragraph' || kind === 'item' || kind === 'list-entry' || kind === 'quote' || kind === 'note';
}

/** The character stands for code or an address. */
export function isMask(character: string | undefined): boolean {
  return character === MASK;
}
