import type { EntryFlow, FlowBlock, Inline, ListFlow, ParagraphFlow, TableCell, TextInline } from '../model/index.js';
import type { FlowContext } from './context.js';
import { label } from './drafts.js';
import { paragraph } from './paragraph.js';
import { runsOf } from './runs.js';
import type { OwnStyle } from './styles.js';

/** How what stands in a cell is set. */
export interface CellSetting {
  /** Name in `template.styles`. */
  readonly style: string;
  readonly own: OwnStyle;
}

/** A line of a cell, as `<br>` ends it; one of a list without its mark. */
interface CellLine {
  readonly inlines: readonly Inline[];
  readonly mark?: EntryMark;
}

/** What stands before an entry: a bullet, or a number and the sign behind it. */
interface EntryMark {
  readonly text: string;
  /** Absent for bullets. */
  readonly number?: number;
}

/** Lines of one kind that follow one another. */
interface Stretch {
  readonly lines: CellLine[];
  readonly listed: boolean;
}

const BULLET = /^(?:[-*+] +|• *)(?=\S)/;
/** No decimal point: 1.5 is a number. */
const NUMBER = /^([0-9]{1,3})([.．、)）])[ \u3000]*(?=[^\s0-9])/;
/** Fewer lines that begin like entries are text. */
const LEAST_ENTRIES = 2;
/** Least space between a mark and its text, em; a sign as wide as a hanzi has its own. */
const GAP = 0.25;
const WIDE_SIGN = /[．、）]$/;

/**
 * What stands in a cell: a paragraph; or, where lines of it begin with bullets or count on from one to the next, lists
 * and the paragraphs before, between and behind them.
 */
export function cellBlocks(cell: TableCell, setting: CellSetting, context: FlowContext): readonly FlowBlock[] {
  const stretches = stretchesOf(linesOf(cell.inlines));
  if (!stretches.some(({ listed }) => listed)) return [cellText(cell.inlines, cell, setting, context)];
  return stretches.map(({ lines, listed }) =>
    listed
      ? cellList(lines, cell, setting, context)
      : cellText(
          lines.flatMap(({ inlines }, i) => (i > 0 ? [breakBefore(inlines, cell), ...inlines] : inlines)),
          cell,
          setting,
          context,
        ),
  );
}

function cellText(
  inlines: readonly Inline[],
  { span }: TableCell,
  { style, own }: CellSetting,
  context: FlowContext,
): ParagraphFlow {
  return fitted(paragraph(runsOf(inlines, context), style, 'body', span, context, own), own);
}

/** Text of a smaller size says so. */
function fitted(text: ParagraphFlow, { size }: OwnStyle): ParagraphFlow {
  return size === undefined ? text : { ...text, fitted: true };
}

function breakBefore([next]: readonly Inline[], { span }: TableCell): Inline {
  const at = next?.span.start ?? span.end;
  return { kind: 'line-break', span: { start: at, end: at } };
}

function linesOf(inlines: readonly Inline[]): readonly CellLine[] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.kind === 'line-break') lines.push([]);
    else lines.at(-1)!.push(inline);
  }
  return lines.map(lineOf);
}

function lineOf(inlines: readonly Inline[]): CellLine {
  const [first, ...rest] = inlines;
  if (first?.kind !== 'text') return { inlines };
  // A mark may stand before what is bold.
  const text = rest.length > 0 ? `${first.text}x` : first.text;
  const bullet = BULLET.exec(text);
  const number = NUMBER.exec(text);
  const [length, mark] = bullet
    ? [bullet[0].length, { text: '•' }]
    : number
      ? [number[0].length, { text: `${number[1]}${number[2]}`, number: Number(number[1]) }]
      : [0, undefined];
  return mark ? { inlines: withoutStart(first, length, rest), mark } : { inlines };
}

function withoutStart(first: TextInline, length: number, rest: readonly Inline[]): readonly Inline[] {
  const { start, end } = first.span;
  const exact = end - start === first.text.length;
  const text = { ...first, text: first.text.slice(length), ...(exact && { span: { start: start + length, end } }) };
  return text.text === '' ? rest : [text, ...rest];
}

/** Lines that are entries, and others; entries that are too few to be a list are as they were written. */
function stretchesOf(lines: readonly CellLine[]): readonly Stretch[] {
  const runs: CellLine[][] = [];
  for (const line of lines) {
    const before = runs.at(-1)?.at(-1);
    if (before && goesOn(before.mark, line.mark)) runs.at(-1)!.push(line);
    else runs.push([line]);
  }
  const stretches: Stretch[] = [];
  for (const run of runs) {
    const listed = run[0]!.mark !== undefined && run.length >= LEAST_ENTRIES;
    const last = stretches.at(-1);
    if (last && !listed && !last.listed) last.lines.push(...run);
    else stretches.push({ lines: run, listed });
  }
  return stretches;
}

function goesOn(before: EntryMark | undefined, mark: EntryMark | undefined): boolean {
  if (!before || !mark) return before === mark;
  if (before.number === undefined || mark.number === undefined) return before.number === mark.number;
  return mark.number === before.number + 1 && mark.text.at(-1) === before.text.at(-1);
}

/** A list whose marks hang: its text stands below the text of its first lines. */
function cellList(
  lines: readonly CellLine[],
  cell: TableCell,
  { style, own }: CellSetting,
  context: FlowContext,
): ListFlow {
  const size = own.size ?? context.template.styles[style]!.size;
  const column = columnOf(lines, cell, { style, own }, context);
  const align = context.styles.paragraph(style, own).align === 'justify' ? 'justify' : 'left';
  const hanging = { ...own, align, indentLeft: column / size, indentFirst: -column / size, firm: true } as const;
  const children = lines.map(({ inlines, mark }): EntryFlow => {
    const at = inlines[0]?.span.start ?? cell.span.start;
    const span = { start: at, end: inlines.at(-1)?.span.end ?? cell.span.end };
    const runs = [{ ...label(mark!.text, at), column }, ...runsOf(inlines, context)];
    return { kind: 'entry', children: [fitted(paragraph(runs, style, 'list-entry', span, context, hanging), own)] };
  });
  const { number } = lines[0]!.mark!;
  return { kind: 'list', ordered: number !== undefined, start: number ?? 1, children };
}

/** Room for the longest mark, pt. */
function columnOf(
  lines: readonly CellLine[],
  { span }: TableCell,
  { style, own }: CellSetting,
  context: FlowContext,
): number {
  const measuring = { ...context, nextId: () => 'measured' };
  const longest = lines.at(-1)!.mark!.text;
  const mark = paragraph([label(longest, span.start)], style, 'list-entry', span, measuring, own);
  return context.widthsOf(mark).widest + (WIDE_SIGN.test(longest) ? 0 : GAP) * mark.style.text.size;
}
