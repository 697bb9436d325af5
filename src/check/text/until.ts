import { matchesOf } from '../../text/matches.js';
import { rule } from '../rule.js';
import { words } from './until.words.js';

/** At the start of a clause, before a point in time: 报名截止2026年3月 says something else. */
const UNTIL =
  /(?<=^|[，。；：！？（“、\s])截止(?:[到至](?=今|目前|现在|此|[0-9〇零一二三四五六七八九十]|本|上|去|年底|月底)|(?=目前|现在|今[年日天]|本[年月周]|上[年月周]|去年|年底|月底|[0-9]{1,4}[年月日]))/g;

/** “截至”某时，不是“截止”某时。 */
export const until = rule({
  code: 'text/until',
  severity: 'warning',
  words,
  *prose({ text }) {
    for (const { 0: wrong, index: start } of matchesOf(text, UNTIL)) {
      const end = start + wrong.length;
      yield {
        span: { start, end },
        message: words.wrong({ wrong }),
        hints: [words.write()],
        fix: { safe: true, edits: [{ start, end, text: '截至' }] },
      };
    }
  },
});
