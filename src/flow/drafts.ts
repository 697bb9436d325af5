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
