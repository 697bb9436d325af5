import type { Layout, PlacedRow } from '../model/index.js';
import type { FilledPage } from './page/pages.js';
import { heightOfRow } from './table/row.js';

/** The rows of tables on filled pages, without header rows that are set again. */
export function placedRows(pages: readonly FilledPage[]): Layout['rows'] {
  const found = new Map<string, PlacedRow[]>();
  for (const { label, placed } of pages) {
    for (const { box, repeated } of placed) {
      if (box.kind !== 'row' || repeated) continue;
      const { table, index } = box.rows;
      const rows = found.get(table.id) ?? [];
      found.set(table.id, rows);
      for (let row = box.at; row < box.end; row++)
        rows.push({ row: index + row, page: label, height: heightOfRow(box, row) });
    }
  }
  return found;
}
