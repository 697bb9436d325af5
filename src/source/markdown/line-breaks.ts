import type { OnFinding } from '../../diagnostics/diagnostic.js';
import { pasteLineBreak } from '../../diagnostics/kinds/pasted-lines.js';
import type { Edit } from '../../model/index.js';
import { matchesOf } from '../../text/matches.js';

/** Line and page breaks of Word, web pages and PDFs, which Markdown takes for characters. */
const BREAK = /[\v\f\u0085\u2028\u2029]/g;

/**
 * Reads the line breaks of other programs from `from` on as line ends, one sign for one, and says so once: a pasted
 * text has hundreds of them. `newline` is what the source ends its lines with.
 */
export function readLineBreaks(source: string, from: number, newline: string, report: OnFinding): readonly Edit[] {
  const found = matchesOf(source, BREAK).flatMap(({ index }) => (index < from ? [] : [index]));
  const first = found[0];
  if (first === undefined) return [];
  const code = `U+${source.charCodeAt(first).toString(16).toUpperCase().padStart(4, '0')}`;
  const { words } = pasteLineBreak;
  report({
    kind: pasteLineBreak,
    span: { start: Math.max(from, first - 1), end: first + 1 },
    message: words.breaks({ code, count: found.length }),
    hints: [words.writePlain()],
    fix: { safe: true, edits: found.map((start) => ({ start, end: start + 1, text: newline })) },
  });
  return found.map((start) => ({ start, end: start + 1, text: '\n' }));
}
