import type { Fix, Issue, Span } from '../../model/index.js';
import { blocksOf } from '../../model/walk.js';

/**
 * Whether a fix touches text that looks like the rows of a table and is none to Markdown: cells with tabs between
 * them, as Word gives them, or with `|`. Its blanks and ends of lines hold it together, and what is mended there as
 * prose would be lost for the table. Entries of the contents have their tabs by right, and paragraphs beside rows are
 * prose, blank lines between them or not.
 */
export function touchesRows({ source: { text }, preface, sections }: Issue): (fix: Fix) => boolean {
  if (!/[\t|]/.test(text)) return () => false;
  const rows: Span[] = [];
  for (const blocks of [preface, ...sections.map((section) => section.blocks)])
    for (const { block } of blocksOf(blocks))
      if ((block.kind === 'paragraph' || block.kind === 'item') && hasRow(text, block.span)) rows.push(block.span);
  rows.sort((a, b) => a.start - b.start);
  return ({ edits }) => edits.some(({ start }) => holds(rows, start));
}

function hasRow(text: string, { start, end }: Span): boolean {
  return text
    .slice(start, end)
    .split(/\r\n|\r|\n/)
    .some(isRow);
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
