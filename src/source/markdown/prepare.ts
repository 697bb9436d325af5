import type { Edit } from '../../model/index.js';
import { applyEdits, type EditedText } from './edits.js';
import { matchOrdinal, type OrdinalMatch } from './ordinal.js';

/**
 * Bends what a Chinese editor types into what CommonMark reads, without losing a single place: `#一、` and `＃ 一、` become
 * heads, a line that starts with an item mark or with becomes a paragraph of its own, a bare line 目录 becomes a head.
 * Long rows of plain hanzi are cut short for the parser; the text is read back from the source.
 */
export function prepare(source: string, from: number): EditedText {
  const edits: Edit[] = [];
  const elide = !/^[ \t>]*\[[^\]\n]*\]:/m.test(source);
  let state: State = { ...START };
  for (let start = from; start < source.length; ) {
    LINE.lastIndex = start;
    LINE.test(source);
    const end = LINE.lastIndex;
    const line = source.slice(start, end);
    state = prepareLine(line, start, state, edits);
    if (elide && state.fence === '' && !/[[\]<`]/.test(line)) elideLine(line, start, edits);
    start = source[end] === '\r' && source[end + 1] === '\n' ? end + 2 : end + 1;
  }
  return applyEdits(source, from, tidy(edits));
}

interface State {
  /** The open code fence's marker, '' outside. */
  readonly fence: string;
  readonly comment: boolean;
  readonly table: boolean;
  /** A 目录 head or any other head was seen: a bare 目录 is text from there on. */
  readonly headed: boolean;
  /** The line before: '' for a blank one or a head. */
  readonly before: string;
  /** The number at the start of the line before or of its paragraph. */
  readonly item: OrdinalMatch | undefined;
}

const LINE = /[^\r\n]*/y;
const START: State = { fence: '', comment: false, table: false, headed: false, before: '', item: undefined };
/** A sentence, a lead-in or a quotation ends here; emphasis marks may follow. */
const SENTENCE_END = /[。！？；：…!?;:.”’」』）)】》][*_\s\u3000]*$/;
const TOC_LINE = /^(\*\*|__)?(?:目[ \t\u3000]*录|要[ \t\u3000]*目|本期目录|contents)[：:]?(?:\*\*|__)?[ \t\u3000]*$/i;

function prepareLine(line: string, start: number, state: State, edits: Edit[]): State {
  const prefix = /^[ \t>]*/.exec(line)![0];
  const wide = /^[ \t\u3000]*/.exec(line.slice(prefix.length))![0];
  const content = line.slice(prefix.length + wide.length);
  if (state.fence !== '') return content.startsWith(state.fence) ? { ...state, fence: '', before: '' } : state;
  if (state.comment) return { ...state, comment: !line.includes('-->'), before: line };
  if (content === '') return { ...state, before: '', item: undefined, table: false };
  const fence = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(content);
  if (fence) return { ...state, fence: fence[0], before: '', item: undefined };
  const opened = line.lastIndexOf('<!--');
  if (opened >= 0 && !line.includes('-->', opened)) return { ...state, comment: true, before: line, item: undefined };
  const deep = DEEP.exec(line);
  // The parser must not go down for ever; that the line is nested too deeply is told of what it makes of it.
  if (deep) edits.push({ start: start + deep[1]!.length, end: start + deep[1]!.length, text: '\\' });
  const at = start + prefix.length;
  const body = at + wide.length;
  if (prepareHead(content, at, body, state, edits))
    return { ...state, headed: true, before: '', item: undefined, table: false };
  if (state.table || isTableDelimiter(line)) return { ...state, table: true, before: line, item: undefined };
  const item = matchOrdinal(content, /^[*_]{0,3}/.exec(content)![0].length);
  if (state.before !== '' && startsParagraph(item, wide, state)) edits.push(blankLine(start, prefix));
  return { ...state, before: line, item: item ?? (state.before === '' ? undefined : state.item) };
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

/** Whether a line that follows another directly is a paragraph of its own all the same. */
function startsParagraph(item: OrdinalMatch | undefined, wide: string, state: State): boolean {
  if (wide.replace(/[^\u3000]/g, '').length >= 2) return true;
  if (!item) return false;
  const next = state.item?.form === item.form && state.item.value + 1 === item.value;
  return next || SENTENCE_END.test(state.before) || startsWithItem(state.before);
}

function startsWithItem(line: string): boolean {
  return matchOrdinal(line, /^[ \t>\u3000*_]*/.exec(line)![0].length) !== undefined;
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
