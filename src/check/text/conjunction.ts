import { matchesOf } from '../../text/matches.js';
import { HANZI } from '../analysis/marks.js';
import { rule } from '../rule.js';
import { words } from './conjunction.words.js';

/** The most usual words that begin as a conjunction does: the dictionary need not be loaded for them. */
const OWN = '和谐|和平|和睦|和美|和善|及时|及早|及格|与时|与会|与众|或许';
const BEFORE_CONJUNCTION = new RegExp(
  `(?<=[${HANZI}A-Za-z0-9”》）])、(?=(?:以及|和|与|及|或)[${HANZI}“《])(?!${OWN})`,
  'g',
);

/** 顿号不与“和、与、及、或”连用。 */
export const conjunction = rule({
  code: 'text/conjunction',
  severity: 'warning',
  words,
  *prose({ text }, { facts }) {
    for (const { index: start } of matchesOf(text, BEFORE_CONJUNCTION)) {
      const end = start + 1;
      const word = text.startsWith('以及', end) ? '以及' : text[end]!;
      // 、和谐 and 、及时 begin words of their own.
      const own = facts.wordsAround(text, end, end + word.length).find((each) => each.start === end);
      if (own === undefined || own.end !== end + word.length) continue;
      yield {
        span: { start, end: end + word.length },
        message: words.together({ word }),
        hints: [words.drop()],
        fix: { safe: true, edits: [{ start, end, text: '' }] },
      };
    }
  },
});
