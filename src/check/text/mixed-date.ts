import { matchesOf } from '../../text/matches.js';
import { chineseValue } from '../../text/numerals.js';
import { rule } from '../rule.js';
import { words } from './mixed-date.words.js';

const NUMBER = '(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})';

const FIGURE = '[〇零一二三四五六七八九十]';

/** A date in either numerals or both; 三月三 is a feast. */
const DATE = new RegExp(
  `(?<![0-9第几数]|${FIGURE})(?:([12][0-9]{3}|[一二][〇零一二三四五六七八九]{3})年)?(${NUMBER})月(?:(${NUMBER})日)?(?!${FIGURE})`,
  'g',
);

/** 一个日期用一种数字。 */
export const mixedDate = rule({
  code: 'text/mixed-date',
  severity: 'warning',
  words,
  *prose({ text }) {
    for (const { 0: found, 1: year, 2: month, 3: day, index: start } of matchesOf(text, DATE)) {
      const parts = [year, month, day].filter((part) => part !== undefined);
      if (parts.every(isArabic) || !parts.some(isArabic)) continue;
      const by = found.replace(/[〇零一二三四五六七八九十]+/g, inDigits);
      yield {
        span: { start, end: start + found.length },
        message: words.twoKinds({ found }),
        hints: [words.write({ by })],
        fix: { safe: false, edits: [{ start, end: start + found.length, text: by }] },
      };
    }
  },
});

function isArabic(part: string): boolean {
  return /^[0-9]/.test(part);
}

/** A year read figure by figure, 二〇二二, or a number, 十二. */
function inDigits(numeral: string): string {
  if (numeral.length < 4) return String(chineseValue(numeral) ?? numeral);
  return Array.from(numeral, (figure) => '〇一二三四五六七八九'.indexOf(figure === '零' ? '〇' : figure)).join('');
}
