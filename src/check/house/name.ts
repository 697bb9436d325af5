import { rule } from '../rule.js';
import { words } from './name.words.js';

/** Names shorter than this have too many neighbours. */
const LEAST = 3;

/** 名单上的姓名没有打错一个字。 */
export const houseName = rule({
  code: 'house/name',
  severity: 'warning',
  words,
  *texts(all, { house, facts }) {
    const nearOf = openNames(house.names.filter((name) => name.length >= LEAST));
    if (!nearOf) return;
    const known = new Set(house.names);
    for (const prose of all) {
      for (const { start, name } of nearOf(prose.text)) {
        const end = start + name.length;
        const written = prose.text.slice(start, end);
        if (known.has(written)) continue;
        // 提高|建筑 is no name: it begins and ends within words.
        const around = facts.wordsAround(prose.text, start, end);
        if (around.some((word) => [start, end].some((edge) => word.start < edge && edge < word.end))) continue;
        yield {
          prose,
          span: { start, end },
          message: words.near({ written, name }),
          hints: [words.write({ name })],
          fix: { safe: false, edits: [{ start, end, text: name }] },
        };
      }
    }
  },
});

/**
 * Tells where a text has a name but for one character that is not its first: names are known by what is left of them
 * without that character, as there may be thousands.
 */
function openNames(
  names: readonly string[],
): ((text: string) => Generator<{ readonly start: number; readonly name: string }>) | undefined {
  if (names.length === 0) return undefined;
  const first = new Set(names.map((name) => name[0]!));
  const lengths = new Set(names.map((name) => name.length));
  const byRest = new Map<string, string[]>();
  for (const name of names) {
    for (let at = 1; at < name.length; at++) {
      const rest = without(name, at);
      const same = byRest.get(rest);
      if (same) same.push(name);
      else byRest.set(rest, [name]);
    }
  }
  return function* near(text) {
    for (let start = 0; start < text.length; start++) {
      if (!first.has(text[start]!)) continue;
      for (const length of lengths) {
        const written = text.slice(start, start + length);
        if (written.length < length || !/^[\u4e00-\u9fff]+$/.test(written)) continue;
        for (let at = 1; at < length; at++)
          for (const name of byRest.get(without(written, at)) ?? []) if (name !== written) yield { start, name };
      }
    }
  };
}

function without(name: string, at: number): string {
  return `${name.slice(0, at)}\0${name.slice(at + 1)}`;
}
