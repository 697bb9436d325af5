import type { Edit, Fix, Span } from '../../model/index.js';
import { chineseValue } from '../../text/numerals.js';
import { readDate } from './dates.js';

/** A masthead that was typed as text, as Word has it. */
export interface TypedMasthead {
  readonly span: Span;
  /** Writes it as front matter. */
  readonly fix: Fix;
}

/** A line of the source without its line end. */
export interface TypedLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const LINE = /[^\r\n\v\f\u0085\u2028\u2029]+/g;

/** The lines of a text that say something. */
export function typedLines(text: string): readonly TypedLine[] {
  const lines: TypedLine[] = [];
  for (const match of text.matchAll(LINE)) {
    if (match[0].trim() !== '') lines.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return lines;
}

/** An edit that writes front matter in the place of what says it. */
export function frontMatter(said: ReadonlyMap<string, string>, { start, end }: Span, text: string): Edit {
  const newline = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const entries = [...said].map(([key, value]) => `${key}: ${value}`);
  const behind = /^[^\S\r\n]*/.exec(text.slice(end))![0].length;
  return { start: 0, end: Math.max(start, end + behind), text: ['---', ...entries, '---', ''].join(newline) };
}

/** A date as 2024-05-20; undefined where there is none in the calendar. */
export function dateIn(text: string): string | undefined {
  const plain = text.replace(/[一二三四五六七八九十〇○零]+/g, (digits) =>
    digits.length === 4 && !digits.includes('十')
      ? [...digits].map((digit) => '〇一二三四五六七八九'.indexOf(digit.replace(/[○零]/, '〇'))).join('')
      : String(chineseValue(digits) ?? digits),
  );
  const reading = readDate(plain);
  if (reading.kind !== 'date') return undefined;
  const { year, month, day } = reading.date;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
