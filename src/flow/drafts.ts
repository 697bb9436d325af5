import type { LinkTarget, Run } from '../model/index.js';

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
export function label(text: string, at: number): Draft {
  return { kind: 'text', text, span: { start: at, end: at }, generated: true, label: true };
}

/** What stands before an entry of a list. */
export function entryMark(ordered: boolean, number: number): string {
  return ordered ? `${number}. ` : '• ';
}
