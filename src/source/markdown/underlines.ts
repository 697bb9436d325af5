import type { OnFinding } from '../../diagnostics/diagnostic.js';
import { pasteMarkup } from '../../diagnostics/kinds/paste.js';
import type { Fix } from '../../model/index.js';
import { emWidth } from '../../text/em-width.js';
import { endsSentence } from './paragraph-start.js';
import type { PlacedLine } from './pasted-rows.js';

/** A row of = or -, which is a rule here where it is of - and text where it is of =. */
const UNDERLINE = /^[ ]{0,3}(={3,}|-{3,})[ \t]*$/;
/** A line that could be a head: no list, quotation, table, head or picture. */
const PLAIN = /^[ ]{0,3}(?![#＃>＞|｜!<]|[-+*][ \t]|[0-9]{1,9}[.)] )\S/;
/** Longer lines are no heads, em. */
const LONGEST_HEAD = 40;

/**
 * Says of a row of = or - below a line what other programs make of it: a head. Below a sentence a row of - is a rule,
 * as everywhere. `lines` follow one another directly.
 */
export function reportUnderline(lines: readonly PlacedLine[], at: number, report: OnFinding): void {
  const line = lines[at]!;
  const marks = UNDERLINE.exec(line.text)?.[1];
  if (marks === undefined) return;
  const head = headOf(lines, at);
  if (!head && marks.startsWith('-')) return;
  const { words } = pasteMarkup;
  const start = line.start + line.text.indexOf(marks);
  report({
    kind: pasteMarkup,
    span: { start, end: start + marks.length },
    message: marks.startsWith('-') ? words.rule({ found: marks }) : words.printed({ found: marks }),
    hints: [words.head()],
    fix: head && headed(head, line, marks),
  });
}

/** The line above, where it stands alone and could be a head. */
function headOf(lines: readonly PlacedLine[], at: number): PlacedLine | undefined {
  const [line, before] = [lines[at - 1], lines[at - 2]];
  if (!line || !PLAIN.test(line.text) || endsSentence(line.text) || /[，、,]\s*$/.test(line.text)) return undefined;
  if (line.text.length > 2 * LONGEST_HEAD || emWidth(line.text.trim(), 0) > LONGEST_HEAD) return undefined;
  return before === undefined || endsSentence(before.text) || UNDERLINE.test(before.text) ? line : undefined;
}

/** The head with its marks, the row below it taken away with the line end before it. */
function headed(head: PlacedLine, row: PlacedLine, marks: string): Fix {
  const depth = marks.startsWith('=') ? '# ' : '## ';
  return {
    safe: marks.startsWith('='),
    edits: [
      { start: head.start, end: head.start, text: depth },
      { start: head.start + head.text.length, end: row.start + row.text.length, text: '' },
    ],
  };
}
