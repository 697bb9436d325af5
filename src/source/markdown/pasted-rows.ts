import type { OnFinding } from '../../diagnostics/diagnostic.js';
import { pasteTable } from '../../diagnostics/kinds/paste.js';
import type { Edit } from '../../model/index.js';
import { matchOrdinal } from './ordinal.js';

/** A line of the source with its place. */
export interface PlacedLine {
  readonly text: string;
  readonly start: number;
}

/** What makes a table of so many rows. */
export interface PastedRows {
  readonly edits: readonly Edit[];
  readonly rows: number;
}

/**
 * Reads rows that are a table to their author, from line `at` on: between tabs, as Word and WPS copy one, or between
 * bars without the row of hyphens below the first. `lines` follow one another directly; a table that is one to Markdown
 * is left alone.
 */
export function readRows(
  lines: readonly PlacedLine[],
  at: number,
  newline: string,
  report: OnFinding,
): PastedRows | undefined {
  const [first, second] = [lines[at], lines[at + 1]];
  if (!first || !second) return undefined;
  const ruled = isRule(second.text);
  const barred = isBarred(first.text) && (isBarred(second.text) || ruled);
  const rows = barred ? rowsWhile(lines, at, (text) => isBarred(text) || isRule(text)) : tabbedRows(lines, at);
  const edits = rows.flatMap((row) => (barred ? barEdits(row) : tabEdits(row)));
  if (rows.length < 2 || (ruled && edits.length === 0)) return undefined;
  if (!ruled) {
    const end = first.start + first.text.length;
    const cells = barred ? cellsBetweenBars(first.text) : cellsBetweenTabs(first.text);
    edits.push({ start: end, end, text: `${newline}${prefixOf(first.text)}|${'---|'.repeat(cells)}` });
  }
  edits.sort((a, b) => a.start - b.start);
  const { words } = pasteTable;
  report({
    kind: pasteTable,
    span: { start: first.start + prefixOf(first.text).length, end: first.start + first.text.trimEnd().length },
    message: !barred ? words.tabs({ rows: rows.length }) : ruled ? words.fullWidth() : words.noRule(),
    hints: [words.writeTable()],
    fix: { safe: true, edits },
  });
  return { edits, rows: rows.length };
}

function rowsWhile(lines: readonly PlacedLine[], at: number, test: (text: string) => boolean): readonly PlacedLine[] {
  let end = at;
  while (end < lines.length && test(lines[end]!.text)) end++;
  return lines.slice(at, end);
}

function prefixOf(text: string): string {
  return /^[ \t>\u3000]*/.exec(text)![0];
}

/** | 甲 | 乙 |, with bars of either width. */
function isBarred(text: string): boolean {
  const line = text.trim().replace(/^>[> ]*/, '');
  return /^[|｜]/.test(line) && /[|｜]$/.test(line) && line.length > 2 && !isRule(text);
}

function isRule(text: string): boolean {
  return /^[ \t>]*[|｜]?[ \t|｜:：－—–-]*$/.test(text) && /[|｜]/.test(text) && /[－—–-]/.test(text);
}

function cellsBetweenBars(text: string): number {
  return text
    .trim()
    .replace(/^[> \t]*[|｜]|[|｜]$/g, '')
    .split(/(?<!\\)[|｜]/).length;
}

/** Full-width bars, and dashes of the row of hyphens, half-width. */
function barEdits({ text, start }: PlacedLine): readonly Edit[] {
  const signs: Edit[] = [];
  const rule = isRule(text);
  // A full-width bar within a row of others is text.
  if (!rule && !/^[ \t>]*｜/.test(text)) return [];
  for (const { index, 0: sign } of text.matchAll(rule ? /[｜：－—–]/g : /｜/g)) {
    const by = sign === '｜' ? '|' : sign === '：' ? ':' : '-';
    signs.push({ start: start + index, end: start + index + 1, text: by });
  }
  return signs;
}

/** Rows that have as many tabs as the first. A label, a number or a bullet before one tab is no cell. */
function tabbedRows(lines: readonly PlacedLine[], at: number): readonly PlacedLine[] {
  const [first, second] = [lines[at]!.text, lines[at + 1]!.text];
  const cells = cellsBetweenTabs(first);
  const isRow = (text: string): boolean => !/^[ \t\u3000]*[#＃>]/.test(text) && cellsBetweenTabs(text) === cells;
  if (cells < 2 || /^[ \u3000]*\t/.test(first) || !isRow(second)) return [];
  return cells === 2 && [first, second].some(isLabelled) ? [] : rowsWhile(lines, at, isRow);
}

function isLabelled(text: string): boolean {
  const cell = text.trim().split('\t')[0]!;
  return /[：:]$/.test(cell) || matchOrdinal(cell)?.length === cell.length || /^[^\p{Script=Han}0-9]?$/u.test(cell);
}

function cellsBetweenTabs(text: string): number {
  return text.trim() === '' ? 0 : text.trimEnd().split('\t').length;
}

/** A row of a table from a row between tabs. */
function tabEdits({ text, start }: PlacedLine): readonly Edit[] {
  const from = /^[ \u3000]*/.exec(text)![0].length;
  const to = text.trimEnd().length;
  const edits: Edit[] = [{ start, end: start + from, text: '| ' }];
  for (const { index, 0: sign } of text.slice(0, to).matchAll(/\t|(?<!\\)\|/g))
    edits.push({ start: start + index, end: start + index + 1, text: sign === '\t' ? ' | ' : '\\|' });
  edits.push({ start: start + to, end: start + to, text: ' |' });
  return edits;
}
