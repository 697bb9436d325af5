import { matchesOf } from '../../text/matches.js';
import { blanksAfter } from '../analysis/marks.js';
import { type RuleFinding, rule } from '../rule.js';
import { words } from './mark-position.words.js';

/** A mark at the start of a text, or just inside a bracket. */
const MISPLACED =
  /(?:^|\n)[ \u3000]*([，。、；：！？）》〉】〕”’]+)|[（《〈【〔]([，。、；：！？]+)|([，、；]+)(?=[）》〉】〕])/g;

/** 点号不出现在段首，也不紧挨在前括号之后、后括号之前（GB/T 15834—2011 第5章）。 */
export const markPosition = rule({
  code: 'text/mark-position',
  severity: 'warning',
  words,
  *prose({ text }) {
    if (!MAY_BE.test(text)) return;
    for (const match of matchesOf(text, MISPLACED)) {
      const marks = match[1] ?? match[2] ?? match[3]!;
      const start = match.index + match[0].length - marks.length;
      yield faultOf(text, marks, start, match[1] !== undefined);
    }
  },
});

const MAY_BE = /^[，。、；：！？）》〉】〕”’ \u3000]|\n|[（《〈【〔][，。、；：！？]|[，、；][）》〉】〕]/;

function faultOf(text: string, marks: string, start: number, first: boolean): RuleFinding {
  const end = start + marks.length;
  return {
    span: { start, end },
    message: first ? words.first({ marks }) : words.beside({ marks }),
    hints: [first ? words.deleteOrJoin() : words.deleteOrAdd()],
    // A closing bracket may have its partner in the paragraph before.
    fix: /[）》〉】〕”’]/.test(marks)
      ? undefined
      : { safe: false, edits: [{ start, end: first ? blanksAfter(text, end) : end, text: '' }] },
  };
}
