import type { Fix, Issue, Span } from '../../model/index.js';
import { blocksOf } from '../../model/walk.js';

/**
 * Whether a fix touches text that looks like the rows of a table and is none to Markdown: cells with tabs between
 * them, as Word gives them, or with `|`. Its blanks and ends of lines hold it together, and what is mended there as
 * prose would be lost for the table. Entries of the contents have their tabs by right.
 */
export function touchesRows({ source, toc, preface, sections }: Issue): (fix: Fix) => boolean {
  if (!/[\t|]/.test(source.text)) return () => false;
  const own: Span[] = (toc?.entries ?? []).map(({ span }) => span);
  for (const blocks of [preface, ...sections.map((section) => section.blocks)])
    for (const { block } of blocksOf(blocks)) if (block.kind === 'table') own.push(block.span);
  own.sort((a, b) => a.start - b.start);
  const rows = rowsIn(source.text);
  return ({ edits }) => edits.some(({ start }) => holds(rows, start) && !holds(own, start));
}

/** A place is in one of some spans, which are in order. */
function holds(spans: readonly Span[], place: number): boolean {
  let [low, high] = [0, spans.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end < place) low = middle + 1;
    else if (spans[middle]!.start > place) high = middle - 1;
    else return true;
  }
  return false;
}

/** Paragraphs with a line that looks like a row. */
function rowsIn(text: string): readonly Span[] {
  const found: Span[] = [];
  let paragraph: { start: number; end: number; rows: boolean } | undefined;
  const close = (): void => {
    if (paragraph?.rows) found.push({ start: paragraph.start, end: paragraph.end });
    paragraph = undefined;
  };
  let start = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const end = start + line.length;
    if (line.trim() === '' || /^ {0,3}#/.test(line)) close();
    else {
      paragraph = { start: paragraph?.start ?? start, end, rows: (paragraph?.rows ?? false) || isRow(line) };
    }
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  close();
  return found;
}

/** A number or bullet with its tab, as Word gives what it numbers itself. */
const MARK =
  /^(?:[（(]?[0-9０-９一二三四五六七八九十]{1,3}[）)、.．]{1,2}|[\u2460-\u2473]|[·•●○■□◆➢✓\uf000-\uf0ff-])\t+/;

/** A tab between words, two `|`, or one at the start or end. */
function isRow(line: string): boolean {
  const body = line
    .replace(/^[\s>]+/, '')
    .replace(MARK, '')
    .trimEnd();
  if (body.includes('\t')) return true;
  const bar = body.indexOf('|');
  return bar >= 0 && (bar === 0 || body.endsWith('|') || body.includes('|', bar + 1));
}
