import { matchOrdinal } from '../../source/index.js';
import { compareTitles, titleLikeness, titlePairs } from '../../text/titles.js';
import type { OnRemark } from '../remark.js';
import type { Body } from './body.js';
import { leaveSign, type Row } from './contents.js';
import { isTitleLike } from './lines.js';
import { joined, type Paragraph, type Piece } from './pieces.js';

/** Longer paragraphs are no heads, UTF-16 units. */
const LONGEST = 300;
/** So many rows may be missing in the text between two that are there. */
const MOST_MISSING = 4;
/** Lines that a head may be broken into. */
const MOST_LINES = 5;
/** How alike titles are that are meant to be the same. */
const ALIKE = 0.5;

/** What the contents say of the heads in the text: the level of a head by its piece, in order. */
export interface Heads {
  readonly levels: ReadonlyMap<Piece, number>;
  readonly pieces: readonly Piece[];
}

/** Indexes of rows below the sections: of another form than the first, counting from 1 below one of its form. */
function rowsBelow(rows: readonly Row[]): ReadonlySet<number> {
  const form = rows[0]?.form;
  if (form === undefined) return new Set();
  return new Set(rows.flatMap((row, index) => (row.form !== undefined && row.form !== form ? [index] : [])));
}

/** Finds the heads of the contents' rows in the text, in the order of the rows. */
export function headsByContents(pieces: readonly Piece[], rows: readonly Row[], report: OnRemark): Heads {
  const below = rowsBelow(rows);
  const levels = new Map<Piece, number>();
  const result: Piece[] = [];
  const found = new Set<number>();
  let next = 0;
  // A head that says its row word for word further on is not this one.
  const said = rows.map((row) => once(() => pieces.some((piece) => isParagraph(piece) && says(row, piece.text))));
  for (let at = 0; at < pieces.length; at++) {
    const match = next < rows.length ? matchAt(pieces, at, rows, next, said) : undefined;
    if (!match) {
      result.push(pieces[at]!);
      continue;
    }
    const head = leaveSign(match.head, report);
    levels.set(head, below.has(match.row) ? 2 : 1);
    result.push(head);
    found.add(match.row);
    next = match.row + 1;
    at += match.pieces - 1;
    if (match.doubt)
      report({
        kind: 'doubtful',
        what: {
          zh: `作为目录“${rows[match.row]!.title}”的标题，两处写法不同`,
          en: 'taken for the head of an entry that says it otherwise',
        },
        place: match.head.places[0]!,
        text: match.head.text,
      });
  }
  for (const [index, { ordinal, title, paragraphs }] of rows.entries())
    if (!found.has(index))
      report({
        kind: 'doubtful',
        what: { zh: '正文里找不到目录这一条的标题', en: 'no head in the text says this entry of the contents' },
        place: paragraphs[0]!.places[0]!,
        text: ordinal + title,
      });
  return { levels, pieces: result };
}

interface Match {
  readonly row: number;
  readonly head: Paragraph;
  /** How many pieces the head takes up. */
  readonly pieces: number;
  readonly doubt: boolean;
}

function isParagraph(piece: Piece): piece is Paragraph {
  return piece.kind === 'paragraph' && piece.text.length <= LONGEST;
}

function once(find: () => boolean): () => boolean {
  let found: boolean | undefined;
  return () => {
    found ??= find();
    return found;
  };
}

function matchAt(
  pieces: readonly Piece[],
  at: number,
  rows: readonly Row[],
  next: number,
  said: readonly (() => boolean)[],
): Match | undefined {
  const piece = pieces[at]!;
  if (!isParagraph(piece)) return undefined;
  for (let row = next; row < Math.min(rows.length, next + MOST_MISSING); row++) {
    if (says(rows[row]!, piece.text)) return { row, head: piece, pieces: 1, doubt: false };
    // A head that its author broke into lines.
    let head = piece;
    for (let more = 1; more < MOST_LINES; more++) {
      const further = pieces[at + more];
      if (further?.kind !== 'paragraph' || !begins(rows[row]!, head.text)) break;
      head = joined(head, further);
      if (head.text.length <= LONGEST && says(rows[row]!, head.text))
        return { row, head, pieces: more + 1, doubt: false };
    }
  }
  const row = rows[next]!;
  const doubtful = row.value !== undefined && isNearly(row, piece.text) && !said[next]!();
  return doubtful ? { row: next, head: piece, pieces: 1, doubt: true } : undefined;
}

/** Whether a head says a row: the same title, behind the same number where both have one. */
function says(row: Row, text: string): boolean {
  const { rest, value } = headOf(text);
  if (value !== undefined && row.value !== undefined && value !== row.value) return false;
  return (
    compareTitles(row.title, rest).same ||
    (value !== undefined && row.value === undefined && compareTitles(row.title, text).same)
  );
}

/** Whether the first line of a head says what a row begins with. */
function begins(row: Row, text: string): boolean {
  const plain = (title: string): string => title.replace(/[\p{P}\p{Z}\s]/gu, '');
  const title = plain(row.title);
  // Of the title, or of a day before it.
  const starts = [headOf(text).rest, headOf(text).rest.replace(/^[0-9年月日]{4,11}[，,]/, '')].map(plain);
  return starts.some((start) => start.length >= 4 && start.length < title.length && title.startsWith(start));
}

/** A line behind the same number in the same form that is no sentence and says nearly the same. */
function isNearly(row: Row, text: string): boolean {
  const match = matchOrdinal(text);
  if (!match || match.form !== row.form || match.value !== row.value) return false;
  const rest = text.slice(match.length);
  if (/[。；]./.test(rest) || rest.length > 160) return false;
  return titleLikeness(titlePairs(row.title, false), titlePairs(rest, true)) >= ALIKE || isTitleLike(rest, 60);
}

function headOf(line: string): { readonly value: number | undefined; readonly rest: string } {
  const text = line.replace(/^[•●○■□◆◇▪▫★☆▲△▶►➢➤✓✔※][ \t\u3000]*/, '');
  const match = matchOrdinal(text);
  return { value: match?.value, rest: text.slice(match?.length ?? 0).trim() };
}

/** Heads by the levels that an office program gives them; undefined where it gives none. */
export function headsByLevels(pieces: readonly Piece[]): ReadonlyMap<Piece, number> | undefined {
  const levels = pieces.flatMap((piece) =>
    piece.kind === 'paragraph' && piece.headLevel !== undefined ? [piece.headLevel] : [],
  );
  if (levels.length === 0) return undefined;
  const highest = levels.reduce((least, level) => Math.min(least, level), 9);
  return new Map(
    pieces.flatMap((piece) =>
      piece.kind === 'paragraph' && piece.headLevel !== undefined
        ? [[piece, Math.min(6, piece.headLevel - highest + 1)] as const]
        : [],
    ),
  );
}

/** Heads by their numbers 一、 from 一 on, where text stands below most of them; undefined where there are none. */
export function headsByNumbers(pieces: readonly Piece[]): ReadonlyMap<Piece, number> | undefined {
  const heads = numberedHeads(pieces, 'chinese');
  return heads.length > 1 ? new Map(heads.map((head) => [head, 1])) : undefined;
}

/** Text as heads and paragraphs: the heads known already, and （一） and 一、 within sections that text stands below. */
export function withHeads(pieces: readonly Piece[], levels: ReadonlyMap<Piece, number>): readonly Body[] {
  const sections: Piece[][] = [[]];
  for (const piece of pieces) {
    if (levels.get(piece) === 1) sections.push([]);
    sections.at(-1)!.push(piece);
  }
  const further = new Map(sections.flatMap((section) => [...headsWithin(section, levels)]));
  return pieces.map((piece): Body => {
    const level = levels.get(piece) ?? further.get(piece);
    if (piece.kind === 'table') return piece;
    return level === undefined ? { kind: 'text', paragraph: piece } : { kind: 'head', level, paragraph: piece };
  });
}

function headsWithin(section: readonly Piece[], levels: ReadonlyMap<Piece, number>): ReadonlyMap<Piece, number> {
  const inner = section.filter((piece) => !levels.has(piece));
  const known = [...section].flatMap((piece) => levels.get(piece) ?? []);
  // Heads that the office program gave their levels are all that there are.
  if (known.some((level) => level > 1)) return new Map();
  const first = numberedHeads(inner, 'chinese');
  const second = numberedHeads(inner, 'chinese-paren');
  return new Map([
    ...first.map((head) => [head, 2] as const),
    ...second.map((head) => [head, first.length > 0 ? 3 : 2] as const),
  ]);
}

/** Paragraphs behind numbers of a form that are titles and have text below them; none where half of them have none. */
function numberedHeads(pieces: readonly Piece[], form: 'chinese' | 'chinese-paren'): readonly Paragraph[] {
  let titles = 0;
  const heads: Paragraph[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== 'paragraph') continue;
    const match = matchOrdinal(piece.text);
    if (match?.form !== form) continue;
    titles++;
    if (!isNumberedTitle(piece.text.slice(match.length))) continue;
    const next = pieces[index + 1];
    const alike = next?.kind === 'paragraph' && matchOrdinal(next.text)?.form === form;
    if (next && !alike) heads.push(piece);
  }
  return heads.length * 2 > titles ? heads : [];
}

/** A title, or one that leads in what follows: 某月某日，某部印发某意见，提出： */
function isNumberedTitle(title: string): boolean {
  return isTitleLike(title, 60) || (/[：:]$/.test(title) && !/[。；！？]/.test(title) && title.length <= LONGEST);
}
