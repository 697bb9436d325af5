import { type RuleFinding, rule } from '../rule.js';
import { words } from './banned.words.js';

/** 不用 bulletin.yaml 里写明不用的词。 */
export const banned = rule({
  code: 'house/banned',
  severity: 'warning',
  words,
  *prose({ text }, { house }) {
    for (const [wrong, right] of house.banned) {
      for (let start = text.indexOf(wrong); start >= 0; start = text.indexOf(wrong, start + wrong.length))
        yield findingOf(wrong, right, start);
    }
  },
});

function findingOf(wrong: string, right: string | undefined, start: number): RuleFinding {
  const span = { start, end: start + wrong.length };
  if (right === undefined) return { span, message: words.unused({ wrong }), hints: [words.other()] };
  return {
    span,
    message: words.unused({ wrong }),
    hints: [words.write({ right })],
    // A replacement that holds the word would be replaced for ever.
    ...(!right.includes(wrong) && { fix: { safe: true, edits: [{ ...span, text: right }] } }),
  };
}
