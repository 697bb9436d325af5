/** What may be asked of a table, by a comment above it. */
export interface TableWishes {
  /** How wide its columns are in proportion; the table then fills the measure. */
  readonly shares?: readonly number[];
  /** It stands on pages of its own that lie on their side (横排). */
  readonly turned?: true;
}

/** How much of its table's grid a cell covers: columns and rows, at least 1; what it covers has no cell of its own. */
export interface Spanning {
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** A cell in the grid of a table: its first row and column. */
export interface GridCell<Cell extends Spanning> {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
}

/** The cells that begin in each row of a table, with their places: cells of rows above may cover columns of it. */
export function gridOf<Cell extends Spanning>(
  rows: readonly (readonly Cell[])[],
): readonly (readonly GridCell<Cell>[])[] {
  /** For each column the first row that no cell above covers. */
  const free: number[] = [];
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while ((free[column] ?? 0) > row) column++;
      const placed = { cell, row, column };
      for (let i = 0; i < cell.columnSpan; i++) free[column++] = row + cell.rowSpan;
      return placed;
    });
  });
}

/** How many rows stand together, from the first on: each with those below that its cells, or theirs, reach down to. */
export function joinedRows(rows: readonly (readonly Spanning[])[]): readonly number[] {
  const counts: number[] = [];
  let [first, end] = [0, 0];
  rows.forEach((cells, row) => {
    if (row >= end) first = row;
    for (const { rowSpan } of cells) end = Math.max(end, row + rowSpan);
    end = Math.max(end, row + 1);
    if (row === first) counts.push(1);
    else counts[counts.length - 1]!++;
  });
  return counts;
}
