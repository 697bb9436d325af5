import { indentsIn } from '../model/geometry.js';
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
  if (runs.some(({ kind }) => kind === 'line-break' || kind === 'tab' || kind === 'page')) return runs;
  const text = runs.map((run) => (run.kind === 'text' ? run.text : '')).join('');
  const resolved = context.styles.paragraph(style, own);
  const width = context.measure;
  const { left, right, first } = indentsIn(resolved, width);
  const notes = runs.filter(({ kind }) => kind === 'note').length;
  const measure = (width - left - right - Math.max(0, first)) / resolved.text.size - notes * NOTE_MARK;
  // Western letters are wider in some faces than the half em that titles are broken by.
  const wider = Math.max(1, lineWidths(text, style, context).own / Math.max(1, emsOf(text)));
  const lines = shapeTitle(text, measure / wider);
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
