import type { Run, TextRun } from '../model/index.js';

/**
 * Sets the lead sentence of a numbered item as a run-in head: the number and the text up to the first 。, where more text
 * follows and the editor has not marked anything in it. `max` is the longest lead in characters.
 */
export function markLead(runs: readonly Run[], max: number): { readonly runs: readonly Run[]; readonly lead: string } {
  let lead = '';
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i]!;
    if (run.kind !== 'text' || run.mark || run.link) break;
    const stop = run.text.indexOf('。');
    if (stop < 0) {
      lead += run.text;
      continue;
    }
    const head = run.text.slice(0, stop + 1);
    lead += head;
    const more = stop + 1 < run.text.length || i + 1 < runs.length;
    if (!more || lead.length > max) break;
    const marked = runs.slice(0, i).map((earlier) => ({ ...(earlier as TextRun), mark: 'run-in' }));
    return { runs: [...marked, ...splitAt(run, stop + 1), ...runs.slice(i + 1)], lead };
  }
  return { runs, lead: '' };
}

function splitAt(run: TextRun, at: number): TextRun[] {
  const linear = run.span.end - run.span.start === run.text.length;
  const middle = linear ? run.span.start + at : run.span.end;
  const head: TextRun = { ...run, text: run.text.slice(0, at), mark: 'run-in', span: { start: run.span.start, end: middle } };
  if (at === run.text.length) return [head];
  return [head, { ...run, text: run.text.slice(at), span: { start: linear ? middle : run.span.start, end: run.span.end } }];
}
