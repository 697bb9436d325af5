import type { CalendarDate } from '../../model/index.js';
import { halfWidthDigits } from '../../text/numerals.js';

/** A date as editors write it, or why it is none. */
export type DateReading =
  | { readonly kind: 'date'; readonly date: CalendarDate }
  /** Written like a date, but the calendar has no such day. */
  | { readonly kind: 'impossible'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'unreadable' };

/** Reads 2022-10-18, 2022/10/18, 2022.10.18 and 2022年10月18日, digits of either width. */
export function readDate(text: string): DateReading {
  const plain = halfWidthDigits(text).replace(/[\s\u3000]/g, '');
  const match = /^([0-9]{4})(?:[-/.．／－—年])([0-9]{1,2})(?:[-/.．／－—月])([0-9]{1,2})日?$/.exec(plain);
  if (!match) return { kind: 'unreadable' };
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return { kind: 'impossible', year, month, day };
  return { kind: 'date', date: { year, month, day } };
}

/** A day that the calendar has, as near as can be to one that was meant; any where no year can be read. */
export function nearDate(text: string): CalendarDate {
  const match = /([12][0-9]{3})(?:[^0-9]{1,3}([0-9]{1,2}))?(?:[^0-9]{1,3}([0-9]{1,2}))?/.exec(halfWidthDigits(text));
  const [year, month, day] = [match?.[1] ?? 2022, match?.[2] ?? 10, match?.[3] ?? 18].map(Number) as [
    number,
    number,
    number,
  ];
  const within = (value: number, most: number): number => Math.min(Math.max(value, 1), most);
  const near = within(month, 12);
  return { year, month: near, day: within(day, daysIn(year, near)) };
}

/** Days of a month of the Gregorian calendar; months count from 1. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
