import { rule } from '../rule.js';
import { words } from './name.words.js';

/** Names shorter than this have too many neighbours. */
const LEAST = 3;

/** 名单上的姓名没有打错一个字。 */
export const houseName = rule({
  code: 'house/name',
  severity: 'warning',
  words,
  *prose({ text }, { house, facts }) {
    if (house.names.length === 0) return;
    const known = new Set(house.names);
    for (const name of house.names) {
      if (name.length < LEAST) continue;
      for (let start = text.indexOf(name[0]!); start >= 0; start = text.indexOf(name[0]!, start + 1)) {
        const end = start + name.length;
        const written = text.slice(start, end);
        if (known.has(written) || !differsInOne(written, name)) continue;
        // 提高|建筑 is no name: it begins and ends within words.
        const around = facts.wordsAround(text, start, end);
        if (around.some((word) => [start, end].some((edge) => word.start < edge && edge < word.end))) continue;
        yield {
          span: { start, end },
          message: words.near({ written, name }),
          hints: [words.write({ name })],
          fix: { safe: false, edits: [{ start, end, text: name }] },
        };
      }
    }
  },
});

/** Same surname, same length, one other character. */
function differsInOne(written: string, name: string): boolean {
  if (written.length !== name.length) return false;
  let different = 0;
  for (let i = 0; i < name.length; i++) if (written[i] !== name[i]) different++;
  return different === 1 && /^[\u4e00-\u9fff]+$/.test(written);
}
