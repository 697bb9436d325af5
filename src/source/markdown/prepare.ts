import type { Edit } from '../../model/index.js';
import { isTocHead } from '../toc/index.js';
import { applyEdits, type EditedText } from './edits.js';
import { matchOrdinal } from './ordinal.js';
import { bareTitle, lineOf, measureOf, type ParagraphSoFar, placeOf, startsParagraph } from './paragraph-start.js';

/**
 * Bends what a Chinese editor types into what CommonMark reads, without losing a single place: `#一、` and `＃ 一、` become
 * heads, a line that is a paragraph though no blank line stands before it gets one, a bare line 目录 becomes a head.
 * Long rows of plain hanzi are cut short for the parser; the text is read back from the source.
 */
export function prepare(source: string, from: number): EditedText {
  const edits: Edit[] = [];
  const elide = !/^[ \t>]*\[[^\]\n]*\]:/m.test(source);
  let state: State = { ...START, rows: new Set() };
  let run: ReturnType<typeof runAt> = { end: from, measure: undefined };
  for (let start = from; start < source.length; ) {
    const line = lineAt(source, start);
    if (start >= run.end) run = runAt(source, start);
    state = prepareLine(line, start, { ...state, measure: run.measure }, edits);
    if (elide && state.fence === '' && !/[[\]<`]/.test(line)) elideLine(line, start, edits);
    start = nextLine(source, start + line.length);
  }
  return applyEdits(source, from, tidy(edits));
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
const LINE = /[^\r\n]*/y;
/** Between paragraphs. */
const OUTSIDE = { before: '', item: undefined, within: undefined } as const;
const START: Omit<State, 'rows'> = {
  ...OUTSIDE,
  fence: '',
  comment: false,
  table: false,
  headed: false,
  toc: false,
  measure: undefined,
};
const TOC_LINE = /^(\*\*|__)?(?:目[ \t\u3000]*录|要[ \t\u3000]*目|本期目录|contents)[：:]?(?:\*\*|__)?[ \t\u3000]*$/i;

function prepareLine(text: string, start: number, state: State, edits: Edit[]): State {
  const line = lineOf(text);
  const { prefix, wide, content, item } = line;
  if (state.fence !== '') return content.startsWith(state.fence) ? { ...state, ...OUTSIDE, fence: '' } : state;
  if (state.comment) return { ...state, comment: !text.includes('-->'), before: text };
  if (content === '') return { ...state, ...OUTSIDE, table: false };
  const fence = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(content);
  if (fence) return { ...state, ...OUTSIDE, fence: fence[0] };
  const opened = text.lastIndexOf('<!--');
  if (opened >= 0 && !text.includes('-->', opened)) return { ...state, comment: true, before: text, item: undefined };
  const deep = DEEP.exec(text);
  // The parser must not go down for ever; that the line is nested too deeply is told of what it makes of it.
  if (deep) edits.push({ start: start + deep[1]!.length, end: start + deep[1]!.length, text: '\\' });
  const at = start + prefix.length;
  if (prepareHead(content, at, at + wide.length, state, edits))
    return { ...state, ...OUTSIDE, headed: true, table: false, toc: isTocHead(content) };
  if (RULE.test(content)) return { ...state, ...OUTSIDE, table: false, toc: false };
  if (isTableDelimiter(text)) return { ...state, table: true, before: text, item: undefined };
  if (state.table) {
    if (content.includes('|')) return { ...state, before: text };
    edits.push(blankLine(start, prefix));
  } else if (state.before !== '') {
    if (!state.toc && !startsParagraph(line, state))
      return { ...state, before: text, item: item ?? state.item, within: placeOf(line, undefined) ?? state.within };
    edits.push(blankLine(start, prefix));
  }
  if (state.toc) state.rows.add(bareTitle(content));
  return { ...state, table: false, before: text, item, within: placeOf(line, state.within) };
}

/** The lines that follow one another from `start` on without a blank one: where they end, and the measure they have. */
function runAt(source: string, start: number): { readonly end: number; readonly measure: number | undefined } {
  const lines: string[] = [];
  let end = start;
  while (end < source.length) {
    const line = lineAt(source, end);
    end = nextLine(source, end + line.length);
    if (line.trim() === '') break;
    lines.push(line);
  }
  return { end, measure: measureOf(lines, 2) };
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
  return line.includes('|') && line.includes('-') && /^[ \t|:-]+$/.test(line);
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
