import { matchesOf } from '../../text/matches.js';
import { NUMBER } from '../analysis/ranges.js';
import { rule } from '../rule.js';
import { words } from './percent.words.js';

const BLANK_PERCENT = /(?<=[0-9])[ \u3000]+(?=[%％‰])/g;

const HALF_RANGE = new RegExp(`(?<![0-9.%％])(${NUMBER})(?=[～~—\\-–]${NUMBER}[%％])`, 'g');

const SPOKEN = /百分之(?=[0-9])[0-9]+(?:\.[0-9]+)?/g;

/** 百分数写成“30%”，范围写成“30%～40%”。 */
export const percent = rule({
  code: 'text/percent',
  severity: 'warning',
  words,
  *prose({ text }) {
    if (!/[%％‰]|百分之/.test(text)) return;
    for (const { 0: blanks, index: start } of matchesOf(text, BLANK_PERCENT)) {
      yield {
        span: { start, end: start + blanks.length },
        message: words.blankBefore(),
        hints: [words.deleteBlank()],
        fix: { safe: true, edits: [{ start, end: start + blanks.length, text: '' }] },
      };
    }
    for (const { 0: found, index: start } of matchesOf(text, HALF_RANGE)) {
      yield {
        span: { start, end: start + found.length },
        message: words.firstWithoutSign({ found }),
        hints: [words.writeWithSign({ found })],
        fix: { safe: false, edits: [{ start, end: start + found.length, text: `${found}%` }] },
      };
    }
    for (const { 0: found, index: start } of matchesOf(text, SPOKEN)) {
      const by = `${found.slice('百分之'.length)}%`;
      yield {
        span: { start, end: start + found.length },
        message: words.mixed({ found }),
        hints: [words.write({ by })],
        fix: { safe: false, edits: [{ start, end: start + found.length, text: by }] },
      };
    }
  },
});
