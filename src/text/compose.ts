/** A letter with the marks typed after it, and the parts of a Hangul syllable (Unicode, chapter 3.12). */
const SEQUENCE = /[^\p{M}]\p{M}+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?/gu;
const MAYBE = /[\p{M}\u1161-\u1175]/u;

/**
 * Letters typed in parts, as file names of macOS and text from PDFs have them, where they stand and as one (Unicode
 * NFC).
 */
export function decomposed(
  text: string,
): readonly { readonly start: number; readonly end: number; readonly whole: string }[] {
  if (!MAYBE.test(text)) return [];
  return [...text.matchAll(SEQUENCE)].flatMap(({ 0: parts, index: start }) => {
    const base = String.fromCodePoint(parts.codePointAt(0)!);
    const whole = parts.normalize('NFC');
    // Characters kept for compatibility have another one as their normal form: they stay what the editor typed.
    const kept = base.normalize('NFC') !== base || whole === parts;
    return kept ? [] : [{ start, end: start + parts.length, whole }];
  });
}

/** Text with its letters composed; all else as it is. */
export function composed(text: string): string {
  let done = '';
  let from = 0;
  for (const { start, end, whole } of decomposed(text)) {
    done += text.slice(from, start) + whole;
    from = end;
  }
  return done + text.slice(from);
}
