import { depthStep } from '../text/char-class.js';
import type { Draft } from './drafts.js';

/** The head of a numbered line, up to its first sentence end, and where it stops. */
export interface Lead {
  /** The head's text, number and stop included. */
  readonly text: string;
  /** Index of the run that it ends in, and the UTF-16 offset behind its last character there. */
  readonly run: number;
  readonly end: number;
  /** Text follows in the same paragraph. */
  readonly more: boolean;
}

const STOPS = /[。！？]/;

/**
 * The first sentence of a paragraph of at most `max` characters: a run-in head where more text follows. A stop inside
 * quotes or brackets ends no sentence, and in a paragraph without any 。 neither ？ nor ！ does: heads may end in them. A
 * line that the author ended ends the head too. undefined where the sentence is longer, or where none ends.
 */
export function leadOf(runs: readonly Draft[], max: number): Lead | undefined {
  const prose = runs.some((run) => run.kind === 'text' && run.text.includes('。'));
  let text = '';
  let depth = 0;
  for (const [index, run] of runs.entries()) {
    if (run.kind === 'tab') return undefined;
    if (run.kind === 'line-break') return text === '' ? undefined : { text, run: index, end: 0, more: true };
    if (run.kind === 'note') continue;
    for (let i = 0; i < run.text.length; i++) {
      const character = run.text[i]!;
      text += character;
      if (text.length > max) return undefined;
      depth = Math.max(0, depth + depthStep(character));
      if (prose && depth === 0 && STOPS.test(character) && !STOPS.test(run.text[i + 1] ?? '')) {
        return {
          text,
          run: index,
          end: i + 1,
          more: i + 1 < run.text.length || runs.slice(index + 1).some(({ kind }) => kind !== 'note'),
        };
      }
    }
  }
  return undefined;
}

/** The character styles by which editors set a head off themselves. */
const EDITORS: readonly string[] = ['strong', 'emphasis'];

/**
 * Sets a lead in a character style, over links, notes, code and the editor's marks alike: the head's face is the
 * innermost. A head that the editor has marked as a whole keeps that mark alone.
 */
export function styleLead(runs: readonly Draft[], lead: Lead, style: string): readonly Draft[] {
  const [head, rest] = splitRuns(runs, lead);
  if (head.every((run) => run.kind !== 'text' || run.names?.some((name) => EDITORS.includes(name)))) return runs;
  return [...head.map((run) => ('text' in run ? { ...run, names: [...(run.names ?? []), style] } : run)), ...rest];
}

function splitRuns(
  runs: readonly Draft[],
  { run: index, end }: Lead,
): readonly [head: readonly Draft[], rest: readonly Draft[]] {
  const run = runs[index]!;
  if (run.kind !== 'text' || end === run.text.length) {
    const at = end > 0 ? index + 1 : index;
    return [runs.slice(0, at), runs.slice(at)];
  }
  const { start } = run.span;
  const linear = run.span.end - start === run.text.length;
  const middle = linear ? start + end : run.span.end;
  const head = { ...run, text: run.text.slice(0, end), span: { start, end: middle } };
  const tail = { ...run, text: run.text.slice(end), span: { start: linear ? middle : start, end: run.span.end } };
  return [
    [...runs.slice(0, index), head],
    [tail, ...runs.slice(index + 1)],
  ];
}
