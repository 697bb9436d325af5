import type { ParagraphFlow, TableFlow } from '../../model/index.js';
import type { DocxContext } from './context.js';
import { pageOfRow } from './page-ends.js';
import { paragraphXml } from './paragraph.js';
import { eighths, twips } from './xml.js';

/**
 * A table of the layout's column widths and row heights; header rows repeat, rows stay whole. The space around it is its neighbours'.
 * LibreOffice tries rows below the page's last one, and their notes with them; whether it then keeps such a row and carries the notes
 * over or takes the row before it along, the page ends elsewhere. No row can begin a page by force: where rows with notes are still to
 * come, the table ends with the page and another like it begins the next.
 */
export function tableXml(table: TableFlow, context: DocxContext, pageBreakBefore: boolean): string {
  const head = table.rows.slice(0, table.headerRows);
  // A head with notes of its own cannot be said twice.
  const lastNotes = context.pinned && !head.some(hasNotes) ? table.rows.findLastIndex(hasNotes) : -1;
  const parts: (readonly ParagraphFlow[])[][] = [[]];
  table.rows.forEach((row, r) => {
    if (r > table.headerRows && r <= lastNotes && beginsPage(table.rows[r - 1]!, row, context)) parts.push([...head]);
    parts.at(-1)!.push(row);
  });
  return parts.map((rows, i) => partXml({ ...table, rows }, context, pageBreakBefore || i > 0)).join(spacerXml(0));
}

function hasNotes(row: readonly ParagraphFlow[]): boolean {
  return row.some(({ runs }) => runs.some((run) => run.kind === 'note' && run.note));
}

function beginsPage(before: readonly ParagraphFlow[], row: readonly ParagraphFlow[], { compiled }: DocxContext): boolean {
  return pageOfRow(before, compiled.layout) !== pageOfRow(row, compiled.layout);
}

function partXml(table: TableFlow, context: DocxContext, pageBreakBefore: boolean): string {
  const { layout } = context.compiled;
  const tokens = context.template.table;
  const widths = layout.columns.get(table.id) ?? [];
  const total = twips(widths.reduce((sum, width) => sum + width, 0));
  const border = `w:val="single" w:sz="${eighths(tokens.ruleWeight)}" w:space="0" w:color="${tokens.ruleColour.slice(1).toUpperCase()}"`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} ${border}/>`).join('');
  const grid = widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('');
  const margins = `<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="${twips(tokens.padX)}" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="${twips(tokens.padX)}" w:type="dxa"/></w:tblCellMar>`;
  const rows = table.rows.map((cells, row) => {
    const guard = context.ends.guards.get(cells[0]?.id ?? '') ?? 0;
    const height = Math.max(...cells.map((cell) => cellHeight(cell, context)), 0) + tokens.padY * 2 + guard;
    const header = row < (layout.heads.get(table.id) ?? 0) ? '<w:tblHeader/>' : '';
    const columns = cells.map((cell, column) => {
      const text = paragraphXml(cell, context, { pageBreakBefore: pageBreakBefore && row === 0 && column === 0 });
      return `<w:tc><w:tcPr><w:tcW w:w="${twips(widths[column] ?? 0)}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${text}</w:tc>`;
    });
    return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${twips(height)}" w:hRule="exact"/>${header}</w:trPr>${columns.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>${margins}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

function cellHeight(cell: ParagraphFlow, { compiled, template }: DocxContext): number {
  const lines = compiled.layout.paragraphs.get(cell.id)?.lines.length ?? 1;
  return lines * template.styles[cell.style]!.lineHeight;
}

/** Space between two tables, which would else be one; an empty paragraph of exact height, pt. */
export function spacerXml(height: number): string {
  return `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="${Math.max(20, twips(height))}" w:lineRule="exact"/><w:ind w:left="0" w:right="0" w:firstLine="0"/><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:pPr></w:p>`;
}
