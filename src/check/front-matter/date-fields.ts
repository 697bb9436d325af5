import { dayNumber } from '../analysis/dates.js';
import { rule } from '../rule.js';
import { words } from './date-fields.words.js';

/** 发文字号的年份、印发日期与日期相符。 */
export const dateFields = rule({
  code: 'front-matter/date-fields',
  severity: 'warning',
  words,
  *issue({ issue }) {
    const { date, printed, fields, span } = issue.meta;
    if (date.span === span) return;
    const related = [{ message: words.date(), span: date.span }];
    const number = fields.get('发文字号');
    const year = Number(/[〔[（(【]([12][0-9]{3})[〕\]）)】]/.exec(number?.value.join('') ?? '')?.[1] ?? Number.NaN);
    const early = date.value.month <= 2 && year === date.value.year - 1;
    if (number && !Number.isNaN(year) && year !== date.value.year && !early) {
      yield {
        span: number.span,
        message: words.otherYear({ year, issued: date.value.year }),
        hints: [words.checkYears()],
        related,
      };
    }
    if (printed && dayNumber(printed.value) < dayNumber(date.value)) {
      yield {
        span: printed.span,
        message: words.printedBefore(),
        hints: [words.checkDates()],
        related,
      };
    }
  },
});
