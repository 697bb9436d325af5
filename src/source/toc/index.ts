import type { Finding, OnFinding } from '../../diagnostics/diagnostic.js';
import { tocPageFormat } from '../../diagnostics/kinds/toc.js';
import type { Located, Ordinal, SourceFile, Span, Toc, TocEntry } from '../../model/index.js';
import { decomposed } from '../../text/compose.js';
import { chineseValue, isPageWithWords } from '../../text/numerals.js';
import { matchOrdinal } from '../markdown/ordinal.js';
import { readPage } from './page-number.js';
import { openRows } from './text-start.js';

/** What a head calls the contents, where it is another name than 目录. */
function saidBy({ text }: SourceFile, { start, end }: Span): Pick<Toc, 'heading'> {
  const said = /(?:本期)?(?:目录|要目)/.exec(text.slice(start, end).replace(/[\s\u3000]/g, ''))?.[0];
  return said && said !== '目录' ? { heading: said === '要目' ? '要　目' : said } : {};
}

/** A table of contents as read. */
export interface ReadToc {
  readonly toc: Toc;
  /** Where the text begins: behind the rows, at the end of the range or before it. */
  readonly end: number;
}

/**
 * The entries of the lines in `range`, read from the source itself: leaders and tabs mean nothing to Markdown. Where
 * the text begins without a head, they end there.
 */
export function readToc(source: SourceFile, head: Span, range: Span, report: OnFinding): ReadToc {
  const entries: TocEntry[] = [];
  const lines = /[^\r\n\v\f\u0085\u2028\u2029]+/g;
  const isText = openRows();
  let blank = true;
  let previousEnd = range.start;
  const text = source.text
    .slice(range.start, range.end)
    .replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\r\n]/g, ' '));
  for (let match = lines.exec(text); match; match = lines.exec(text)) {
    const start = range.start + match.index;
    const raw = match[0];
    if (raw.trim() === '' || isTableRule(raw)) continue;
    blank = /\n[ \t\r]*\n|\r[ \t]*\r/.test(text.slice(previousEnd - range.start, match.index));
    previousEnd = start + raw.length;
    const found: Finding[] = [];
    const place = { start, end: start + raw.trimEnd().length };
    const entry = readLine(plainLine(raw, start), place, (finding) => found.push(finding));
    if (entry && isText(entry)) return { toc: { span: head, ...saidBy(source, head), entries }, end: start };
    for (const finding of found) report(finding);
    if (!entry) continue;
    const before = entries.at(-1);
    if (before && !blank && continues(before, entry, raw)) entries[entries.length - 1] = joined(before, entry);
    else entries.push(entry);
  }
  return { toc: { span: head, ...saidBy(source, head), entries }, end: range.end };
}

/** A line with its Markdown taken off; `offsets[i]` is the source offset of character i, `ends[i]` that behind it. */
interface PlainLine {
  readonly text: string;
  readonly offsets: readonly number[];
  readonly ends: readonly number[];
}

function plainLine(raw: string, start: number): PlainLine {
  const lead = /^[\s>|]*(?:[-*+•●■◆][ \t\u3000]+|#{1,6}[ \t]+)?/.exec(raw)![0].length;
  let text = '';
  const offsets: number[] = [];
  const ends: number[] = [];
  const letters = new Map(decomposed(raw).map((letter) => [letter.start, letter]));
  const links = linkParts(raw);
  for (let index = lead; index < raw.length; index++) {
    if (links.has(index)) continue;
    if (raw.startsWith('**', index) || raw.startsWith('__', index)) {
      index++;
      continue;
    }
    if (raw[index] === '\\' && /[!-/:-@[-`{-~]/.test(raw[index + 1] ?? '')) index++;
    const letter = letters.get(index);
    for (const unit of letter?.whole.split('') ?? [SPECIAL_SPACE.test(raw[index]!) ? ' ' : raw[index]!]) {
      text += unit;
      offsets.push(start + index);
      ends.push(start + (letter?.end ?? index + 1));
    }
    if (letter) index = letter.end - 1;
  }
  return { text, offsets, ends };
}

/** Blanks of web pages and word processors; they read as plain ones. */
const SPECIAL_SPACE = /[\u00a0\u2000-\u200a\u202f\u205f]/;

/** The indexes of a line that belong to link syntax: `[`, `](…)`. */
function linkParts(raw: string): ReadonlySet<number> {
  const parts = new Set<number>();
  for (const match of raw.matchAll(/\[([^\][]*)\]\([^()]*\)/g)) {
    parts.add(match.index);
    for (let index = match.index + 1 + match[1]!.length; index < match.index + match[0].length; index++)
      parts.add(index);
  }
  return parts;
}

function isTableRule(raw: string): boolean {
  return raw.includes('-') && /^[ \t:|-]+$/.test(raw);
}

/** What may stand between title and page; a single blank only before a short number. */
const LEADER = /(?:[\t|]|…|(?:[ ]?[.．·•⋯‥_]){2,}|[—–―－-]{2,}|[ \u3000]{2,}|\u3000)[ \t\u3000.．…·•⋯‥_—–―－|-]*$/;
const PAGE =
  /(?:[（(][ ]*([0-9０-９]{1,9}|[?？])[ ]*[）)]|第[ \u3000]*([0-9０-９]{1,9}|[?？])[ \u3000]*页|[PpＰｐ][ .．]?([0-9０-９]{1,9}|[?？])|([0-9０-９]{1,9}|[?？])(?:[ \u3000]*页)?)$/;

function readLine(line: PlainLine, span: Span, report: OnFinding): TocEntry | undefined {
  const text = line.text.slice(0, titleLength(line.text));
  const match = matchOrdinal(text);
  const place = (from: number, to: number): Span => ({ start: line.offsets[from]!, end: line.ends[to - 1]! });
  const ordinal: Ordinal | undefined = match && {
    form: match.form,
    value: match.value,
    text: text.slice(0, match.length),
    span: place(0, match.length),
  };
  const from = (match?.length ?? 0) + /^[ \t\u3000]*/.exec(text.slice(match?.length ?? 0))![0].length;
  const { titleEnd, page } = splitPage(text, from, place, report);
  if (titleEnd <= from && !ordinal && !page) return undefined;
  const value = text.slice(from, titleEnd);
  const titleSpan = titleEnd > from ? place(from, titleEnd) : { start: span.end, end: span.end };
  return { ...(ordinal && { ordinal }), title: { value, span: titleSpan }, ...(page && { page }), span };
}

function splitPage(
  text: string,
  from: number,
  place: (from: number, to: number) => Span,
  report: OnFinding,
): { readonly titleEnd: number; readonly page?: Located<number | null> } {
  const number = PAGE.exec(text);
  if (number && number.index >= from) {
    const before = text.slice(from, number.index);
    const digits = number.slice(1).find((group) => group !== undefined)!;
    const short = digits.length <= 3;
    const leader = atEnd(LEADER, before) ?? (short ? atEnd(/[ ]$/, before) : undefined);
    const value = readPage(digits);
    if (leader !== undefined && value !== undefined) {
      const at = number.index + number[0].lastIndexOf(digits);
      return {
        titleEnd: from + titleLength(before.slice(0, leader)),
        page: { value, span: place(at, at + digits.length) },
      };
    }
  }
  return splitStrange(text, from, place, report);
}

/** A line without a readable page: nothing after the title, or something that should have been a number. */
function splitStrange(
  text: string,
  from: number,
  place: (from: number, to: number) => Span,
  report: OnFinding,
): { readonly titleEnd: number; readonly page?: Located<number | null> } {
  const body = text.slice(from);
  const strange = strangeToken(body);
  if (strange) {
    const { token } = strange;
    const at = text.length - token.length;
    const titleEnd = from + titleLength(body.slice(0, strange.leader));
    // A row of a table that was pasted below the contents: its last cell is no page.
    const isCell =
      body.slice(0, strange.leader).includes('\t') || (from === 0 && isCellOfTwo(body.slice(strange.leader), token));
    const chinese = chineseValue(token.replace(/^第|页$/g, ''));
    if (chinese !== undefined) return { titleEnd, page: { value: chinese, span: place(at, text.length) } };
    report({
      kind: tocPageFormat,
      span: place(at, text.length),
      message: tocPageFormat.words.unreadable({ token }),
      hints: [tocPageFormat.words.write()],
      fix: { safe: !isPageWithWords(token) && !isCell, edits: [{ ...place(at, text.length), text: '?' }] },
    });
    return { titleEnd, page: { value: null, span: place(at, text.length) } };
  }
  const open = atEnd(OPEN_LEADER, body);
  return { titleEnd: from + titleLength(body.slice(0, open)) };
}

/** Characters that leaders are made of. */
const LEADS = /[ \t\u3000.．…·•⋯‥_]/;
/** What of a row of them makes it a leader. */
const LEADS_ON = /\t|[…⋯‥]{2,}|[.．·•_]{3,}/;

/** Up to eight characters at a text's end behind a leader, and where that begins. */
function strangeToken(body: string): { readonly token: string; readonly leader: number } | undefined {
  const token = /[^ \t\u3000.．…·•⋯‥_]{1,9}$/.exec(body.slice(-9))?.[0];
  if (token === undefined || token.length > 8) return undefined;
  const end = body.length - token.length;
  let start = end;
  while (start > 0 && LEADS.test(body[start - 1]!)) start--;
  const leader = LEADS_ON.exec(body.slice(start, end));
  return leader ? { token, leader: start + leader.index } : undefined;
}

/** Words behind a tab alone in a row without a number: 系部⇥人数. 待定 and the like stand for a page. */
function isCellOfTwo(leaderAndToken: string, token: string): boolean {
  const leader = leaderAndToken.slice(0, -token.length);
  return /^[ \u3000]*\t[ \t\u3000]*$/.test(leader) && /^\p{Script=Han}/u.test(token) && !/^[待未不暂见]/.test(token);
}

/** A leader that leads nowhere. */
const OPEN_LEADER =
  /(?:[ \t\u3000]+[.．…·•⋯‥_—–―－-]+|[…⋯‥]{3,}|[.．·•_]{3,}|[—–―－-]{3,}|[ \t\u3000|]+)[ \t\u3000|]*$/;

/** Where a pattern that ends with the text begins. Leaders are short: only the last characters are looked at. */
function atEnd(pattern: RegExp, text: string): number | undefined {
  const from = Math.max(0, text.length - 400);
  const match = pattern.exec(text.slice(from));
  return match ? from + match.index : undefined;
}

function titleLength(title: string): number {
  let length = title.length;
  while (length > 0 && /[ \t\u3000|]/.test(title[length - 1]!)) length--;
  return length;
}

/** A line without number continues the line before where that has no page yet. */
function continues(before: TocEntry, entry: TocEntry, raw: string): boolean {
  if (entry.ordinal || before.page) return false;
  return entry.page !== undefined || /^[ \t\u3000]{2}/.test(raw);
}

function joined(before: TocEntry, { title, page, span }: TocEntry): TocEntry {
  const gap = /[0-9A-Za-z]$/.test(before.title.value) && /^[0-9A-Za-z]/.test(title.value) ? ' ' : '';
  return {
    ...(before.ordinal && { ordinal: before.ordinal }),
    title: {
      value: before.title.value + gap + title.value,
      span: { start: before.title.span.start, end: title.span.end },
    },
    ...(page && { page }),
    span: { start: before.span.start, end: span.end },
  };
}
