import type { TocEntry } from '../../model/index.js';
import { endsSentence, matchOrdinal, readToc } from '../../source/index.js';
import { isTocHead } from '../../text/titles.js';
import type { OnRemark } from '../remark.js';
import { joined, type Paragraph, type Piece, partOf } from './pieces.js';

/** A row of the contents. */
export interface Row {
  readonly ordinal: string;
  readonly form: string | undefined;
  readonly value: number | undefined;
  readonly title: string;
  /** As typed; null for `?`. */
  readonly page: number | null | undefined;
  /** The lines that say it. */
  readonly paragraphs: readonly Paragraph[];
}

/** The contents of an issue, and the pieces that they take up. */
export interface Contents {
  /** 本期要目; 目录 where nothing else is said. */
  readonly heading: string;
  readonly head: Paragraph | undefined;
  readonly rows: readonly Row[];
  readonly from: number;
  /** Behind the last piece of them. */
  readonly to: number;
}

/** Contents are looked for in so many pieces at the top, and have at most so many rows. */
const NEAR = 60;
const MOST_ROWS = 400;
/** A title, a leader and a page. */
const PAGED =
  /\S[ \u3000]*(?:\t|…+|[.．·•⋯‥_]{3,}|[ ]{3,}|\u3000{2,})[ \t\u3000.．…·•⋯‥_-]*(?:第)?[0-9０-９]{1,3}[ ]?页?$/;

/** The contents among the pieces from `from` on: below their head, or rows with pages that follow one another. */
export function findContents(pieces: readonly Piece[], from: number, report: OnRemark): Contents | undefined {
  const near = pieces.slice(0, from + NEAR);
  const headAt = near.findIndex((piece, index) => index >= from && isHead(piece));
  const paged = near.findIndex((piece, index) => index >= from && isPaged(piece));
  const first = headAt >= 0 ? headAt + 1 : rowStart(pieces, from, paged);
  if (headAt < 0 && (paged < 0 || pieces.slice(paged + 1, paged + 4).every((piece) => !isPaged(piece))))
    return undefined;
  const lines = paragraphsFrom(pieces, first);
  const whole = wholeRows(lines.map(withoutSign));
  const rows = readRows(whole);
  if (rows.length === 0) return undefined;
  const head = headAt >= 0 ? (pieces[headAt] as Paragraph) : undefined;
  const heading = head ? head.text.replace(/[\s\u3000：:【】[\]〔〕]/g, '') : '目录';
  report({
    kind: 'recognised',
    what: { zh: `目录，${rows.length} 条`, en: `contents of ${rows.length} entries` },
    place: (head ?? rows[0]!.paragraphs[0]!).places[0]!,
    text: heading,
  });
  const last = rows.at(-1)!.paragraphs.at(-1)!.places.at(-1)!;
  const taken = 1 + lines.findIndex(({ places }) => places.includes(last));
  for (const line of lines.slice(0, taken)) leaveSign(line, report);
  return { heading, head, rows, from: head ? headAt : first, to: first + taken };
}

/** Where the first row begins, whose page may stand on its second or third line. */
function rowStart(pieces: readonly Piece[], from: number, paged: number): number {
  const before = pieces.slice(from, Math.max(from, paged));
  const isRow = before.every(
    (piece) => piece.kind === 'paragraph' && piece.text.length >= 10 && !endsSentence(piece.text),
  );
  return before.length <= 2 && isRow ? from : paged;
}

function isHead(piece: Piece | undefined): boolean {
  return piece?.kind === 'paragraph' && piece.text.length <= 16 && isTocHead(piece.text);
}

/** A sign before a row or head that decorates it: ★, ●, ◆. */
const SIGN = /^[•●○■□◆◇▪▫★☆▲△▶►➢➤✓✔※][ \t\u3000]*(?=\S)/;

/** A row or head without the sign that decorates it. */
function withoutSign(line: Paragraph): Paragraph {
  const sign = SIGN.exec(line.text)?.[0];
  return sign === undefined ? line : partOf(line, sign.length);
}

/** {@link withoutSign}, and says so. */
export function leaveSign(line: Paragraph, report: OnRemark): Paragraph {
  const sign = SIGN.exec(line.text)?.[0];
  const what = { zh: '标题前面的装饰', en: 'a sign that decorates a title' };
  if (sign !== undefined) report({ kind: 'left-out', what, place: line.places[0]!, text: sign.trim() });
  return withoutSign(line);
}

function isPaged(piece: Piece | undefined): boolean {
  return piece?.kind === 'paragraph' && PAGED.test(piece.text);
}

/** The paragraphs that follow one another from a place on. */
function paragraphsFrom(pieces: readonly Piece[], from: number): readonly Paragraph[] {
  const lines: Paragraph[] = [];
  for (const piece of pieces.slice(from, from + MOST_ROWS)) {
    if (piece.kind !== 'paragraph' || isHead(piece)) break;
    lines.push(piece);
  }
  return lines;
}

/** So many lines may say one row. */
const MOST_LINES = 6;
/** A row's end, a page behind a blank or a leader. */
const PAGE_AT_END = /[^0-9０-９\s][ \t\u3000.．…·•⋯‥_-]+[0-9０-９]{1,3}$/;

/** Lines with the further ones of their row joined, where a row begins with a number and has its page at the end. */
function wholeRows(lines: readonly Paragraph[]): readonly Paragraph[] {
  const rows: Paragraph[] = [];
  for (let at = 0; at < lines.length; at++) {
    const own = lines.slice(at, at + MOST_LINES);
    const end = own.findIndex(({ text }) => PAGE_AT_END.test(text));
    const further = own.slice(1, end + 1);
    const isRow =
      end > 0 &&
      matchOrdinal(own[0]!.text) !== undefined &&
      further.every(({ text, line }) => line === 'follows' && !matchOrdinal(text) && !endsSentence(text));
    rows.push(isRow ? further.reduce(joined, own[0]!) : own[0]!);
    if (isRow) at += end;
  }
  return rows;
}

/** The rows at the top of some lines, as the source's own reader of contents tells where they are over. */
function readRows(lines: readonly Paragraph[]): readonly Row[] {
  const starts: number[] = [];
  let text = '';
  for (const { text: line, line: stands } of lines) {
    if (text !== '') text += stands === undefined || stands === 'follows' ? '\n' : '\n\n';
    starts.push(text.length);
    text += escapeRow(line.replace(/(?<=[0-9A-Za-z])\n(?=[A-Za-z])/g, ' ').replace(/\n/g, ''));
  }
  const source = { path: '', text };
  const { toc, end } = readToc(source, { start: 0, end: 0 }, { start: 0, end: text.length }, () => {});
  const entries = toc.entries.filter(({ span }) => span.start < end);
  const count = rowCount(entries);
  return entries.slice(0, count).map((entry) => rowOf(entry, text, lines, starts));
}

/** Marks that the reader of contents would take off. */
function escapeRow(text: string): string {
  return text.replace(/\\|\*\*|__|\[(?=[^\][]*\]\()|^[-*+>#|](?=[ \t])/g, (mark) => `\\${[...mark].join('\\')}`);
}

/** Where most rows have pages, the last that has one is the last of them: what follows is text. */
function rowCount(entries: readonly TocEntry[]): number {
  const paged = entries.map(({ page }) => page !== undefined);
  if (paged.slice(0, 4).filter(Boolean).length * 2 < Math.min(4, paged.length)) return entries.length;
  let last = -1;
  for (let at = 0; at < paged.length && at - last <= 2; at++) if (paged[at]) last = at;
  return last + 1;
}

function rowOf(
  { ordinal, title, page, span }: TocEntry,
  text: string,
  lines: readonly Paragraph[],
  starts: readonly number[],
): Row {
  return {
    ordinal: ordinal?.text ?? '',
    form: ordinal?.form,
    value: ordinal?.value,
    title: text.slice(title.span.start, title.span.end).replace(/\n+/g, ''),
    page: page?.value,
    paragraphs: lines.filter((_, index) => starts[index]! >= span.start && starts[index]! < span.end),
  };
}
