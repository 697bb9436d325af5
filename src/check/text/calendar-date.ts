import { matchesOf } from '../../text/matches.js';
import { rule } from '../rule.js';
import { words } from './calendar-date.words.js';

/** A day of a month, with its year or without. */
const DAY = /(?<![0-9.])(?:([12][0-9]{3})年)?([0-9]{1,2})月([0-9]{1,2})日(?!元)/g;

/** A month of a year. */
const MONTH = /(?<![0-9.])[12][0-9]{3}年([0-9]{1,2})月(?![0-9]{1,2}日)/g;

/** A year of three or five digits: 202年12月. */
const YEAR = /(?<![0-9.])(?:[0-9]{3}|[0-9]{5})年(?=[0-9]{1,2}月)/g;

/** 文中的日期历法上有。 */
export const calendarDate = rule({
  code: 'text/calendar-date',
  severity: 'warning',
  words,
  *prose({ text }) {
    for (const { 0: found, 1: year, 2: month, 3: day, index: start } of matchesOf(text, DAY)) {
      if (!exists(year === undefined ? LEAP_YEAR : Number(year), Number(month), Number(day)))
        yield faultOf(start, found);
    }
    for (const { 0: found, index: start } of matchesOf(text, YEAR)) {
      yield {
        ...faultOf(start, found),
        message: words.notFourDigits({ found }),
        hints: [words.checkYear()],
      };
    }
    for (const { 0: found, 1: month, index: start } of matchesOf(text, MONTH)) {
      if (Number(month) < 1 || Number(month) > 12) yield faultOf(start, found);
    }
  },
});

/** A year in which 29 February exists, where none is named. */
const LEAP_YEAR = 2000;

function exists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function faultOf(start: number, found: string) {
  return {
    span: { start, end: start + found.length },
    message: words.notInCalendar({ found }),
    hints: [words.checkDay()],
  };
}
