import { emWidth } from '../../text/em-width.js';
import type {
  ImportedBlock,
  ImportedDocument,
  ImportedParagraph,
  ImportedRun,
  ImportedTable,
  ImportPlace,
} from '../document.js';
import { plainRuns } from '../plain-text.js';

/** What a document is made of while it is recognised: paragraphs and tables in reading order. */
export type Piece = Paragraph | TablePiece;

export interface TablePiece {
  readonly kind: 'table';
  readonly table: ImportedTable;
  readonly places: readonly ImportPlace[];
}

/** A paragraph without blanks at its ends, with the number that the office program made. */
export interface Paragraph extends Pick<ImportedParagraph, 'headLevel' | 'role' | 'align' | 'size' | 'line'> {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly runs: readonly ImportedRun[];
  /** Of the paragraph, and of those that were joined to it. */
  readonly places: readonly ImportPlace[];
  /** Blanks or an indent stand before its first line. */
  readonly indented: boolean;
  /** Width of the line with the blanks before it, em; of a paragraph of an office program as if on one line. */
  readonly width: number;
  /** Depth of an entry of a list that has a bullet, from 0. */
  readonly bullet?: number;
}

/** Bullets of Word as plain text has them: a letter of Wingdings and a tab, or a sign of the private use area. */
const TYPED_BULLET = /^(?:[lnuvqowØüè§]\t+(?!.*\t)|[\uf020-\uf0ff][ \t\u3000\u00a0]*)(?=[^\s|])/;

/** The pieces of a document. */
export function piecesOf({ blocks }: ImportedDocument): readonly Piece[] {
  return blocks.flatMap((block): readonly Piece[] =>
    block.kind === 'table'
      ? [{ kind: 'table', table: block, places: [block.place] }]
      : paragraphOf(block).map((paragraph) => paragraph),
  );
}

/** A paragraph of a document; none where it shows nothing. */
export function paragraphOf(block: ImportedParagraph): readonly Paragraph[] {
  const { label, place, headLevel, role, align, size, line, indent } = block;
  const whole = plainRuns(block.runs);
  const typed = TYPED_BULLET.exec(whole.trimStart());
  const start = whole.length - whole.trimStart().length + (typed?.[0].length ?? 0);
  // Behind a tab the last cell of a row may be empty.
  const end =
    line !== undefined && whole.trimStart().includes('\t') ? whole.replace(/[ \u3000]+$/, '') : whole.trimEnd();
  const own = cutRuns(block.runs, start, Math.max(start, end.length));
  const numbered = label !== undefined && label.value !== undefined && label.text !== '';
  const runs: readonly ImportedRun[] = numbered ? [{ kind: 'text', text: label.text }, ...own] : own;
  const bullet = label && !numbered ? label.level : typed ? 0 : undefined;
  if (runs.length === 0) return [];
  return [
    {
      kind: 'paragraph',
      text: plainRuns(runs),
      runs,
      places: [place],
      indented: indent.firstLine > 0 || /^(?:\t|\u3000|[ \u00a0]{2})/.test(whole),
      width: emWidth(whole.trimEnd(), 0),
      align,
      ...(headLevel !== undefined && { headLevel }),
      ...(role && { role }),
      ...(size !== undefined && { size }),
      ...(line && { line }),
      ...(bullet !== undefined && { bullet }),
    },
  ];
}

/** Runs from one character to another; what stands at either end without characters of its own is kept. */
export function cutRuns(runs: readonly ImportedRun[], from: number, to: number): readonly ImportedRun[] {
  const cut: ImportedRun[] = [];
  let at = 0;
  for (const run of runs) {
    const length = plainRuns([run]).length;
    if (run.kind !== 'text') {
      if (at >= from && at + length <= to) cut.push(run);
    } else {
      const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
      if (text !== '') cut.push({ ...run, text });
    }
    at += length;
  }
  return cut;
}

/** A part of a paragraph's text, without blanks at its ends. */
export function partOf(paragraph: Paragraph, from: number, to = paragraph.text.length): Paragraph {
  const text = paragraph.text.slice(from, to);
  const start = from + text.length - text.trimStart().length;
  const end = Math.max(start, from + text.trimEnd().length);
  return { ...paragraph, text: paragraph.text.slice(start, end), runs: cutRuns(paragraph.runs, start, end) };
}

/** Two paragraphs as one. */
export function joined(first: Paragraph, second: Paragraph): Paragraph {
  const gap = /[0-9A-Za-z,.;:)]$/.test(first.text) && /^[A-Za-z(]/.test(second.text) ? ' ' : '';
  return {
    ...first,
    text: first.text + gap + second.text,
    runs: [...first.runs, ...(gap === '' ? [] : [{ kind: 'text', text: gap } as const]), ...second.runs],
    places: [...first.places, ...second.places],
    width: second.width,
  };
}

/** The lines of a small table that frames text, cells of a row in one; undefined of a table of any size. */
export function linesOf({ table }: TablePiece): readonly Paragraph[] | undefined {
  if (table.rows.length > 6) return undefined;
  return table.rows.flatMap((row) => {
    const cells = row.flatMap(({ blocks }) => blocks.flatMap(framed));
    const [first, ...others] = cells;
    if (!first) return [];
    const runs = [...first.runs];
    let { text } = first;
    for (const other of others) {
      const gap = /[：:]$/.test(text) ? '' : '\t';
      text += gap + other.text;
      runs.push({ kind: 'text', text: gap }, ...other.runs);
    }
    return { ...first, text, runs };
  });
}

function framed(block: ImportedBlock): readonly Paragraph[] {
  return block.kind === 'table' ? [] : paragraphOf(block);
}
