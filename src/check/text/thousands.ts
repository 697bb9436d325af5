import { matchesOf } from '../../text/matches.js';
import { rule } from '../rule.js';
import { words } from './thousands.words.js';

const WIDE_COMMA = /(?<=(?<![0-9第])[0-9]{1,3}(?:[,，][0-9]{3}){0,3})，(?=[0-9]{3}(?![0-9]))/g;

const GROUPED = /(?<![0-9,.，])[0-9]{1,9}(?:,[0-9]{1,9})+(?![0-9,])/g;

/** 分节号写得对。 */
export const thousands = rule({
  code: 'text/thousands',
  severity: 'warning',
  words,
  *prose({ text }) {
    for (const { index: start } of matchesOf(text, WIDE_COMMA)) {
      // 2021，2022年 are two years, and 第1，100 two numbers, where a hanzi does not follow at once.
      if (
        !/^，[0-9]{3}(?:[.，,][0-9]|[^0-9\s，。、；]{0,2}?[元人名个项家吨公万亿余多%台套平米])/.test(
          text.slice(start, start + 12),
        )
      )
        continue;
      yield {
        span: { start, end: start + 1 },
        message: words.wideComma(),
        hints: [words.writeComma()],
        fix: { safe: true, edits: [{ start, end: start + 1, text: ',' }] },
      };
    }
    for (const { 0: found, index: start } of matchesOf(text, GROUPED)) {
      if (
        /^[0-9]{1,3}(?:,[0-9]{3})+$/.test(found) ||
        (/^[0-9]{1,2}(?:,[0-9]{1,2})+$/.test(found) && !/^[元人万亿吨]/.test(text.slice(start + found.length)))
      )
        continue;
      yield {
        span: { start, end: start + found.length },
        message: words.wrongGroups({ found }),
        hints: [words.groupByThree()],
      };
    }
  },
});
