import type { CalendarDate, Issue } from '../model/index.js';
import { frameAfter } from './frame.js';
import { frontMatterAfter } from './front-matter.js';
import { type Numbers, nameAfter, numbersAfter } from './numbers.js';

/** The issue after the newest of a series. */
export interface NextIssue extends Numbers {
  readonly name: string;
  readonly text: string;
}

/** What the next issue is made after. */
export interface Series {
  /** The issue that it follows, and the one before that. */
  readonly newest: Issue;
  readonly before?: Issue | undefined;
  /** All issues before the newest, the newest first. */
  readonly earlier: readonly Pick<Issue, 'meta'>[];
}

/**
 * The source of the next issue: the front matter of the newest with its numbers counted on and the day of today, and a
 * frame of contents and sections. What is taken over is as it was typed.
 * @param template in place of that of the newest
 */
export function nextIssue({ newest, before, earlier }: Series, today: CalendarDate, template?: string): NextIssue {
  const { meta, source } = newest;
  const numbers = numbersAfter(
    meta,
    earlier.map((issue) => issue.meta),
    today,
  );
  const head = frontMatterAfter(newest, { ...numbers, date: today, ...(template !== undefined && { template }) });
  const text = `${head}\n\n${frameAfter(newest, before)}\n`;
  const windows = /\r\n/.test(source.text.slice(0, meta.span.end));
  return {
    ...numbers,
    name: nameAfter(newest.name, meta, numbers, today),
    text: windows ? text.replace(/\r?\n/g, '\r\n') : text,
  };
}
