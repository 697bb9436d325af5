import { matchesOf } from '../../text/matches.js';
import { rule } from '../rule.js';
import { words } from './date-form.words.js';

/** 09月, 05日 of a date. */
const PADDED = /(?<=[0-9]{4}年)0(?=[1-9]月)|(?<=[0-9]月)0(?=[1-9]日)/g;

/** 11月30前: the word for the day is missing. */
const DAYLESS = /(?<![0-9.])[0-9]{1,2}月[0-9]{1,2}(?=(?:之?前|以前|起|止)(?!后))/g;

/** 月、日写得规范：不编虚位，“日”字不漏。 */
export const dateForm = rule({
  code: 'text/date-form',
  severity: 'warning',
  words,
  *prose({ text }) {
    for (const { index: start } of matchesOf(text, PADDED)) {
      yield {
        span: { start, end: start + 1 },
        message: words.padded(),
        hints: [words.deleteZero()],
        fix: { safe: true, edits: [{ start, end: start + 1, text: '' }] },
      };
    }
    for (const { 0: found, index: start } of matchesOf(text, DAYLESS)) {
      yield {
        span: { start, end: start + found.length },
        message: words.dayMissing({ found }),
        hints: [words.writeDay({ found })],
        fix: { safe: true, edits: [{ start, end: start + found.length, text: `${found}日` }] },
      };
    }
  },
});
