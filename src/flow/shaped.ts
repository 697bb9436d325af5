import { indentsIn } from '../model/geometry.js';
import { breakLeftTitle } from '../text/left-title.js';
import { shapeTitle } from '../text/title-shape.js';
import { emsOf } from '../text/title-words.js';
import type { FlowContext } from './context.js';
import { cutAt, type Draft } from './drafts.js';
import { lineWidths } from './fitting.js';
import type { OwnStyle } from './styles.js';

/** Width of a note's mark beside a title's line, em. */
const NOTE_MARK = 0.75;

/**
 * A title's runs broken by meaning for the measure beside the style's indents: marks and notes keep their places. One
 * that the editor broke is left alone.
 */
export function shaped(runs: readonly Draft[], style: string, context: FlowContext, own?: OwnStyle): readonly Draft[] {
  return byMeaning(runs, style, context, own, (text, { first, rest }) => shapeTitle(text, Math.min(first, rest)));
}

/** What no title has: it is broken as text is. */
const SENTENCE = /[，。；？！：]./;

/** A title that is set from the left, as {@link shaped}: what follows a tab stands behind its last line. */
export function fromLeft(
  runs: readonly Draft[],
  style: string,
  context: FlowContext,
  own?: OwnStyle,
): readonly Draft[] {
  const tab = runs.findIndex(({ kind }) => kind === 'tab');
  const title = tab < 0 ? runs : runs.slice(0, tab);
  const broken = byMeaning(title, style, context, own, (text, { first, rest, fits }) => {
    if (SENTENCE.test(text)) return [text];
    const lines = breakLeftTitle(text, first, rest);
    return lines.every((line, i) => fits(line, i === 0)) ? lines : [text];
  });
  return tab < 0 ? broken : [...broken, ...runs.slice(tab)];
}

/** Widths that the first line and the others may fill, em. */
interface Rooms {
  readonly first: number;
  readonly rest: number;
  /** Does a text find room on the first line, or on another? */
  fits(text: string, onFirst: boolean): boolean;
}

function byMeaning(
  runs: readonly Draft[],
  style: string,
  context: FlowContext,
  own: OwnStyle | undefined,
  broken: (text: string, rooms: Rooms) => readonly string[],
): readonly Draft[] {
  if (runs.some(({ kind }) => kind === 'line-break' || kind === 'tab' || kind === 'page')) return runs;
  const text = runs.map((run) => (run.kind === 'text' ? run.text : '')).join('');
  const resolved = context.styles.paragraph(style, own);
  const width = context.measure;
  const { left, right, first } = indentsIn(resolved, width);
  const notes = runs.filter(({ kind }) => kind === 'note').length;
  // Western letters are wider in some faces than the half em that titles are broken by.
  const wider = Math.max(1, lineWidths(text, style, context).own / Math.max(1, emsOf(text)));
  const room = (indent: number): number => (width - left - right - indent) / resolved.text.size - notes * NOTE_MARK;
  const fits = (line: string, onFirst: boolean): boolean =>
    lineWidths(line, style, context).own <= room(onFirst ? first : 0);
  const lines = broken(text, { first: room(first) / wider, rest: room(0) / wider, fits });
  if (lines.length < 2) return runs;
  return brokenInto(runs, lines);
}

/** Runs with a line's end between the lines of their text. */
function brokenInto(runs: readonly Draft[], lines: readonly string[]): readonly Draft[] {
  let rest: readonly Draft[] = runs;
  return lines.flatMap((line, i): readonly Draft[] => {
    const [own, behind] = cutAt(rest, line.length);
    rest = behind;
    return i === lines.length - 1 ? own : [...own, { kind: 'line-break', generated: true, span: behind[0]!.span }];
  });
}

/** A centred head or caption, broken by meaning; one of more lines than `most`, and what is not centred, as it is. */
export function centred(
  runs: readonly Draft[],
  style: string,
  context: FlowContext,
  own?: OwnStyle,
  most = Number.POSITIVE_INFINITY,
): readonly Draft[] {
  if (context.styles.paragraph(style, own).align !== 'center') return runs;
  const broken = shaped(runs, style, context, own);
  return broken.filter(({ kind }) => kind === 'line-break').length < most ? broken : runs;
}

/** A head: broken by meaning, from the left where it is not centred. */
export function head(runs: readonly Draft[], style: string, context: FlowContext, own?: OwnStyle): readonly Draft[] {
  const { align } = context.styles.paragraph(style, own);
  if (align === 'center') return shaped(runs, style, context, own);
  return align === 'right' ? runs : fromLeft(runs, style, context, own);
}
