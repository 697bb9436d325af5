import type { BlockId, BrokenLine, BrokenParagraph, Layout, PageLabel } from '../model/index.js';
import { linesIn } from './box.js';
import type { FilledPage } from './page/pages.js';
import { type Line, type ParagraphLines, trimSpaces } from './paragraph/line.js';
import type { Shaped } from './paragraph/shape.js';

/**
 * How the paragraphs on filled pages were broken, the page of each of their lines (of a repeated one, its first), and
 * where they begin.
 */
export function brokenParagraphs(pages: readonly FilledPage[]): Pick<Layout, 'paragraphs' | 'starts'> {
  const found = new Map<BlockId, { readonly lines: ParagraphLines; readonly pages: PageLabel[] }>();
  for (const { label, placed } of pages) {
    for (const { box } of placed) {
      for (const { paragraph: lines, index } of linesIn([box])) {
        const { id } = lines.paragraph;
        const known = found.get(id) ?? { lines, pages: [] };
        known.pages[index] ??= label;
        found.set(id, known);
      }
    }
  }
  const all = [...found];
  return {
    paragraphs: new Map(all.map(([id, { lines, pages: labels }]) => [id, brokenParagraph(lines, labels)])),
    starts: new Map(all.map(([id, { lines }]) => [id, lines.paragraph.span.start])),
  };
}

function brokenParagraph({ shaped, lines, made }: ParagraphLines, pages: readonly PageLabel[]): BrokenParagraph {
  if (made.told?.lines.every(({ page }, i) => page === pages[i])) return made.told;
  made.told = { text: shaped.text, lines: lines.map((line, i) => brokenLine(shaped, line, pages[i]!)) };
  return made.told;
}

function brokenLine(shaped: Shaped, line: Line, page: PageLabel): BrokenLine {
  const { advance, run, face, textStart } = shaped;
  const last = trimSpaces(shaped, line.start, line.end);
  let width = 0;
  let pieces = 0;
  for (let i = line.start; i < last; i++) {
    width += advance[i]!;
    if (i === line.start || run[i] !== run[i - 1] || face[i] !== face[i - 1]) pieces++;
  }
  const { room, natural, hung } = line;
  return {
    start: textStart[line.start]!,
    end: textStart[line.end]!,
    page,
    width,
    pieces,
    natural,
    measure: room.width,
    hung,
  };
}
