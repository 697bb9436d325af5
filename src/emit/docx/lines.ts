import type { BrokenParagraph, PageLabel, ParagraphFlow, Run } from '../../model/index.js';
import { printedText } from '../../model/text.js';
import { READERS_NOTE_DIGIT, READERS_NOTE_MARK } from '../../text/readers.js';
import type { DocxContext } from './context.js';
import { fitOf } from './line-fit.js';
import type { Part, Piece, WrittenLine } from './parts.js';

/**
 * A paragraph's lines as the layout has them, in parts. A part ends where the page does, and where the author ended a
 * line of a justified paragraph, since readers stretch a line that ends in a break: only a paragraph's last line is
 * sure to stand flush left.
 */
export function partsOf(paragraph: ParagraphFlow, context: DocxContext): readonly Part[] {
  const broken = context.compiled.layout.paragraphs.get(paragraph.id)!;
  const runs = offsetsOf(paragraph.runs);
  if (!context.faithful) {
    // Broken by readers.
    return [
      { lines: [{ pieces: freePieces(runs, paragraph, context), fit: {} }], page: broken.lines[0]!.page, cut: false },
    ];
  }
  const justified = paragraph.style.align === 'justify';
  const parts: { lines: WrittenLine[]; page: PageLabel; cut: boolean }[] = [];
  let run = 0;
  broken.lines.forEach((line, index) => {
    const before = broken.lines[index - 1];
    const pageEnds = before !== undefined && line.page > before.page;
    if (pageEnds) parts.at(-1)!.cut = !endedByAuthor(broken, index - 1);
    if (!before || pageEnds || (justified && endedByAuthor(broken, index - 1)))
      parts.push({ lines: [], page: line.page, cut: false });
    run = runAt(runs, run, line.start);
    parts.at(-1)!.lines.push(writtenLine(paragraph, runs, run, broken, index, justified, context));
  });
  return parts;
}

/** A run with the UTF-16 offset of its text in the paragraph's. */
interface PlacedRun {
  readonly run: Run;
  readonly text: string;
  readonly offset: number;
}

function offsetsOf(runs: readonly Run[]): readonly PlacedRun[] {
  let offset = 0;
  return runs.map((run) => {
    const text = printedText(run);
    offset += text.length;
    return { run, text, offset: offset - text.length };
  });
}

/**
 * Index of the first run, from one on, that reaches beyond a place: lines are read in order, and walk along the runs
 * once.
 */
function runAt(runs: readonly PlacedRun[], from: number, place: number): number {
  let run = from;
  while (run < runs.length && runs[run]!.offset + runs[run]!.text.length <= place) run++;
  return run;
}

/** What is written of a paragraph that readers break: all but the mark or number that they make themselves. */
function freePieces(
  runs: readonly PlacedRun[],
  { id, ordinal }: ParagraphFlow,
  context: DocxContext,
): readonly Piece[] {
  const written = runs.filter(({ run }) => !(run.kind === 'line-break' && run.generated));
  if (context.lists.has(id)) return written.filter(({ run }) => !isLabel(run));
  const from = ordinal && context.rows.has(id) ? ordinal.text.length : 0;
  return written.flatMap(({ run, text, offset }) => {
    const rest = text.slice(Math.max(0, from - offset));
    return rest === '' && offset < from ? [] : [{ run, text: rest, offset: offset + text.length - rest.length }];
  });
}

/** Is a run the mark that readers make of an entry of a list? */
function isLabel(run: Run): boolean {
  return run.kind === 'text' && run.label === true;
}

function endedByAuthor({ text, lines }: BrokenParagraph, index: number): boolean {
  return text[lines[index]!.end - 1] === '\n';
}

function writtenLine(
  paragraph: ParagraphFlow,
  runs: readonly PlacedRun[],
  firstRun: number,
  broken: BrokenParagraph,
  index: number,
  justified: boolean,
  context: DocxContext,
): WrittenLine {
  const { text, lines } = broken;
  const line = lines[index]!;
  let last = line.end;
  while (last > line.start && (text[last - 1] === ' ' || text[last - 1] === '\n')) last--;
  const pieces: Piece[] = [];
  let surplus = index === 0 && paragraph.role === 'note' ? READERS_NOTE_DIGIT * /^\d*/.exec(text)![0].length : 0;
  for (let i = firstRun; i < runs.length && runs[i]!.offset < last; i++) {
    const { run, text: own, offset } = runs[i]!;
    const from = Math.max(offset, line.start);
    const to = Math.min(offset + own.length, last);
    if (from >= to) continue;
    if (run.kind === 'note') surplus += READERS_NOTE_MARK;
    pieces.push({ run, text: own.slice(from - offset, to - offset), offset: from });
  }
  const named = context.template.styles[paragraph.style.name]!;
  const stretched = justified && index < lines.length - 1 && !endedByAuthor(broken, index);
  return { pieces, fit: fitOf({ style: paragraph.style, named, text, line, last, justified: stretched, surplus }) };
}
