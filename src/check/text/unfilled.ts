import { matchesOf } from '../../text/matches.js';
import { UNFILLED_TEXT } from '../../text/unfilled.js';
import { rule } from '../rule.js';
import { words } from './unfilled.words.js';

/** 新一期里留给编辑写的地方都写了。 */
export const unfilled = rule({
  code: 'text/unfilled',
  severity: 'warning',
  words,
  *prose({ text }) {
    for (const { 0: found, index: start } of matchesOf(text, UNFILLED_TEXT))
      yield { span: { start, end: start + found.length }, message: words.left({ found }), hints: [words.write()] };
  },
});
