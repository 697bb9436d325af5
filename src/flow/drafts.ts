import type { LinkTarget, ListBlock, Run } from '../model/index.js';

/**
 * A run before its paragraph's style is known: it names the character styles that it takes on there, outermost first.
 */
export type Draft = DraftOf<Run>;

type DraftOf<R> = R extends { readonly style: unknown } ? Omit<R, 'style'> & Marks : R;

/** What the editor's marks around a text say of it. */
export interface Marks {
  /** Names of character styles, outermost first. */
  readonly names?: readonly string[];
  readonly link?: LinkTarget;
}

/** Text the tool adds at a place. */
export function generated(text: string, at: number, marks: Marks = {}): Draft {
  return { kind: 'text', text, ...marks, span: { start: at, end: at }, generated: true };
}

/** The mark before an entry of a list or a note. */
export function label(text: string, at: number): Draft & { readonly kind: 'text' } {
  return { kind: 'text', text, span: { start: at, end: at }, generated: true, label: true };
}

/** What stands before an entry of a list, by its place. */
export function entryMark({ ordered, start, delimiter }: ListBlock, index: number): string {
  return ordered ? `${start + index}${delimiter}` : '• ';
}

/** What a blank stands before behind a number with a point: 1. 5G is not 1.5G. */
export const [DIGIT, WESTERN] = [/^[0-9０-９]/, /^[0-9０-９\p{Script=Latin}]/u] as const;

/** A blank between a number with a point and text that begins with `kind`; else nothing. */
export function blankBehind(mark: string, kind: RegExp, [first]: readonly Draft[]): readonly Draft[] {
  const parted = first?.kind === 'text' && kind.test(first.text) && /[.．]$/.test(mark);
  return parted ? [generated(' ', first.span.start)] : [];
}

/**
 * Runs before and behind a place in their text, UTF-16 units; what is no text stands with what is before it. A piece
 * keeps its own place in the source where the text is the source's, character for character.
 */
export function cutAt(runs: readonly Draft[], at: number): readonly [before: Draft[], behind: Draft[]] {
  const [before, behind]: [Draft[], Draft[]] = [[], []];
  let left = at;
  for (const run of runs) {
    if (behind.length > 0 || (run.kind === 'text' && left === 0)) behind.push(run);
    else if (run.kind !== 'text') before.push(run);
    else {
      const end = Math.min(left, run.text.length);
      before.push(pieceOf(run, 0, end));
      if (end < run.text.length) behind.push(pieceOf(run, end, run.text.length));
      left -= end;
    }
  }
  return [before, behind];
}

function pieceOf<Run extends Extract<Draft, { kind: 'text' }>>(run: Run, from: number, to: number): Run {
  if (from === 0 && to === run.text.length) return run;
  const { start, end } = run.span;
  const exact = !run.generated && end - start === run.text.length;
  return { ...run, text: run.text.slice(from, to), ...(exact && { span: { start: start + from, end: start + to } }) };
}
