import { message } from '../../diagnose.js';
import { matchesOf } from '../../text/matches.js';
import { textRule } from '../text-rule.js';

/** A day of a month, with its year or without. */
const DAY = /(?<![0-9.])(?:([12][0-9]{3})年)?([0-9]{1,2})月([0-9]{1,2})日(?!元)/g;
/** A month of a year. */
const MONTH = /(?<![0-9.])[12][0-9]{3}年([0-9]{1,2})月(?![0-9]{1,2}日)/g;

/** 文中的日期历法上有。 */
export const calendarDate = textRule(
  {
    code: 'text/calendar-date',
    severity: 'warning',
    summary: message('文中的月、日历法上有', 'months and days of the text are in the calendar'),
    explanation: message(
      '“13月18日”“6月31日”“2月30日”历法上没有，多半是敲错了一个数字。',
      'There is no 13月18日, 6月31日 or 2月30日 in the calendar: mostly one digit is mistyped.',
    ),
    examples: [{ bad: '会议于6月31日召开。', good: '会议于2024年2月29日召开，6月30日结束。' }],
  },
  function* ({ text }) {
    for (const { 0: found, 1: year, 2: month, 3: day, index: start } of matchesOf(text, DAY)) {
      if (!exists(year === undefined ? LEAP_YEAR : Number(year), Number(month), Number(day))) yield faultOf(start, found);
    }
    for (const { 0: found, 1: month, index: start } of matchesOf(text, MONTH)) {
      if (Number(month) < 1 || Number(month) > 12) yield faultOf(start, found);
    }
  },
);

/** A year in which 29 February exists, where none is named. */
const LEAP_YEAR = 2000;

function exists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function faultOf(start: number, found: string) {
  return {
    start,
    end: start + found.length,
    message: message(`历法上没有“${found}”。`, `There is no ${found} in the calendar.`),
    hints: [message('核对月、日。', 'Check the month and the day.')],
  };
}
