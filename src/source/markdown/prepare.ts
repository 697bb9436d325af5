import type { OnFinding } from '../../diagnostics/diagnostic.js';
import type { Edit } from '../../model/index.js';
import type { MastheadReader } from '../../text/masthead.js';
import { isTocHead } from '../../text/titles.js';
import { readBullet } from './bullets.js';
import { applyEdits, type EditedText } from './edits.js';
import { halfQuote, readFullWidth } from './full-width.js';
import { reportFolio } from './furniture.js';
import { readLineBreaks } from './line-breaks.js';
import { literalEdits, reportProducts } from './literals.js';
import { matchOrdinal } from './ordinal.js';
import { bareTitle, lineOf, measureOf, type ParagraphSoFar, placeOf, startsParagraph } from './paragraph-start.js';
import { type PlacedLine, readRows } from './pasted-rows.js';
import { reportUnderline } from './underlines.js';

/** What a text is prepared with. */
export interface Preparation {
  /** Where the body begins, UTF-16 offset. */
  readonly from: number;
  readonly masthead: MastheadReader;
  readonly report: OnFinding;
}

/**
 * Bends what a Chinese editor types into what CommonMark reads, without losing a single place: `#一、` and `＃ 一、` become
 * heads, a line that is a paragraph though no blank line stands before it gets one, a bare line 目录 becomes a head.
 * Long rows of plain hanzi are cut short for the parser; the text is read back from the source.
 */
export function prepare(source: string, { from, masthead, report }: Preparation): EditedText {
  const edits: Edit[] = [];
  const elide = !/^[ \t>]*\[[^\]\n]*\]:/m.test(source);
  const newline = /\r\n|\r|\n/.exec(source)?.[0] ?? '\n';
  let state: State = { ...START, rows: new Set(), masthead };
  for (let start = from; start < source.length; ) {
    const run = runAt(source, start);
    for (let at = 0; at < run.lines.length; at++) {
      const line = run.lines[at]!;
      const pasted = isOpen(state) ? readRows(run.lines, at, newline, report) : undefined;
      if (pasted) {
        const [first, last] = [lineOf(line.text), run.lines[at + pasted.rows - 1]!];
        if (state.before !== '') edits.push(blankLine(line.start, first.prefix));
        for (const edit of pasted.edits) edits.push(edit);
        for (const row of run.lines.slice(at, at + pasted.rows)) addLineEdits(row, edits);
        state = { ...state, ...OUTSIDE, table: true, before: last.text };
        at += pasted.rows - 1;
        continue;
      }
      if (isOpen(state)) {
        reportUnderline(run.lines, at, report);
        reportFolio(run.lines, at, source, report);
      }
      state = prepareLine(line, { ...state, measure: run.measure }, edits, report);
      if (elide && state.fence === '' && !UNELIDED.test(line.text)) elideLine(line.text, line.start, edits);
    }
    start = run.end;
  }
  for (const edit of readLineBreaks(source, from, newline, report)) edits.push(edit);
  return applyEdits(source, from, tidy(edits));
}

/** Running text: no code, comment, table or contents. */
function isOpen({ fence, comment, table, toc }: State): boolean {
  return fence === '' && !comment && !table && !toc;
}

/** Signs beside which the parser and the edits of a line want all its characters. */
const UNELIDED = /[[\]<`【］］＊＿]/;

/** Signs that are printed as they are typed. An address between <> takes no backslash. */
function addLineEdits({ text, start }: PlacedLine, edits: Edit[]): void {
  if (/<[A-Za-z]/.test(text)) return;
  for (const edit of literalEdits(text, start)) edits.push(edit);
}

interface State extends ParagraphSoFar {
  /** The open code fence's marker, '' outside. */
  readonly fence: string;
  readonly comment: boolean;
  readonly table: boolean;
  /** A 目录 head or any other head was seen: a bare 目录 is text from there on. */
  readonly headed: boolean;
  /** Below 目录, where each line is a row, until a head or a rule. */
  readonly toc: boolean;
}

/** A rule `---`, which ends whatever stood before it. */
const RULE = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const LINE = /[^\r\n\v\f\u0085\u2028\u2029]*/y;
/** Between paragraphs. */
const OUTSIDE = { before: '', opens: false, item: undefined, within: undefined } as const;
const START: Omit<State, 'rows' | 'masthead'> = {
  ...OUTSIDE,
  fence: '',
  comment: false,
  table: false,
  headed: false,
  toc: false,
  measure: undefined,
};
const TOC_LINE =
  /^(?:\*\*|__)?[【[〔]?(?:(?:本[\s\u3000]*期[\s\u3000]*)?(?:目[\s\u3000]*录|要[\s\u3000]*目)|contents)[】\]〕]?[：:]?(?:\*\*|__)?[\s\u3000]*$/i;

function prepareLine({ text, start }: PlacedLine, state: State, edits: Edit[], report: OnFinding): State {
  if (state.toc && beginsText(text, state.rows))
    return prepareLine({ text, start }, { ...state, toc: false }, edits, report);
  const line = lineOf(state.toc ? text : halfQuote(text));
  const { prefix, wide, content, item } = line;
  if (state.fence !== '') return content.startsWith(state.fence) ? { ...state, ...OUTSIDE, fence: '' } : state;
  if (state.comment) return { ...state, comment: !text.includes('-->'), before: text };
  // What is indented behind a blank line goes on in the entry or note before it.
  if (content === '') return { ...state, ...OUTSIDE, within: state.within, table: false };
  const fence = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(content);
  if (fence) return { ...state, ...OUTSIDE, fence: fence[0] };
  const opened = text.lastIndexOf('<!--');
  if (opened >= 0 && !text.includes('-->', opened)) return { ...state, comment: true, before: text, item: undefined };
  const deep = DEEP.exec(text);
  // The parser must not go down for ever; that the line is nested too deeply is told of what it makes of it.
  if (deep) edits.push({ start: start + deep[1]!.length, end: start + deep[1]!.length, text: '\\' });
  addLineEdits({ text, start }, edits);
  reportProducts(text, start, report);
  const at = start + prefix.length;
  if (prepareHead(content, at, at + wide.length, state, edits)) {
    // The bulletin's name at the top is no head of a section.
    const headed = state.headed || state.masthead(content) === undefined;
    return { ...state, ...OUTSIDE, headed, table: false, toc: isTocHead(content) };
  }
  if (!state.toc) for (const edit of readFullWidth(text, start, report)) edits.push(edit);
  if (RULE.test(content)) return { ...state, ...OUTSIDE, table: false, toc: false };
  if (isTableDelimiter(text)) return { ...state, table: true, before: text, item: undefined };
  if (state.table) {
    if (content.includes('|')) return { ...state, before: text };
    edits.push(blankLine(start, prefix));
  }
  const bullet = isOpen(state) ? readBullet(text, start, report) : undefined;
  if (bullet) {
    edits.push(bullet);
    return { ...state, before: text, item: undefined, within: 'list' };
  }
  if (state.before !== '' && !state.table) {
    if (!state.toc && !startsParagraph(line, state))
      return {
        ...state,
        before: text,
        opens: false,
        item: item ?? state.item,
        within: placeOf(line, undefined) ?? state.within,
      };
    edits.push(blankLine(start, prefix));
  }
  if (state.toc) state.rows.add(bareTitle(content));
  return { ...state, table: false, before: text, opens: true, item, within: placeOf(line, state.within) };
}

/** A row of the contents says again what one above says, without a page: it is the head of text that lacks its `#`. */
function beginsText(text: string, rows: ReadonlySet<string>): boolean {
  const title = bareTitle(text);
  return title !== '' && rows.size > 1 && rows.has(title) && !/[0-9０-９?？][ \t\u3000页)）]*$/.test(text);
}

/** Lines that follow one another, up to a blank one, which is the last. */
interface Run {
  readonly lines: readonly PlacedLine[];
  readonly end: number;
  /** The measure that they were broken to. */
  readonly measure: number | undefined;
}

function runAt(source: string, start: number): Run {
  const lines: PlacedLine[] = [];
  let end = start;
  while (end < source.length) {
    const line = { text: lineAt(source, end), start: end };
    end = nextLine(source, end + line.text.length);
    lines.push(line);
    if (line.text.trim() === '') break;
  }
  const texts = lines.map(({ text }) => text).filter((text) => text.trim() !== '');
  return { lines, end, measure: measureOf(texts, 2) };
}

function lineAt(source: string, start: number): string {
  LINE.lastIndex = start;
  return LINE.exec(source)![0];
}

/** Where the next line starts, behind a line end. */
function nextLine(source: string, end: number): number {
  return source[end] === '\r' && source[end + 1] === '\n' ? end + 2 : end + 1;
}

/** A line that begins with more marks of quotations, lists and notes than anyone could follow, up to one of them. */
const DEEP =
  /^((?:[ \t]*(?:>|(?:[-+*]|[0-9]{1,9}[.)]|\[\^[^\]\s]{1,99}\]:)(?=[ \t]))){120}[ \t]*[0-9]{0,9})(?=[-+*>.)[])/;

/** The row of hyphens under a table's header. */
function isTableDelimiter(line: string): boolean {
  return line.includes('|') && line.includes('-') && /^[ \t>|:-]+$/.test(line);
}

/** Mends a head's `#` row; false where the line is no head. */
function prepareHead(content: string, at: number, body: number, state: State, edits: Edit[]): boolean {
  if (!state.headed && TOC_LINE.test(content)) {
    edits.push({ start: at, end: body, text: '# ' });
    return true;
  }
  const marks = /^[#＃]{1,6}(?![#＃])/.exec(content)?.[0];
  if (marks === undefined) return false;
  const rest = content.slice(marks.length);
  const close = !/^[ \t]|^$/.test(rest);
  // `#话题#正文` is a tag and `#2机组` a machine: neither is a head.
  if (close && (/^[^#＃\s]+[#＃]\S/.test(rest) || (/^[0-9０-９]/.test(rest) && !matchOrdinal(rest)))) return false;
  if (body > at || marks.includes('＃'))
    edits.push({ start: at, end: body + marks.length, text: '#'.repeat(marks.length) });
  if (close) edits.push({ start: body + marks.length, end: body + marks.length, text: ' ' });
  return true;
}

/** A blank line before `start`, inside the quote that the line stands in. */
function blankLine(start: number, prefix: string): Edit {
  return { start, end: start, text: prefix.includes('>') ? `${prefix.trimEnd()}\n` : '\n' };
}

/**
 * Plain text without any character that Markdown could mean something by; both ends stay, as flanking rules look at
 * them.
 */
const PLAIN =
  /[\u3400-\u4dbf\u4e00-\u9fff，。、；：“”]{4}[\u3400-\u4dbf\u4e00-\u9fff，。、；：“”（）《》A-Za-z0-9%.+]{20,}[\u3400-\u4dbf\u4e00-\u9fff，。、；：“”]{4}/g;

function elideLine(line: string, start: number, edits: Edit[]): void {
  if (line.length < 28) return;
  PLAIN.lastIndex = 0;
  for (let match = PLAIN.exec(line); match; match = PLAIN.exec(line)) {
    edits.push({ start: start + match.index + 4, end: start + match.index + match[0].length - 4, text: '' });
  }
}

/** An edit of a head line may stand behind the elision of the same line: order them, and drop what overlaps. */
function tidy(edits: Edit[]): Edit[] {
  const sorted = edits.sort((a, b) => a.start - b.start || a.end - b.end);
  const kept: Edit[] = [];
  for (const edit of sorted) if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit);
  return kept;
}
