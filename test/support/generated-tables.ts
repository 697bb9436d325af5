/** Width of what stands in the longest words of all columns together that every generated template has room for, em. */
const MEASURE = 24;
/** What a column needs beside its words, em. */
const BESIDE = 1;
/** Widths of characters, em: those of Western words by a wide face. */
const WESTERN = 0.6;

const HANZI = /[\u2e80-\u9fff\uff01-\uff60]/;
/** What a cell may keep on one line: dates, numbers with their units, Western words; and each hanzi. */
const WORDS =
  /[0-9０-９]+(?:\.[0-9]+)?[年月日万亿号美元份章%０-９0-9]*(?:[~—–-][0-9]+%?)?|[^\s\u3000-\u9fff\uff01-\uff60]+|[\u2e80-\u9fff\uff01-\uff60]/gu;

/** Width of a text's longest word, about, em. */
function longestWord(text: string): number {
  const words = text.replace(/\[\^\d+\]/g, '①').match(WORDS) ?? [];
  return Math.max(0, ...words.map(widthOf));
}

function widthOf(text: string): number {
  return Array.from(text, (character): number => (HANZI.test(character) ? 1 : WESTERN)).reduce((a, b) => a + b, 0);
}

/**
 * Room for the words of a table's cells, so that no generated table has more of them than stand side by side (that is an
 * error): asked for a text in a column, it says whether its longest word finds room beside those that were let in before.
 */
export function columnRoom(columns: number): (column: number, text: string) => boolean {
  const longest = new Array<number>(columns).fill(1);
  return (column, text) => {
    const width = longestWord(text);
    const others = longest.reduce((sum, each, i) => sum + (i === column ? 0 : each), 0);
    if (width > longest[column]! && others + width + columns * BESIDE > MEASURE) return false;
    longest[column] = Math.max(longest[column]!, width);
    return true;
  };
}

/** A table with joined cells as Markdown, and the spans of its cells: `1×2 2×1 / 1×1 …`, columns first. */
export interface JoinedTable {
  readonly source: string;
  readonly spans: string;
}

/**
 * A random table of cells that cover several columns and rows; none of its rows and columns is without a cell of its own.
 * `text` makes what stands in them.
 */
export function joinedTable(random: () => number, columns: number, rows: number, text: () => string): JoinedTable {
  const upTo = (most: number): number => 1 + Math.floor(random() * most);
  const grid = Array.from({ length: rows }, (): string[] => new Array<string>(columns).fill(''));
  const spans: string[] = [];
  grid.forEach((cells, row) => {
    const own: string[] = [];
    for (let column = 0; column < columns; column++) {
      if (cells[column] !== '') continue;
      let width = 1;
      // The last column stays one cell a row: no row is wholly covered.
      const most = random() < 0.3 ? upTo(3) : 1;
      while (width < most && column + width < columns - 1 && cells[column + width] === '') width++;
      const last = column + width === columns;
      const height = !last && random() < 0.3 ? Math.min(upTo(4), rows - row) : 1;
      for (let i = 0; i < height; i++)
        for (let j = 0; j < width; j++) grid[row + i]![column + j] = j < width - 1 ? '>' : i === 0 ? text() : '^';
      own.push(`${width}×${height}`);
    }
    spans.push(own.join(' '));
  });
  const lines = grid.map((cells) => `| ${cells.join(' | ')} |`);
  lines.splice(1, 0, `|${'--|'.repeat(columns)}`);
  return { source: lines.join('\n'), spans: spans.join(' / ') };
}
