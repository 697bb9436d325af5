import { displayWidth } from '../report/width.js';

// Closing marks never start a line, opening marks never end one (line-start and line-end prohibition).
const pieces = /[（《“]*(?:[\u2E80-\u9FFF\uFF00-\uFFEF]|[^\s\u2E80-\u9FFF\uFF00-\uFFEF]+)[，。；：、）》”？！]*|\s+/gu;

/**
 * Breaks text into lines of at most `columns` terminal columns: at spaces, and between hanzi. Existing line ends stay.
 */
export function wrap(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => (displayWidth(line) <= columns ? line : wrapLine(line, columns)))
    .join('\n');
}

function wrapLine(line: string, columns: number): string {
  const lines: string[] = [];
  let current = '';
  for (const [piece] of line.matchAll(pieces)) {
    if (current !== '' && displayWidth(current + piece.trimEnd()) > columns) {
      lines.push(current.trimEnd());
      current = '';
    }
    if (current !== '' || piece.trim() !== '') current += piece;
  }
  return [...lines, current.trimEnd()].join('\n');
}
