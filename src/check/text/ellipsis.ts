import { matchesOf } from '../../text/matches.js';
import { characterAfter, characterBefore, isChinese, isForeign } from '../analysis/marks.js';
import { rule } from '../rule.js';
import { words } from './ellipsis.words.js';

const DOTS = /\.{2,}|．{2,}|。{3,}|[·・•]{3,}|[…⋯]+/g;

/** 省略号是六个点“……”，占两个字的位置（GB/T 15834—2011 4.11）。 */
export const ellipsis = rule({
  code: 'text/ellipsis',
  severity: 'warning',
  words,
  *prose({ text }) {
    if (!/\.\.|．．|。。。|···|・・・|•••|[…⋯]/.test(text) || isForeign(text)) return;
    for (const { 0: dots, index: start } of matchesOf(text, DOTS)) {
      const end = start + dots.length;
      if (dots === '……' || dots === '…………' || dots.length > 6) continue;
      // Leaders before a page number.
      if (/^[ \u3000]*[0-9]{1,3}[ \u3000]*(?:$|\n)/.test(text.slice(end, end + 12))) continue;
      if (!isChinese(characterBefore(text, start)) && !isChinese(characterAfter(text, end))) continue;
      yield {
        span: { start, end },
        message: words.wrong({ dots }),
        hints: [words.write()],
        fix: { safe: dots.length !== 2 || dots === '⋯⋯', edits: [{ start, end, text: '……' }] },
      };
    }
  },
});
