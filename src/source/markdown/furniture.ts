import type { OnFinding } from '../../diagnostics/diagnostic.js';
import { pasteFurniture } from '../../diagnostics/kinds/pasted-lines.js';
import type { PlacedLine } from './pasted-rows.js';

const NUMBER = '[0-9０-９]{1,3}';
/** A line that is the number of a page: — 3 —, - 3 -, ·3·, 第3页, 第 3 页 共 10 页, 3/10, Page 3 of 10. */
const FOLIO = new RegExp(
  `^[ \\t\\u3000]*(?:([—–―－-]{1,2}|[·•])[ \\t\\u3000]*${NUMBER}[ \\t\\u3000]*\\1|第[ ]?${NUMBER}[ ]?页(?:[ \\u3000,，/／]*[（(]?共[ ]?${NUMBER}[ ]?页[）)]?)?|Page[ ]${NUMBER}(?:[ ]of[ ]${NUMBER})?)[ \\t\\u3000]*$`,
  'i',
);

/** Whether a line is nothing but the number of a page, as PDF and Word print it. */
export function isFolio(text: string): boolean {
  return text.length < 40 && FOLIO.test(text);
}

/**
 * Says that a line is the number of a page that came along with pasted text. It is printed as a paragraph of its own;
 * the fix takes it away with the line end behind it. `lines` follow one another.
 */
export function reportFolio(lines: readonly PlacedLine[], at: number, source: string, report: OnFinding): void {
  const { text, start } = lines[at]!;
  if (!isFolio(text)) return;
  const end = start + text.length;
  const lineEnd = /^(?:\r\n|[\s\S])?/.exec(source.slice(end, end + 2))![0].length;
  const { words } = pasteFurniture;
  report({
    kind: pasteFurniture,
    span: { start: start + (text.length - text.trimStart().length), end: start + text.trimEnd().length },
    message: words.folio({ found: text.trim() }),
    hints: [words.deleteIt()],
    fix: { safe: true, edits: [{ start, end: end + lineEnd, text: '' }] },
  });
}
