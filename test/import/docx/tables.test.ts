import { describe, expect, test } from 'vitest';
import type { ImportedTable } from '../../../src/import/document.js';
import { doubtsOf, linesOf, paragraph, paragraphsOf, readMade, run } from '../../support/made-docx.js';

const cell = (words: string, properties = '') =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${paragraph(run(words))}</w:tc>`;
const row = (cells: string, properties = '') =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
const grid = (...widths: readonly number[]) =>
  `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
const down = '<w:vMerge w:val="restart"/>';
const on = '<w:vMerge/>';

function tableOf(inside: string): ImportedTable & { readonly doubts: readonly string[] } {
  const made = readMade(`<w:tbl>${inside}</w:tbl>`);
  return { ...(made.blocks[0] as ImportedTable), doubts: doubtsOf(made) };
}
/** Cells as `文@0+1x1`, rows on lines. */
const shown = ({ rows }: ImportedTable) =>
  rows.map((cells) =>
    cells.map(({ blocks, column, columns, rows: high }) => `${linesOf(blocks)}@${column}+${columns}x${high}`).join(' '),
  );

describe('cells', () => {
  test('beside and below one another', () => {
    const table = tableOf(
      grid(2000, 1000) + row(cell('甲') + cell('乙'), '<w:tblHeader/>') + row(cell('丙') + cell('丁')),
    );
    expect(shown(table)).toEqual(['甲@0+1x1 乙@1+1x1', '丙@0+1x1 丁@1+1x1']);
    expect(table).toMatchObject({ headerRows: 1, widths: [100, 50], doubts: [] });
  });

  test('that span columns and rows', () => {
    const table = tableOf(
      grid(100, 100, 100) +
        row(cell('甲', down) + cell('乙', '<w:gridSpan w:val="2"/>')) +
        row(cell('', on) + cell('丙', down) + cell('丁')) +
        row(cell('', on) + cell('', on) + cell('戊')),
    );
    expect(shown(table)).toEqual(['甲@0+1x3 乙@1+2x1', '丙@1+1x2 丁@2+1x1', '戊@2+1x1']);
  });

  test('merged the old way', () => {
    const table = tableOf(
      grid(100, 100) +
        row(cell('甲', '<w:hMerge w:val="restart"/>') + cell('', '<w:hMerge/>')) +
        row(cell('乙') + cell('丙')),
    );
    expect(shown(table)).toEqual(['甲@0+2x1', '乙@0+1x1 丙@1+1x1']);
  });

  test('behind columns that a row leaves out, and on columns that no cell begins at', () => {
    const table = tableOf(
      grid(100, 100, 100, 100) +
        row(cell('甲', '<w:gridSpan w:val="3"/>') + cell('乙')) +
        row(cell('丙'), '<w:gridBefore w:val="3"/>'),
    );
    expect(shown(table)).toEqual(['甲@0+1x1 乙@1+1x1', '丙@1+1x1']);
    expect(table.widths).toEqual([15, 5]);
  });

  test('two merged cells below one another stay two, and one that goes on from nothing begins', () => {
    const table = tableOf(
      row(cell('甲', on)) +
        row(cell('', on)) +
        row(cell('乙', down)) +
        row(cell('', on)) +
        row(cell('丙')) +
        row(cell('丁', on)),
    );
    expect(shown(table)).toEqual(['甲@0+1x2', '', '乙@0+1x2', '', '丙@0+1x1', '丁@0+1x1']);
  });

  test('of a row that a change deletes begin nothing', () => {
    const table = tableOf(row(cell('', down), '<w:del/>') + row(cell('甲', on)) + row(cell('', on)));
    expect(shown(table)).toEqual(['甲@0+1x2', '']);
  });

  test('text that a merge hides is told', () => {
    expect(tableOf(row(cell('甲', down)) + row(cell('藏', on))).doubts).toEqual(['left-out merged-cell: 藏']);
  });

  test('hold tables, in controls and changes too', () => {
    const inner = `<w:tbl>${row(cell('内'))}</w:tbl>${paragraph('')}`;
    const control = (inside: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
    const table = tableOf(control(row(control(`<w:tc>${inner}</w:tc>`) + cell('乙'))) + row(cell('丙') + cell('丁')));
    expect(table.rows[0]![0]!.blocks.map(({ kind }) => kind)).toEqual(['table', 'paragraph']);
    expect(linesOf([table])).toEqual(['内', '', '乙', '丙', '丁']);
  });
});

test('a table without cells is none, and absurd spans end somewhere', () => {
  expect(readMade(`<w:tbl>${grid(1)}<w:tr/></w:tbl>`).blocks).toEqual([]);
  const table = tableOf(row(cell('甲', '<w:gridSpan w:val="999999999"/>') + cell('乙', '<w:gridSpan w:val="-3"/>')));
  expect(shown(table)).toEqual(['甲@0+1x1 乙@1+1x1']);
});

test('paragraphs and rows are counted as an editor counts them', () => {
  const made = readMade(
    `${paragraph(run('一'))}<w:tbl>${row(cell('二') + cell('二'))}${row(cell('三'))}</w:tbl>${paragraph(run('四'))}`,
  );
  const [before, table, after] = made.blocks;
  expect([before!.place.paragraph, table!.place.paragraph, after!.place.paragraph]).toEqual([1, 2, 4]);
  const cells = (table as ImportedTable).rows.map((cells) =>
    cells.map(({ blocks }) => paragraphsOf({ blocks })[0]!.place.paragraph),
  );
  expect(cells).toEqual([[2, 2], [3]]);
});
