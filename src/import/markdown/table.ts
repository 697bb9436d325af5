import type { ImportedBlock, ImportedCell, ImportedTable } from '../document.js';
import { paragraphOf } from '../recognise/pieces.js';
import { escapeCell } from './escape.js';
import { type Inlines, type Links, writeInlines } from './inlines.js';

/** A table as lines of Markdown, with what cannot stand in its cells. */
export interface WrittenTable extends Pick<Inlines, 'pictures' | 'comments'> {
  readonly lines: readonly string[];
  /** Text of tables in its cells, which became plain. */
  readonly nested: readonly string[];
}

/** A table with its joined cells: `>` joins to the right, `^` to the cell above. */
export function writeTable({ rows, widths }: ImportedTable, links: Links): WrittenTable {
  const pictures: Inlines['pictures'][number][] = [];
  const comments: string[] = [];
  const nested: string[] = [];
  const write = (cell: ImportedCell): string => {
    const texts = cell.blocks
      .flatMap((block) => textsOf(block, nested))
      .map((runs) => {
        const inlines = writeInlines(runs, links, { bold: true, lineEnd: '<br>' });
        for (const picture of inlines.pictures) pictures.push(picture);
        for (const comment of inlines.comments) comments.push(comment);
        return inlines.text.replace(/[\t\n]/g, ' ').trim();
      });
    return escapeCell(texts.filter((text) => text !== '').join('<br>'));
  };
  const columns = rows.flat().reduce((most, { column, columns: count }) => Math.max(most, column + count), 1);
  const grid = rows.map(() => Array.from({ length: columns }, () => ''));
  for (const [at, row] of rows.entries())
    for (const cell of row) {
      const end = Math.min(columns, cell.column + cell.columns);
      for (let y = at; y < Math.min(rows.length, at + cell.rows); y++) {
        for (let x = cell.column; x < end - 1; x++) grid[y]![x] = '>';
        grid[y]![end - 1] = y === at ? write(cell) : '^';
      }
    }
  const [head = [], ...others] = grid.map((cells) => `| ${cells.join(' | ')} |`.replace(/ {2,}\|/g, ' |'));
  const rule = `|${Array.from({ length: columns }, (_, column) => `${ruleOf(column, rows)}|`).join('')}`;
  const wish = widthsOf(widths, columns);
  return { lines: [...(wish ? [wish, ''] : []), ...[head].flat(), rule, ...others], pictures, comments, nested };
}

function textsOf(
  block: ImportedBlock,
  nested: string[],
): readonly (readonly Parameters<typeof writeInlines>[0][number][])[] {
  if (block.kind === 'paragraph') return paragraphOf(block).map(({ runs }) => runs);
  return block.rows.map((row) => {
    const cells = row.flatMap((cell) => cell.blocks.flatMap((each) => textsOf(each, nested)));
    const runs = cells.flatMap((cell, i) => [...(i > 0 ? [{ kind: 'text', text: '　' } as const] : []), ...cell]);
    nested.push(runs.map((run) => (run.kind === 'text' ? run.text : '')).join(''));
    return runs;
  });
}

/** How a column is aligned: as all its cells below the first row are that stand in it alone. */
function ruleOf(column: number, rows: ImportedTable['rows']): string {
  const cells = rows.slice(1).flatMap((row) => row.filter((cell) => cell.column === column && cell.columns === 1));
  const aligns = new Set(
    cells.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'paragraph' && block.runs.length > 0 ? [block.align] : [])),
    ),
  );
  if (aligns.size !== 1) return '---';
  return aligns.has('center') ? ':-:' : aligns.has('right') ? '--:' : '---';
}

/** The wish for columns of their own widths, where they differ clearly. */
function widthsOf(widths: readonly number[], columns: number): string | undefined {
  if (widths.length !== columns || columns < 2) return undefined;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const least = widths.reduce((so, width) => Math.min(so, width), Number.POSITIVE_INFINITY);
  if (!(total > 0) || least <= 0 || widest < 1.3 * least) return undefined;
  const parts = widths.map((width) => Math.max(1, Math.round((width / total) * 20)));
  return `<!-- 表格：列宽 ${parts.join(':')} -->`;
}
