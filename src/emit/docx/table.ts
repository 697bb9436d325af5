import type { PageLabel, ParagraphFlow, TableFlow } from '../../model/index.js';
import { leafParagraphs } from '../../model/walk.js';
import type { DocxContext } from './context.js';
import { partsOf } from './lines.js';
import { notePages, pageOpening } from './note-pages.js';
import { paragraphXml, type Surroundings } from './paragraph.js';
import { type Part, partsByPage } from './parts.js';
import { CARRIER, spacerXml, tablePlaceXml } from './spacer.js';
import { eighths, twips, xml } from './xml.js';

/** A cell's text, or what of it stands on one page. */
interface Cell {
  /** Columns that it covers. */
  readonly columnSpan: number;
  readonly text: readonly Text[];
  /** A page end divides it. */
  readonly divided: boolean;
}

/** A paragraph with those of its parts that stand there. */
interface Text {
  readonly paragraph: ParagraphFlow;
  readonly parts: readonly Part[];
}

/** A row, or what of it stands on one page. */
interface Row {
  readonly cells: readonly Cell[];
  readonly header: boolean;
}

/**
 * A table of the layout's column widths and row heights. It ends where the page does, a row that goes on divided, and
 * another with the same head begins the next: no row can be told to begin a page. The space around it is its
 * neighbours'; a page begins by the empty line before it.
 */
export function tableXml(table: TableFlow, context: DocxContext, around: Surroundings): string {
  const { pageBreakBefore, before, opening } = around;
  const head = pageBreakBefore
    ? spacerXml(CARRIER, { opening })
    : before === undefined
      ? ''
      : spacerXml(Math.max(CARRIER, before));
  if (!context.faithful) return head + partXml(table, rowsOf(table, context), context);
  let xml = head;
  let last: PageLabel | undefined;
  for (const [page, rows] of rowsByPage(table, context)) {
    if (last !== undefined) xml += notePages(last, page, context) + pageBeginXml(table, page, context);
    xml += partXml(table, rows, context);
    last = page;
  }
  return xml;
}

/** What begins a page that a table goes on on: the words that say so, else an empty line. */
function pageBeginXml({ continued }: TableFlow, page: PageLabel, context: DocxContext): string {
  const opening = pageOpening(page, context);
  if (!continued) return spacerXml(CARRIER, { opening });
  return paragraphXml(continued, context, { pageBreakBefore: true, pageFoot: true, opening });
}

/** All rows, each whole. */
function rowsOf({ rows, headerRows }: TableFlow, context: DocxContext): readonly Row[] {
  return rows.map((cells, i) => ({
    header: i < headerRows,
    cells: cells.map(({ blocks, columnSpan }) => ({
      columnSpan,
      text: [...leafParagraphs(blocks)].map((paragraph) => ({ paragraph, parts: partsOf(paragraph, context) })),
      divided: false,
    })),
  }));
}

/** The rows of each page, those that the layout sets again at their head. */
function rowsByPage(table: TableFlow, context: DocxContext): ReadonlyMap<PageLabel, readonly Row[]> {
  const { layout } = context.compiled;
  const rows = rowsOf(table, context);
  const heads = rows.slice(0, layout.heads.get(table.id) ?? 0);
  const pages = new Map<PageLabel, Row[]>();
  for (const { header, cells } of rows.slice(heads.length)) {
    const columns = cells.map(cellByPage);
    const spans = cells.map(({ columnSpan }) => columnSpan);
    for (const page of new Set(columns.flatMap((column) => [...column.keys()]))) {
      if (!pages.has(page)) pages.set(page, pages.size === 0 ? [...heads] : heads.map(repeated));
      const own = columns.map(
        (column, i): Cell => ({ columnSpan: spans[i]!, text: column.get(page) ?? [], divided: column.size > 1 }),
      );
      pages.get(page)!.push({ header, cells: own });
    }
  }
  return pages.size > 0 ? pages : new Map([[layout.pageOf.get(table.id)!, heads]]);
}

/** A cell's text by the pages that it stands on. */
function cellByPage({ text }: Cell): ReadonlyMap<PageLabel, readonly Text[]> {
  const pages = new Map<PageLabel, Text[]>();
  for (const { paragraph, parts } of text) {
    for (const [page, own] of partsByPage(parts)) {
      pages.set(page, [...(pages.get(page) ?? []), { paragraph, parts: own }]);
    }
  }
  return pages;
}

/** A header row set again: its notes stand on the first page alone. */
function repeated(row: Row): Row {
  const textWithoutNotes = ({ paragraph, parts }: Text): Text => ({ paragraph, parts: parts.map(withoutNotes) });
  return { ...row, cells: row.cells.map((cell) => ({ ...cell, text: cell.text.map(textWithoutNotes) })) };
}

function withoutNotes(part: Part): Part {
  const lines = part.lines.map((line) => ({
    ...line,
    pieces: line.pieces.map((piece) => {
      if (piece.run.kind !== 'note') return piece;
      const { note: _, ...run } = piece.run;
      return { ...piece, run };
    }),
  }));
  return { ...part, lines };
}

function partXml(table: TableFlow, rows: readonly Row[], context: DocxContext): string {
  const tokens = context.template.table;
  const widths = context.compiled.layout.columns.get(table.id) ?? [];
  const total = twips(widths.reduce((sum, width) => sum + width, 0));
  const border = `w:val="single" w:sz="${eighths(tokens.ruleWeight)}" w:space="0" w:color="${tokens.ruleColour.slice(1).toUpperCase()}"`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} ${border}/>`)
    .join('');
  const grid = widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('');
  const pad = twips(tokens.padX);
  // Rows of an editable document are as high as what they hold.
  const edge = context.faithful ? 0 : twips(tokens.padY);
  const margins = xml`
    <w:tblCellMar>
      <w:top w:w="${edge}" w:type="dxa"/>
      <w:left w:w="${pad}" w:type="dxa"/>
      <w:bottom w:w="${edge}" w:type="dxa"/>
      <w:right w:w="${pad}" w:type="dxa"/>
    </w:tblCellMar>
  `;
  const body = rows.map((row) => rowXml(row, widths, context)).join('');
  return xml`
    <w:tbl>
      <w:tblPr>
        <w:tblW w:w="${total}" w:type="dxa"/>
        ${tablePlaceXml(table.indent, total / 20, context.measure)}
        <w:tblBorders>${borders}</w:tblBorders>
        <w:tblLayout w:type="fixed"/>
        ${margins}
      </w:tblPr>
      <w:tblGrid>${grid}</w:tblGrid>
      ${body}
    </w:tbl>
  `;
}

function rowXml({ cells, header }: Row, widths: readonly number[], context: DocxContext): string {
  let column = 0;
  const columns = cells.map(({ columnSpan, text, divided }) => {
    const width = widths.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0);
    column += columnSpan;
    const span = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : '';
    const xml = text.map(({ paragraph, parts }) => paragraphXml(paragraph, context, { pageHead: false }, parts));
    return `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/>${span}${placeXml(divided, context)}</w:tcPr>${xml.join('') || '<w:p/>'}</w:tc>`;
  });
  const repeats = header ? '<w:tblHeader/>' : '';
  return `<w:tr><w:trPr><w:cantSplit/>${heightXml(cells, context)}${repeats}</w:trPr>${columns.join('')}</w:tr>`;
}

/** A row's height where it is held. */
function heightXml(cells: readonly Cell[], { template, faithful }: DocxContext): string {
  if (!faithful) return '';
  const height = Math.max(...cells.map(heightOf), 0) + template.table.padY * 2;
  return `<w:trHeight w:val="${twips(height)}" w:hRule="exact"/>`;
}

/** Cells stand in the middle of their row; one that a page end divides begins at the top, as in the layout. */
function placeXml(divided: boolean, { template }: DocxContext): string {
  if (!divided) return '<w:vAlign w:val="center"/>';
  return `<w:tcMar><w:top w:w="${twips(template.table.padY)}" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/>`;
}

/** Height of a cell's lines, pt. */
function heightOf({ text }: Cell): number {
  const heights = text.map(
    ({ paragraph, parts }) => parts.reduce((sum, part) => sum + part.lines.length, 0) * paragraph.style.lineHeight,
  );
  return heights.reduce((sum, height) => sum + height, 0);
}
