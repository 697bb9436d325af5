import { indentsIn, typeArea } from '../model/geometry.js';
import { shapeTitle } from '../text/title-shape.js';
import { emsOf } from '../text/title-words.js';
import type { FlowContext } from './context.js';
import type { Draft } from './drafts.js';
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
  const { width } = typeArea(context.template);
  const { left, right, first } = indentsIn(resolved, width);
  const notes = runs.filter(({ kind }) => kind === 'note').length;
  const measure = (width - left - right - Math.max(0, first)) / resolved.text.size - notes * NOTE_MARK;
  // Western letters are wider in some faces than the half em that titles are broken by.
  const wider = Math.max(1, lineWidths(text, style, context).own / Math.max(1, emsOf(text)));
  const lines = shapeTitle(text, measure / wider);
  if (lines.length < 2) return runs;
  let end = 0;
  return brokenAt(
    runs,
    lines.slice(0, -1).map((line) => {
      end += line.length;
      return end;
    }),
  );
}

/** Runs with a line's end at offsets of their text; what is no text stands with what is before it. */
function brokenAt(runs: readonly Draft[], ends: readonly number[]): readonly Draft[] {
  const broken: Draft[] = [];
  let offset = 0;
  let next = 0;
  for (const run of runs) {
    if (run.kind !== 'text') {
      broken.push(run);
      continue;
    }
    let from = 0;
    const cut = (to: number): void => {
      if (to > from) broken.push(pieceOf(run, from, to));
      from = to;
    };
    for (; next < ends.length && ends[next]! < offset + run.text.length; next++) {
      const at = ends[next]! - offset;
      cut(at);
      broken.push({ kind: 'line-break', generated: true, span: run.span });
    }
    cut(run.text.length);
    offset += run.text.length;
  }
  return broken;
}

/** A stretch of a text with its place in the source, where that is character for character. */
function pieceOf<Run extends Extract<Draft, { kind: 'text' }>>(run: Run, from: number, to: number): Run {
  const { start, end } = run.span;
  const exact = !run.generated && end - start === run.text.length;
  return { ...run, text: run.text.slice(from, to), ...(exact && { span: { start: start + from, end: start + to } }) };
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
