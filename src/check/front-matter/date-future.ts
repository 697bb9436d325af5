import { dayNumber, shownDate } from '../analysis/dates.js';
import { rule } from '../rule.js';
import { words } from './date-future.words.js';

/** 出刊日期不晚于今天。 */
export const dateFuture = rule({
  code: 'front-matter/date-future',
  severity: 'warning',
  words,
  *issue({ issue, today }) {
    const { value, span } = issue.meta.date;
    if (span === issue.meta.span || dayNumber(value) <= dayNumber(today)) return;
    yield {
      span,
      message: words.notYet({ date: shownDate(value), today: shownDate(today) }),
      hints: [words.checkDate()],
    };
  },
});
