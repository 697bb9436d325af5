import type { PdfGlyph, PdfPage } from '../support/read-glyphs.js';
import type { GeneratedDocument } from './documents.js';

/** A line of text as a reader of the PDF sees it. */
interface Row {
  /** Baseline, pt from the sheet's top. */
  readonly y: number;
  readonly text: string;
}

/** Sizes of what stands in the text: 16 pt, and 12 pt in tables; the colophon's and the folio's are 14, notes' smaller. */
const isText = ({ size }: PdfGlyph): boolean => size === 16 || size === 12;
const BLANK = /[\s\u3000]/;
const LINE = 29;
/** Space above notes and height of one of their lines, pt. */
const ABOVE_NOTES = 20;
const NOTE_LINE = 15;
/** Lines on a full page. */
const LINES = 22;
/** Baseline of a page's first line of text, pt: the middle of its strip less half of what a hanzi stands above its baseline more than below. */
const FIRST = (37 * 72) / 25.4 + (LINE - 16) / 2 + 16 * 0.88;

const plain = (glyphs: readonly PdfGlyph[]): string =>
  glyphs
    .map(({ char }) => char)
    .filter((char) => !BLANK.test(char))
    .join('');

/** Lines of a page's text from head to foot. */
function rowsOf(page: PdfPage): Row[] {
  const rows = new Map<number, PdfGlyph[]>();
  for (const glyph of page.glyphs.filter(isText))
    rows.set(Math.round(glyph.y), [...(rows.get(Math.round(glyph.y)) ?? []), glyph]);
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([y, glyphs]) => ({ y, text: plain(glyphs) }))
    .filter(({ text }) => text !== '');
}

/** Lines of the document's own text on every page: without masthead and what stands below the text. */
export function textRows(pages: readonly PdfPage[], { recipients, attachments, closing }: GeneratedDocument): Row[][] {
  const rows = pages.map(rowsOf);
  const whole = rows
    .flat()
    .map(({ text }) => text)
    .join('');
  const end = whole.length - attachments.length - closing.length;
  if (whole.slice(end) !== attachments + closing) throw new Error(`the text ends in ${whole.slice(end)}`);
  const head = whole.indexOf(recipients) + recipients.length;
  let length = 0;
  return rows.map((own) =>
    own.filter(({ text }) => {
      length += text.length;
      return length > head && length <= end;
    }),
  );
}

/**
 * The first page shows text: two lines, or one before a head or where the signature needs the few others; none where there is
 * one and the signature needs it.
 */
export function firstPageFaults(pages: readonly PdfPage[], document: GeneratedDocument): string[] {
  const rows = textRows(pages, document);
  const all = rows.reduce((sum, { length }) => sum + length, 0);
  const beforeHead = document.heads.some(({ text, alone }) => alone && text.startsWith(rows[1]?.[0]?.text ?? '?'));
  return rows[0]!.length >= (all < 2 ? 0 : all < 6 || beforeHead ? 1 : 2)
    ? []
    : [`page 1 has ${rows[0]!.length} of ${all} lines`];
}

/** Name, date and remark stand on one page, below two lines of text, or one where there are only two; what is attached stands between. */
export function closingFaults(pages: readonly PdfPage[], document: GeneratedDocument): string[] {
  const rows = textRows(pages, document);
  const all = rows.reduce((sum, { length }) => sum + length, 0);
  // A text of one line stays on the first page if lines of the attachments can stand above the name.
  const together = `${all > 1 ? document.attachments : document.attachments.slice(-20)}${document.closing}`;
  const at = pages.findIndex((page) => plain(page.glyphs.filter(isText)).endsWith(together));
  if (at < 0) return ['attachments, name, date and remark are not together'];
  return rows[at]!.length >= (all < 3 ? all - 1 : 2)
    ? []
    : [`${rows[at]!.length} of ${all} lines of text above the name`];
}

/** Every page of the text but the last is full, but for what a head, a table, a note or the end of the text keeps together. */
export function emptyFaults(pages: readonly PdfPage[], document: GeneratedDocument): string[] {
  const rows = textRows(pages, document);
  return rows.flatMap((own, index) => {
    const next = pages[index + 1] && rowsOf(pages[index + 1]!);
    if (own.length === 0 || !next || next.length === 0) return [];
    const notes = pages[index]!.glyphs.filter(({ size }) => size === 10.5);
    const noted = new Set(notes.map(({ y }) => Math.round(y))).size * NOTE_LINE + (notes.length > 0 ? ABOVE_NOTES : 0);
    const free = LINES - 1 - (own.at(-1)!.y - FIRST + noted) / LINE;
    return free <= allowed(next, pages[index + 1]!, document)
      ? []
      : [`page ${index + 1} ends ${free.toFixed(1)} lines early before ${next[0]!.text}`];
  });
}

/** How many lines what begins a page may have left free on the one before. */
function allowed(rows: readonly Row[], page: PdfPage, { heads, attachments, closing }: GeneratedDocument): number {
  let lines = 2.99;
  let at = 0;
  while (heads.some(({ text, alone }) => alone && text.startsWith(rows[at]?.text ?? '?'))) at++;
  lines += at;
  if (page.glyphs.some(({ size }) => size === 12)) lines += 1;
  if (page.glyphs.some(({ size }) => size === 10.5)) lines += 3;
  const text = rows.map((row) => row.text).join('');
  const end = text.indexOf(attachments || closing);
  if (end < 0 || end > 28 * 4) return lines;
  // The end of the text stands together: all that is on the page may have been one piece.
  return lines + rows.length + 4;
}

/** Heads are in their faces, and nothing else is. */
export function faceFaults(pages: readonly PdfPage[], { heads }: GeneratedDocument): string[] {
  const glyphs = pages.flatMap((page) => page.glyphs.filter(({ char, size }) => size === 16 && !BLANK.test(char)));
  const text = plain(glyphs);
  const faults: string[] = [];
  const own = new Set<PdfGlyph>();
  let from = 0;
  for (const head of heads) {
    const at = text.indexOf(head.text, from);
    if (at < 0) return [...faults, `no head ${head.text}`];
    from = at + head.text.length;
    for (const glyph of glyphs.slice(at, from)) own.add(glyph);
  }
  const faceOf = (glyph: PdfGlyph): string =>
    /Sans|Hei/i.test(glyph.face) ? 'Hei' : /WenKai|Kai/i.test(glyph.face) ? 'Kai' : glyph.face;
  let at = 0;
  for (const head of heads) {
    at = text.indexOf(head.text, at);
    const wrong = glyphs.slice(at, at + head.text.length).find((glyph) => faceOf(glyph) !== head.face);
    if (wrong) faults.push(`${wrong.char} of ${head.text} is in ${wrong.face}`);
    at += head.text.length;
  }
  const stray = glyphs.find((glyph) => !own.has(glyph) && /^(Hei|Kai)$/.test(faceOf(glyph)));
  return stray ? [...faults, `${stray.char} is in ${stray.face} outside the heads`] : faults;
}
