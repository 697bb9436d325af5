import { message } from '../../diagnostics/diagnostic.js';
import { matchesOf } from '../../text/matches.js';
import { textRule } from '../text-rule.js';

/** A day of a month, with its year or without. */
const DAY = /(?<![0-9.])(?:([12][0-9]{3})年)?([0-9]{1,2})月([0-9]{1,2})日(?!元)/g;
/** A month of a year. */
const MONTH = /(?<![0-9.])[12][0-9]{3}年([0-9]{1,2})月(?![0-9]{1,2}日)/g;

/** A year of three or five digits: 202年12月. */
const YEAR = /(?<![0-9.])(?:[0-9]{3}|[0-9]{5})年(?=[0-9]{1,2}月)/g;

/** 文中的日期历法上有。 */
export const calendarDate = textRule(
  {
    code: 'text/calendar-date',
    severity: 'warning',
    summary: message('文中的月、日历法上有', 'months and days of the text are in the calendar'),
    explanation: message(
      '“13月18日”“6月31日”“202年12月”历法上没有，多半是敲错或漏了一个数字。',
      'There is no 13月18日, 6月31日 or 202年12月 in the calendar: mostly one digit is mistyped or missing.',
    ),
    examples: [
      { bad: '会议于6月31日召开。', good: '会议于2024年2月29日召开，6月30日结束。' },
      { bad: '202年12月9日前报送。', good: '2022年12月9日前报送。' },
    ],
  },
  function* ({ text }) {
    for (const { 0: found, 1: year, 2: month, 3: day, index: start } of matchesOf(text, DAY)) {
      if (!exists(year === undefined ? LEAP_YEAR : Number(year), Number(month), Number(day)))
        yield faultOf(start, found);
    }
    for (const { 0: found, index: start } of matchesOf(text, YEAR)) {
      yield {
        ...faultOf(start, found),
        message: message(`年份“${found}”不是四位。`, `The year ${found} does not have four digits.`),
        hints: [message('核对年份。', 'Check the year.')],
      };
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

/** 09月, 05日 of a date. */
const PADDED = /(?<=[0-9]{4}年)0(?=[1-9]月)|(?<=[0-9]月)0(?=[1-9]日)/g;
/** 11月30前: the word for the day is missing. */
const DAYLESS = /(?<![0-9.])[0-9]{1,2}月[0-9]{1,2}(?=(?:之?前|以前|起|止)(?!后))/g;

/** 月、日写得规范：不编虚位，“日”字不漏。 */
export const dateForm = textRule(
  {
    code: 'text/date-form',
    severity: 'warning',
    summary: message('月、日不编虚位，“日”字不漏', 'months and days have no leading zero, and 日 is not left out'),
    explanation: message(
      '公文的成文日期月、日不编虚位：“2022年1月5日”，不写“2022年01月05日”（GB/T 9704—2012 7.3.5.4），文中也照此写；“11月30日前”不写“11月30前”。',
      'Months and days are not padded: 2022年1月5日, not 2022年01月05日 (GB/T 9704-2012, 7.3.5.4), and 11月30日前 is not written 11月30前.',
    ),
    examples: [
      { bad: '2022年01月05日召开。', good: '2022年1月5日召开，10月20日结束。' },
      { bad: '请于11月30前报送。', good: '请于11月30日前报送。' },
    ],
  },
  function* ({ text }) {
    for (const { index: start } of matchesOf(text, PADDED)) {
      yield {
        start,
        end: start + 1,
        message: message('月、日前面不加 0。', 'Months and days take no leading zero.'),
        hints: [message('删去 0。', 'Delete the zero.')],
        fix: { safe: true, by: '' },
      };
    }
    for (const { 0: found, index: start } of matchesOf(text, DAYLESS)) {
      yield {
        start,
        end: start + found.length,
        message: message(`“${found}”后面漏了“日”。`, `日 is missing after ${found}.`),
        hints: [message(`写成“${found}日”。`, `Write ${found}日.`)],
        fix: { safe: true, by: `${found}日` },
      };
    }
  },
);
