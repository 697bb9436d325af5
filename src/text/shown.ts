/**
 * What a terminal would obey, or not show: controls, format characters (bidi among them), private use, lone surrogates
 * and odd line separators (Unicode general categories Cc, Cf, Co, Cs, Zl, Zp).
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** The same but for line ends and tabs, and with what sets colours as one piece. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
const UNSAFE = /\u001b\[[\d;]*m|(?![\t\n])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** What a log would take for a command: `::error::` at a line's start, `##[group]` and its like anywhere. */
const COMMAND = /^(?=\s*::)|(?<=##)(?=[a-z]*\[)/gm;
/** It joins words, shows nothing, and is no blank: a line that begins with it is no command. */
const WORD_JOINER = '\u2060';

/** A character by its number, `<U+202E>`. */
export function codePointName(character: string): string {
  return `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** A piece of text from outside as one line that hides nothing: every character that is not seen by its number. */
export function visible(text: string): string {
  return text.replace(UNSEEN, codePointName);
}

/**
 * Text for people as a terminal or a log may have it: nothing in it is obeyed. Line ends and tabs stay; so do colours
 * where the text is `coloured`, all of whose pieces from outside went through {@link visible}.
 */
export function harmless(text: string, { coloured }: { readonly coloured: boolean }): string {
  return text
    .replace(UNSAFE, (found) => (coloured && found.length > 1 && found.startsWith('\u001b') ? found : escaped(found)))
    .replace(COMMAND, WORD_JOINER);
}

function escaped(found: string): string {
  return codePointName(found) + found.slice(String.fromCodePoint(found.codePointAt(0)!).length);
}
