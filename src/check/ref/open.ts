import { matchesOf } from '../../text/matches.js';
import { rule } from '../rule.js';
import { words } from './open.words.js';

/** 见第?页: a page that was to be filled in. */
const OPEN = /第[?？]页/g;

/** 要程序填的页码写明指哪一栏。 */
export const refOpen = rule({
  code: 'ref/open',
  severity: 'warning',
  words,
  *prose({ text }) {
    for (const { 0: found, index: start } of matchesOf(text, OPEN)) {
      yield {
        span: { start, end: start + found.length },
        message: words.noSection({ found }),
        hints: [words.writeLink()],
      };
    }
  },
});
