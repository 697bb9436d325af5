import { MISSPELLINGS, RIGHT_BEFORE } from '../../text/misspellings.js';
import type { Word } from '../analysis/dictionary.js';
import { rule } from '../rule.js';
import { words } from './misspelling.words.js';

/** The words of the table by the code of their first character; most characters begin none. */
const BY_FIRST = new Map<number, readonly string[]>();

const BEGINS = new Uint8Array(0x10000);

for (const wrong of MISSPELLINGS.keys()) {
  const first = wrong.charCodeAt(0);
  BEGINS[first] = 1;
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), wrong]);
}

/** The word that stands in the text at a place. */
function beginning(words: readonly string[], text: string, start: number): string | undefined {
  for (const word of words) if (text.startsWith(word, start)) return word;
  return undefined;
}

/** 没有常见的错别字。 */
export const misspelling = rule({
  code: 'text/misspelling',
  severity: 'warning',
  words,
  *prose({ text }, { facts }) {
    for (let start = 0; start < text.length; start++) {
      const code = text.charCodeAt(start);
      if (BEGINS[code] === 0) continue;
      const wrong = beginning(BY_FIRST.get(code)!, text, start);
      if (wrong === undefined) continue;
      const end = start + wrong.length;
      if (
        RIGHT_BEFORE.get(wrong)?.test(text.slice(end, end + 1)) ||
        joinsWords(facts.wordsAround(text, start, end), start, end)
      )
        continue;
      const right = MISSPELLINGS.get(wrong)!;
      yield {
        span: { start, end },
        message: words.misspelt({ wrong, right }),
        hints: [words.write({ right })],
        fix: { safe: true, edits: [{ start, end, text: right }] },
      };
    }
  },
});

/** The characters belong to two right words that meet there: 自己|经营, 创建|全国. */
function joinsWords(around: readonly Word[], start: number, end: number): boolean {
  return around.some((word) => [start, end].some((edge) => word.start < edge && edge < word.end));
}
