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
