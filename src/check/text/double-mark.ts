import { matchesOf } from '../../text/matches.js';
import { type RuleFinding, rule } from '../rule.js';
import { words } from './double-mark.words.js';

const RUN = /[，。、；：！？]{2,}/g;

/** From the weakest to the strongest. */
const STRENGTH = '、，：；。！？';

/** 标点不重复，两个点号不连用（GB/T 15834—2011）。 */
export const doubleMark = rule({
  code: 'text/double-mark',
  severity: 'warning',
  words,
  *prose({ text }) {
    for (const { 0: marks, index: start } of matchesOf(text, RUN)) {
      const fault = faultOf(marks, start, start + marks.length === text.length);
      if (fault) yield fault;
    }
  },
});

function faultOf(marks: string, start: number, last: boolean): RuleFinding | undefined {
  const kinds = new Set(marks);
  // ？！ is emphasis, 。。。 an ellipsis.
  if (/^(?:[！？]+|。{3,})$/.test(marks)) return undefined;
  const by = /[！？]/.test(marks) ? marks.replace(/[^！？]/g, '') : strongest(kinds);
  const same = kinds.size === 1;
  return {
    span: { start, end: start + marks.length },
    message: same ? words.doubled({ marks }) : words.together({ marks }),
    hints: [words.keepOne({ by })],
    // At a paragraph's end nothing but the full stop can be meant.
    fix: {
      safe: same || (last && /^[，、；：]+。$/.test(marks)),
      edits: [{ start, end: start + marks.length, text: by }],
    },
  };
}

function strongest(kinds: ReadonlySet<string>): string {
  return [...kinds].sort((a, b) => STRENGTH.indexOf(b) - STRENGTH.indexOf(a))[0]!;
}
