import { matchOrdinal } from '../../source/index.js';
import type { ImportedCell } from '../document.js';
import type { OnRemark } from '../remark.js';
import { cutRuns, type Paragraph, type Piece } from './pieces.js';

/** The pieces with rows between tabs, as plain text has tables, made tables. */
export function withTables(pieces: readonly Piece[], report: OnRemark): readonly Piece[] {
  const result: Piece[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const rows = rowsFrom(pieces, at);
    if (rows.length < 2) {
      result.push(pieces[at]!);
      continue;
    }
    const { places } = rows[0]!;
    report({
      kind: 'recognised',
      what: {
        zh: `${rows.length} 行用制表符隔开的字，作为表格`,
        en: `${rows.length} rows between tabs became a table`,
      },
      place: places[0]!,
      text: rows[0]!.text,
    });
    result.push({
      kind: 'table',
      table: { kind: 'table', place: places[0]!, rows: rows.map(cellsOf), headerRows: 1, widths: [] },
      places: rows.flatMap((row) => row.places),
    });
    at += rows.length - 1;
  }
  return result;
}

/** Rows that have as many tabs as the first, one below the other. A label or a number before one tab is no cell. */
function rowsFrom(pieces: readonly Piece[], at: number): readonly Paragraph[] {
  const first = pieces[at]!;
  if (first.kind !== 'paragraph' || first.line === undefined) return [];
  const cells = countOf(first.text);
  if (cells < 2) return [];
  const rows: Paragraph[] = [first];
  for (let next = at + 1; next < pieces.length; next++) {
    const piece = pieces[next]!;
    if (piece.kind !== 'paragraph') break;
    const count = countOf(piece.text);
    // The tab before an empty last cell may be missing.
    if (count !== cells && !(count > 1 && count === cells - 1 && piece.line === 'follows')) break;
    rows.push(piece);
  }
  return cells === 2 && rows.slice(0, 2).some(({ text }) => isLabelled(text)) ? [] : rows;
}

function countOf(text: string): number {
  return text.split('\t').length;
}

function isLabelled(text: string): boolean {
  const cell = text.split('\t')[0]!.trim();
  return /[：:]$/.test(cell) || matchOrdinal(cell)?.length === cell.length || /^[^\p{Script=Han}0-9]?$/u.test(cell);
}

function cellsOf({ text, runs, places }: Paragraph): readonly ImportedCell[] {
  const cells: ImportedCell[] = [];
  let from = 0;
  for (const part of text.split('\t')) {
    const blanks = part.length - part.trimStart().length;
    const own = cutRuns(runs, from + blanks, from + part.trimEnd().length);
    const block = {
      kind: 'paragraph',
      place: places[0]!,
      runs: own,
      align: 'justify',
      indent: { left: 0, firstLine: 0 },
    } as const;
    cells.push({ blocks: own.length > 0 ? [block] : [], column: cells.length, columns: 1, rows: 1 });
    from += part.length + 1;
  }
  return cells;
}
