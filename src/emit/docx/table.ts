import { type GridCell, gridOf } from '../../model/grid.js';
import type { CellFlow, PageLabel, ParagraphFlow, ParagraphStyle, PlacedRow, TableFlow } from '../../model/index.js';
import { leafParagraphs } from '../../model/walk.js';
import type { DocxContext } from './context.js';
import { partsOf } from './lines.js';
import { notePages, pageOpening } from './note-pages.js';
import { paragraphXml, type Surroundings } from './paragraph.js';
import { type Part, partsByPage } from './parts.js';
import { CARRIER, spacerXml, tablePlaceXml } from './spacer.js';
import { eighths, twips, xml } from './xml.js';

/** A cell's text, or what of it stands on one page, in one of the rows that it covers. */
interface Cell {
  readonly column: number;
  /** Columns that it covers. */
  readonly columnSpan: number;
  /** Where it covers several rows: whether it begins in this one. */
  readonly merge?: 'restart' | 'continue';
  readonly text: readonly Text[];
  /** What it is set in where nothing stands in it. */
  readonly style: ParagraphStyle;
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
  /** pt */
  readonly height: number;
}

/** A cell of the flow's table and the pages that its text stands on. */
interface PagedCell extends GridCell<CellFlow> {
  readonly pages: ReadonlyMap<PageLabel, readonly Text[]>;
}

/**
 * A table of the layout's column widths and row heights. It ends where the page does, a row that goes on divided, and
 * another with the same head begins the next: no row can be told to begin a page. The space around it is its
 * neighbours'; a page begins by the empty line before it, and so does a section, where LibreOffice would add one of its
 * own height.
 */
export function tableXml(table: TableFlow, context: DocxContext, around: Surroundings): string {
  const { pageBreakBefore, sectionHead, before, opening } = around;
  const space = sectionHead ? 0 : before;
  const head = pageBreakBefore
    ? spacerXml(CARRIER, { opening })
    : space === undefined
      ? ''
      : spacerXml(Math.max(CARRIER, space));
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

/**
 * The rows of each page, those that the layout sets again at their head. An editable document has all rows together,
 * each whole.
 */
function rowsByPage(table: TableFlow, context: DocxContext): ReadonlyMap<PageLabel, readonly Row[]> {
  const { faithful } = context;
  const { rows: placed, heads } = context.compiled.layout;
  const covering = coveringCells(table, context);
  const rowsOn = (page: PageLabel, parts: readonly PlacedRow[]): readonly Row[] => {
    const on = new Set(parts.map(({ row }) => row));
    return parts.map(({ row, height }) => ({
      header: row < table.headerRows,
      height,
      cells: covering[row]!.map((cell) => cellIn(cell, row, on, page)),
    }));
  };
  const pages = new Map<PageLabel, PlacedRow[]>();
  for (const part of placed.get(table.id)!) {
    const page = faithful ? part.page : 0;
    const known = pages.get(page);
    if (!known) pages.set(page, [part]);
    else if (faithful || known.at(-1)!.row !== part.row) known.push(part);
  }
  const all = [...pages].map(([page, parts]) => [page, rowsOn(page, parts)] as const);
  const again = (all[0]?.[1] ?? []).slice(0, heads.get(table.id)).map(repeated);
  return new Map(all.map(([page, rows], i) => [page, i === 0 || !faithful ? rows : [...again, ...rows]]));
}

/** For each row the cells that cover it, left to right, each with its text by pages; by 0 where readers divide it. */
function coveringCells({ rows }: TableFlow, context: DocxContext): readonly (readonly PagedCell[])[] {
  const covering: PagedCell[][] = rows.map(() => []);
  for (const placed of gridOf(rows).flat()) {
    const cell = { ...placed, pages: textByPage(placed.cell, context) };
    for (let i = 0; i < placed.cell.rowSpan; i++) covering[placed.row + i]!.push(cell);
  }
  return covering.map((cells) => cells.sort((a, b) => a.column - b.column));
}

/** A cell in a row that it covers: its text stands in the first of those on a page. */
function cellIn(
  { cell, row: first, column, pages }: PagedCell,
  row: number,
  on: ReadonlySet<number>,
  page: PageLabel,
): Cell {
  const { columnSpan, rowSpan } = cell;
  const begins = row === first || !on.has(row - 1);
  const goesOn = row + 1 < first + rowSpan && on.has(row + 1);
  const merge = !begins ? 'continue' : goesOn ? 'restart' : undefined;
  const text = begins ? (pages.get(page) ?? []) : [];
  const { style } = [...leafParagraphs(cell.blocks)][0]!;
  return { column, columnSpan, ...(merge && { merge }), text, style, divided: pages.size > 1 };
}

/** A cell's text by the pages that it stands on. */
function textByPage({ blocks }: CellFlow, context: DocxContext): ReadonlyMap<PageLabel, readonly Text[]> {
  const pages = new Map<PageLabel, Text[]>();
  for (const paragraph of leafParagraphs(blocks)) {
    for (const [page, parts] of partsByPage(partsOf(paragraph, context))) {
      const at = context.faithful ? page : 0;
      pages.set(at, [...(pages.get(at) ?? []), { paragraph, parts }]);
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

function rowXml({ cells, header, height }: Row, widths: readonly number[], context: DocxContext): string {
  const columns = cells.map(({ column, columnSpan, merge, text, style, divided }) => {
    const width = widths.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0);
    const across = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : '';
    const span = across + (merge ? `<w:vMerge w:val="${merge}"/>` : '');
    const xml = text.map(({ paragraph, parts }) => paragraphXml(paragraph, context, { pageHead: false }, parts));
    return `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/>${span}${placeXml(divided, context)}</w:tcPr>${xml.join('') || emptyXml(style, context)}</w:tc>`;
  });
  const repeats = header ? '<w:tblHeader/>' : '';
  return `<w:tr><w:trPr><w:cantSplit/>${heightXml(height, context)}${repeats}</w:trPr>${columns.join('')}</w:tr>`;
}

/** An empty paragraph, no higher than a line of the cell where rows grow. */
function emptyXml({ name, text }: ParagraphStyle, { faithful, styleIds }: DocxContext): string {
  return faithful ? '<w:p/>' : `<w:p><w:pPr><w:pStyle w:val="${styleIds.paragraph(name, text.size)}"/></w:pPr></w:p>`;
}

/** A row's height where it is held. */
function heightXml(height: number, { faithful }: DocxContext): string {
  return faithful ? `<w:trHeight w:val="${twips(height)}" w:hRule="exact"/>` : '';
}

/** Cells stand in the middle of their row; one that a page end divides begins at the top, as in the layout. */
function placeXml(divided: boolean, { template }: DocxContext): string {
  if (!divided) return '<w:vAlign w:val="center"/>';
  return `<w:tcMar><w:top w:w="${twips(template.table.padY)}" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/>`;
}
