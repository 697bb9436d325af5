import { matchesOf } from '../../text/matches.js';
import { dayNumber, shownDate } from '../analysis/dates.js';
import { rule } from '../rule.js';
import { words } from './date-quoted.words.js';

/** 出刊日期不早于文中已经发生的事。 */
export const dateQuoted = rule({
  code: 'front-matter/date-quoted',
  severity: 'warning',
  words,
  *issue({ issue, facts }) {
    const { value, span } = issue.meta.date;
    if (span === issue.meta.span) return;
    const issued = dayNumber(value);
    for (const { text, spanOf } of facts.prose) {
      for (const match of matchesOf(text, REPORTED)) {
        const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
        if (dayNumber(date) <= issued || PLANNED.test(match[4]!) || date.month > 12 || date.day > 31) continue;
        yield {
          span: spanOf(match.index, match.index + match[0].length - match[4]!.length),
          message: words.earlier({ issued: shownDate(value), reported: shownDate(date) }),
          hints: [words.correctOne()],
          related: [{ message: words.issued(), span }],
        };
      }
    }
  },
});

/** A full date and the clause after it, as far as a word for something done; or figures as of a day. */
const REPORTED =
  /([12][0-9]{3})年([0-9]{1,2})月([0-9]{1,2})日((?<=截至[0-9年月日]{8,11})[，,]|[，,]?[^。；！？\n]{0,40}?(?:印发|发布|公布|下发|出台|召开|举行|举办|签署|颁布|通报|批准|批复|印制|成立))/g;

/** The day is a deadline or the deed is still to come. */
const PLANNED = /^(?:前|之前|以前|止|截止|起|后|之后|以后|至|到|—|～|-)|[将拟]|计划|预计|拟于|届时/;
