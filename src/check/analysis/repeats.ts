/** A word that follows itself at once. */
export interface Repeat {
  /** UTF-16 offset of the first of the two. */
  readonly start: number;
  /** Characters of the word, 1 to {@link LONGEST}. */
  readonly length: number;
}

const LONGEST = 12;
const FIRST_HANZI = 0x3005;

/**
 * Finds words of hanzi that stand twice, in one pass: a character is compared only with its last place, where that is
 * near.
 */
export function repeatFinder(): (text: string) => readonly Repeat[] {
  const lastPlace = new Int32Array(0x10000).fill(-LONGEST);
  let base = 0;
  return (text) => {
    const repeats: Repeat[] = [];
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code < FIRST_HANZI) continue;
      const length = base + index - lastPlace[code]!;
      lastPlace[code] = base + index;
      const start = index + 1 - 2 * length;
      if (length > LONGEST || start < 0) continue;
      if (text.startsWith(text.slice(start, start + length), start + length)) repeats.push({ start, length });
    }
    base += text.length + LONGEST;
    return repeats;
  };
}
