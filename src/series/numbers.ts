import type { CalendarDate, Meta } from '../model/index.js';
import { CHINESE_DIGITS, chineseNumeral, chineseValue, digitsValue } from '../text/numerals.js';

/** What an issue counts by. */
export interface Numbers {
  /** 期号. */
  readonly number?: number;
  /** 总期号. */
  readonly total?: number;
}

/**
 * The numbers after those of the newest issue: the total counts on; the number too, but in a new year it begins again
 * where there is a total beside it, or where it did so in an earlier year.
 * @param earlier the issues before the newest one, the newest first
 */
export function numbersAfter(newest: Meta, earlier: readonly Meta[], today: CalendarDate): Numbers {
  const [number, total] = [newest.number?.value, newest.total?.value];
  return {
    ...(number !== undefined && { number: startsAnew(newest, earlier, today) ? 1 : number + 1 }),
    ...(total !== undefined && { total: total + 1 }),
  };
}

function startsAnew(newest: Meta, earlier: readonly Meta[], today: CalendarDate): boolean {
  if (today.year <= newest.date.value.year) return false;
  const row = [newest, ...earlier];
  for (const [i, { number, date }] of row.entries()) {
    const before = row[i + 1];
    if (!number || !before?.number || before.date.value.year === date.value.year) continue;
    return number.value <= before.number.value;
  }
  return newest.total !== undefined && newest.total.value !== newest.number?.value;
}

/** Digits of either width, or a Chinese numeral. */
const NUMBER = new RegExp(`[0-9０-９]+|[${CHINESE_DIGITS}]+`, 'g');

/**
 * The name of the next issue after that of the newest: `issue-68` for `issue-67`, `第六十八期` for `第六十七期`,
 * `2027-01` for `2026-12`. The year is this year's, and the number that is left is the total where it was the total.
 */
export function nameAfter(name: string, newest: Meta, next: Numbers, today: CalendarDate): string {
  const runs = [...name.matchAll(NUMBER)].map(({ 0: text, index }) => ({ text, index, value: numberIn(text) }));
  const year = runs.find(({ text, value }) => text.length === 4 && value === newest.date.value.year);
  const others = runs.filter((run) => run !== year && run.value !== undefined);
  const counted =
    others.findLast(({ value }) => value === newest.total?.value) ??
    others.findLast(({ value }) => value === newest.number?.value) ??
    others.at(-1);
  const edits = [
    ...(year ? [{ ...year, said: String(today.year) }] : []),
    ...(counted ? [{ ...counted, said: likeIt(counted.text, follower(counted.value!, newest, next)) }] : []),
  ].sort((a, b) => b.index - a.index);
  const named = edits.reduce(
    (text, { index, text: old, said }) => text.slice(0, index) + said + text.slice(index + old.length),
    name,
  );
  return named === name ? `${name}-2` : named;
}

function follower(value: number, newest: Meta, next: Numbers): number {
  if (value === newest.total?.value) return next.total!;
  return value === newest.number?.value ? next.number! : value + 1;
}

function numberIn(text: string): number | undefined {
  return digitsValue(text) ?? chineseValue(text);
}

/** A number as another one is written: in hanzi, or in as many digits. */
export function likeIt(text: string, value: number): string {
  return digitsValue(text) === undefined ? chineseNumeral(value) : String(value).padStart(text.length, '0');
}
