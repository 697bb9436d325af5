import type { CalendarDate } from '../../model/index.js';
import { matchesOf } from '../../text/matches.js';
import { type RuleFinding, rule } from '../rule.js';
import { words } from './weekday.words.js';

/** A day with its weekday; 周 before a bracket, a blank, a mark or a time of day alone, as 周一涵 is a name. */
const DAY =
  /(?<![0-9.])(?:([12][0-9]{3})年)?([0-9]{1,2})月([0-9]{1,2})日[（(，, ]?(?:(?:星期|礼拜)([一二三四五六日天])|周([一二三四五六日])(?=[）)，。；、,; \s上下早晚中凌]|$))/g;

const WEEKDAYS = '日一二三四五六';
const DAY_LENGTH = 86_400_000; // ms

/** 文中的日期与星期相符。 */
export const weekday = rule({
  code: 'text/weekday',
  severity: 'warning',
  words,
  *texts(row, { issue }) {
    for (const prose of row)
      for (const found of wrongDays(prose.text, issue.meta.date.value)) yield { prose, ...found };
  },
});

/** The days of a text whose weekday is another. */
function* wrongDays(text: string, own: CalendarDate): Generator<RuleFinding> {
  for (const { 0: found, 1: year, 2: month, 3: day, 4: whole, 5: short, index: start } of matchesOf(text, DAY)) {
    const [m, d] = [Number(month), Number(day)];
    const written = (whole ?? short)!;
    const date = year === undefined ? nearestTo(own, m, d) : dateOf(Number(year), m, d);
    // A day that the calendar does not have is another rule's.
    if (date === undefined) continue;
    const right = WEEKDAYS[date.getUTCDay()]!;
    if (right === written.replace('天', '日')) continue;
    yield {
      span: { start, end: start + found.length },
      message: words.wrong({
        year: date.getUTCFullYear(),
        month: m,
        day: d,
        right,
        written,
      }),
      hints: [words.check()],
    };
  }
}

function dateOf(year: number, month: number, day: number): Date | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : undefined;
}

/** A day without a year is the one nearest to the issue's own. */
function nearestTo({ year, month, day }: CalendarDate, itsMonth: number, itsDay: number): Date | undefined {
  const own = Date.UTC(year, month - 1, day);
  const distance = (date: Date): number => Math.abs(date.getTime() - own) / DAY_LENGTH;
  return [year - 1, year, year + 1]
    .flatMap((each) => dateOf(each, itsMonth, itsDay) ?? [])
    .sort((a, b) => distance(a) - distance(b))[0];
}
