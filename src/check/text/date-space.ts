import { matchesOf } from '../../text/matches.js';
import { rule } from '../rule.js';
import { words } from './date-space.words.js';

/** Blanks inside 2022 年 10 月 7 日; 表1 分专业人数 is a caption. */
const SPACED =
  /(?<=[0-9])(?<![图表][ \u3000]?[0-9]{1,3}(?:[-.][0-9]{1,3})?)[ \u3000]+(?=[年月日号时分])|(?<=[0-9][ \u3000]?[年月日时])[ \u3000]+(?=[0-9]{1,2}[ \u3000]*[月日号时分])/g;

/** 日期里没有空格。 */
export const dateSpace = rule({
  code: 'text/date-space',
  severity: 'warning',
  words,
  *prose({ text }) {
    for (const { 0: blanks, index: start } of matchesOf(text, SPACED)) {
      yield {
        span: { start, end: start + blanks.length },
        message: words.spaceInside(),
        hints: [words.deleteSpace()],
        fix: { safe: true, edits: [{ start, end: start + blanks.length, text: '' }] },
      };
    }
  },
});
