import type { CalendarDate, Edit, Issue, Located } from '../model/index.js';
import { KEYS, lookUp } from '../source/index.js';
import { UNFILLED } from '../text/unfilled.js';
import type { Numbers } from './numbers.js';

/** Entries that belong to one issue alone, and are not taken over. */
const OF_ONE_ISSUE: ReadonlySet<string> = new Set([
  '附件',
  '附注',
  '增刊',
  '份号',
  '密级',
  '保密期限',
  '紧急程度',
  '出席',
  '请假',
  '列席',
]);

/** What the front matter of the next issue says otherwise. */
export interface Changes extends Numbers {
  readonly date: CalendarDate;
  readonly template?: string;
}

/**
 * The front matter of an issue with the numbers, day and template of the next one, its title to be written; all else
 * is as it was typed, remarks too.
 */
export function frontMatterAfter({ source: { text }, meta }: Issue, changes: Changes): string {
  const { start, end } = meta.span;
  const edits: Edit[] = [];
  const put = (place: Located<unknown> | undefined, said: string | undefined): void => {
    if (place && said !== undefined) edits.push({ ...place.span, text: said });
  };
  const written = ({ span }: Located<unknown>): string => text.slice(span.start, span.end);
  put(meta.number, changes.number === undefined ? undefined : String(changes.number));
  put(meta.total, changes.total === undefined ? undefined : String(changes.total));
  put(meta.date, dateLike(written(meta.date), changes.date));
  put(meta.printed, meta.printed && dateLike(written(meta.printed), changes.date));
  put(meta.fields.get('标题'), UNFILLED.title);
  const reference = meta.fields.get('发文字号');
  put(reference, reference && referenceAfter(written(reference), changes.date.year));
  put(meta.template, changes.template);
  for (const span of entriesIn(text, start, end))
    if (OF_ONE_ISSUE.has(span.key)) edits.push({ start: span.start, end: span.end, text: '' });
  const head = edits
    .sort((a, b) => b.start - a.start)
    .reduce(
      (done, edit) => done.slice(0, edit.start - start) + edit.text + done.slice(edit.end - start),
      text.slice(start, end),
    )
    .trimEnd();
  if (changes.template === undefined || meta.template) return head;
  return head.replace(/(?=-{3}$)/, `模板: ${changes.template}\n`);
}

/** A day as another one is written: 2026-11-28, 2026年11月28日, 2026/11/28. */
function dateLike(written: string, { year, month, day }: CalendarDate): string {
  if (written.includes('年')) return `${year}年${month}月${day}日`;
  const [, mark = '-'] = /^[0-9]+([-./])/.exec(written) ?? [];
  const [m, d] = [month, day].map((part) =>
    /[-./][0-9][-./]/.test(written) ? String(part) : String(part).padStart(2, '0'),
  );
  return [year, m, d].join(mark);
}

/** 某院发〔2026〕22号 after 21号 of the same year; the first of another. */
function referenceAfter(written: string, year: number): string {
  return written.replace(/([〔[［(（])([0-9]{4})([〕\]］)）]第?)([0-9]+)(?=号)/, (_, open, then, close, number) => {
    const next = Number(then) === year ? Number(number) + 1 : 1;
    return `${open}${year}${close}${String(next).padStart(number.startsWith('0') ? number.length : 1, '0')}`;
  });
}

/** The entries between the dashes, each with the lines that belong to it. */
function entriesIn(text: string, from: number, to: number): readonly { key: string; start: number; end: number }[] {
  const entries: { key: string; start: number; end: number }[] = [];
  for (const { 0: line, index } of text.slice(from, to).matchAll(/[^\r\n]*(?:\r\n|\r|\n)/g)) {
    const start = from + index;
    const [, key] = /^([^\s#:：'"[\]{}-][^:：]*)[:：]/.exec(line) ?? [];
    const last = entries.at(-1);
    if (key !== undefined)
      entries.push({ key: lookUp(KEYS, key.trim()) ?? key.trim(), start, end: start + line.length });
    else if (last && last.end === start && /^(?:[ \t]|- )/.test(line)) last.end = start + line.length;
  }
  return entries;
}
