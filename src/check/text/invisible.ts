import type { Fix, Message } from '../../model/index.js';
import { matchesOf } from '../../text/matches.js';
import { isChinese, isHanzi } from '../analysis/marks.js';
import { rule } from '../rule.js';
import { words } from './invisible.words.js';

/**
 * Controls but tabs and line ends (those of word processors are paste/line-break), format characters, special spaces,
 * variation selectors, private use, the replacement character.
 */
const UNSEEN =
  /(?:(?![\t\r\n\v\f\u0085])[\p{Cc}\p{Cf}\p{Co}\p{Variation_Selector}\u00a0\u2000-\u200a\u202f\u205f\u115f\u1160\u2800\u3164\uffa0\ufffd]|\u034f|\u17b4|\u17b5)+/gu;

const SPACE = /[\u00a0\u2000-\u200a\u202f\u205f]/;

/** What a character is called; the first that fits counts. */
const NAMES: readonly (readonly [RegExp, () => Message])[] = [
  [/[\u00a0\u202f]/, words.noBreakSpace],
  [SPACE, words.specialSpace],
  [/\u200b/, words.zeroWidthSpace],
  [/[\u200c\u200d]/, words.zeroWidthJoiner],
  [/[\u2060\ufeff]/, words.zeroWidthNoBreakSpace],
  [/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/, words.directionMark],
  [/\u00ad/, words.softHyphen],
  [/[\u115f\u1160\u2800\u3164\uffa0]|\u034f|\u17b4|\u17b5/, words.blankFiller],
  [/\p{Variation_Selector}/u, words.variationSelector],
  [/\p{Co}/u, words.privateUse],
  [/\ufffd/, words.replacement],
];

/** 没有看不见的字符。 */
export const invisible = rule({
  code: 'text/invisible',
  severity: 'warning',
  words,
  *issue({ issue: { source, meta, toc } }) {
    const { text } = source;
    // Blanks hold the front matter and the contents together.
    const lines = [meta.span, ...(toc?.entries ?? []).map(({ span }) => span)];
    for (const { 0: found, index: start } of matchesOf(text, UNSEEN)) {
      const end = start + found.length;
      // A selector or joiner belongs to the emoji or symbol before it.
      if (/^[\p{Variation_Selector}\u200d]+$/u.test(found) && PICTURE.test(text.slice(Math.max(0, start - 2), start)))
        continue;
      const by =
        SPACE.test(found) && (lines.some((line) => line.start <= start && end <= line.end) || !joins(text, start, end));
      yield {
        span: { start, end },
        ...wordsFor(found, by),
        fix: LOST.test(found) ? undefined : fixOf(start, end, by),
      };
    }
  },
});

const PICTURE = /[\p{So}\p{Sk}\p{Extended_Pictographic}]$/u;

const LOST = /[\p{Co}\ufffd]/u;

/** Last characters of the names of bodies: between two joint issuers a blank is right, so that another rule decides. */
const BODY = /[厅部局委院会室署行社团]/;

/**
 * Nothing is needed between the neighbours: one is Chinese, the other neither mark of Markdown nor half-width
 * punctuation.
 */
function joins(text: string, start: number, end: number): boolean {
  const [before, after] = [text[start - 1] ?? '\n', text[end] ?? '\n'];
  if (before === '\n') return true;
  if (BODY.test(before) && isHanzi(after)) return false;
  return (isChinese(before) && /[^!-/:-@[-`{-~]/.test(after)) || (isChinese(after) && /[^!-/:-@[-`{-~]/.test(before));
}

function wordsFor(found: string, spaced: boolean): { readonly message: Message; readonly hints: readonly Message[] } {
  const codes = Array.from(
    found,
    (character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');
  const name = (NAMES.find(([pattern]) => pattern.test(found))?.[1] ?? words.control)();
  const remove = spaced ? words.writeSpace() : words.deleteIt();
  return {
    message: words.unseen({ codes, name }),
    hints: [LOST.test(found) ? words.writeAnew() : remove],
  };
}

/** Deletes the characters, or writes plain spaces for them. */
function fixOf(start: number, end: number, spaced: boolean): Fix {
  return { safe: true, edits: [{ start, end, text: spaced ? ' '.repeat(end - start) : '' }] };
}
