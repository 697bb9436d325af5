import { matchesOf } from './matches.js';
import { keptTogether } from './units-of-measure.js';

/** A stretch of a text, UTF-16 offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A stretch that stands on one line of a cell where it finds room, and what of it must where the whole does not. */
export interface WholeRange extends Range {
  readonly parts: readonly Range[];
}

const YEAR = '(?:[0-9０-９]{2,4}|[〇○零一二三四五六七八九]{2,4}) ?年';
const SMALL = '(?:[0-9０-９]{1,2}|[〇一二三四五六七八九十]{1,3})';
const MONTH = `${SMALL} ?月(?:份|底|初|中旬|上旬|下旬)?`;
const DAY = `${SMALL} ?[日号]`;
const DATE = new RegExp(`${YEAR}(?:度|底|初| ?${MONTH}(?: ?${DAY})?)?|${MONTH} ?${DAY}`, 'g');

/** What joins two dates or numbers to a range, or a number to its extension. */
const JOINS = /^ ?(?:[—–~～-]|——|至|到|转) ?$/;
/** Longest text of {@link JOINS}, UTF-16 units. */
const LONGEST_JOIN = 4;

/**
 * What a table's cell keeps on one line where its column has room: dates (2022年10月7日, 二〇二二年十月), numbers with their
 * signs and units (GB/T 15835-2011), ranges of them. In order and apart.
 */
export function wholeInCells(text: string): readonly WholeRange[] {
  const dates = matchesOf(text, DATE).map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
  const ranges: { start: number; end: number; parts: Range[] }[] = [];
  for (const part of merged([...dates, ...keptTogether(text)])) {
    const last = ranges[ranges.length - 1];
    const between = last && part.start - last.end <= LONGEST_JOIN ? text.slice(last.end, part.start) : undefined;
    if (last && between !== undefined && JOINS.test(between)) {
      last.end = part.end;
      last.parts.push(part);
    } else ranges.push({ ...part, parts: [part] });
  }
  return ranges;
}

/** Ranges in order; those that overlap are one. */
function merged(ranges: readonly Range[]): readonly Range[] {
  const apart: { start: number; end: number }[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = apart[apart.length - 1];
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else apart.push({ ...range });
  }
  return apart;
}
