import type { CalendarDate, Message } from '../../model/index.js';
import { words } from './dates.words.js';

/** A number that is greater for a later day. */
export function dayNumber({ year, month, day }: CalendarDate): number {
  return (year * 12 + month) * 31 + day;
}

/** A date as messages show it. */
export function shownDate({ year, month, day }: CalendarDate): Message {
  return words.day({ year, month, day });
}
