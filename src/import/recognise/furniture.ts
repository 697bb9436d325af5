import { endsSentence, isFolio, matchOrdinal } from '../../source/index.js';
import type { OnRemark } from '../remark.js';
import type { Paragraph, Piece } from './pieces.js';

/** Longer lines are no running heads, UTF-16 units. */
const LONGEST_HEAD = 40;
/** 3/24, 3 / 24. */
const OF_ALL = /^[0-9]{1,3}[ ]?[/／][ ]?[0-9]{1,3}$/;
const NUMBER = /^[0-9０-９]{1,3}$/;

/** The pieces without numbers of pages and running heads that came along with the pages of a PDF or a scan. */
export function withoutFurniture(pieces: readonly Piece[], report: OnRemark): readonly Piece[] {
  const lone = loneNumbers(pieces);
  const folios = new Set<number>();
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== 'paragraph') continue;
    if (isFolio(piece.text) || OF_ALL.test(piece.text) || lone.has(index)) folios.add(index);
  }
  const heads = runningHeads(pieces, folios);
  return pieces.filter((piece, index) => {
    if (!folios.has(index) && !heads.has(index)) return true;
    const { text, places } = piece as Paragraph;
    const what = folios.has(index)
      ? { zh: '页码，不是正文', en: 'a page number, not text' }
      : { zh: '页眉或页脚，每页都有', en: 'a running head, as on every page' };
    report({ kind: 'left-out', what, place: places[0]!, text });
    return false;
  });
}

/** Numbers alone on their lines that count on from page to page; what stands at a page's end is one of them. */
function loneNumbers(pieces: readonly Piece[]): ReadonlySet<number> {
  const found = pieces.flatMap((piece, index) =>
    piece.kind === 'paragraph' && NUMBER.test(piece.text) && piece.line !== undefined
      ? [{ index, value: Number(piece.text.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))) }]
      : [],
  );
  const atEnd = found.filter(({ index }) => {
    const next = pieces[index + 1];
    return !next || (next.kind === 'paragraph' && next.line === 'page');
  });
  const isPaged = pieces.some((piece) => piece.kind === 'paragraph' && piece.line === 'page');
  const folios = isPaged ? atEnd : found;
  const counts = folios.every(
    ({ index, value }, i) =>
      i === 0 || (value === folios[i - 1]!.value + 1 && (isPaged || index > folios[i - 1]!.index + 3)),
  );
  return new Set(folios.length > 1 && counts ? folios.map(({ index }) => index) : []);
}

/** Short lines beside the numbers of pages or at their ends that say the same there more than once, numbers aside. */
function runningHeads(pieces: readonly Piece[], folios: ReadonlySet<number>): ReadonlySet<number> {
  const beside = new Set<number>();
  for (const folio of folios) for (const at of [folio - 1, folio + 1]) if (!folios.has(at)) beside.add(at);
  for (const [index, piece] of pieces.entries())
    if (piece.kind === 'paragraph' && piece.line === 'page') for (const at of [index - 1, index]) beside.add(at);
  const groups = new Map<string, number>();
  for (const index of beside) {
    const key = headKey(pieces[index]);
    if (key !== undefined && !folios.has(index)) groups.set(key, (groups.get(key) ?? 0) + 1);
  }
  // The first of them may be the masthead itself.
  return new Set([...beside].filter((index) => index > 2 && (groups.get(headKey(pieces[index]) ?? '') ?? 0) > 1));
}

/** What a line says that may be a running head, numbers and blanks aside. */
function headKey(piece: Piece | undefined): string | undefined {
  if (piece?.kind !== 'paragraph' || piece.text.length > LONGEST_HEAD || endsSentence(piece.text)) return undefined;
  // A row of the contents at a page's end and its head at another's top say the same too.
  if (matchOrdinal(piece.text)) return undefined;
  return piece.text.replace(/[0-9０-９\s\u3000]/g, '') || undefined;
}
