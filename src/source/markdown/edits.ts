import type { Edit } from '../../model/index.js';

/** A changed text that still knows where each of its characters came from. */
export interface EditedText {
  readonly text: string;
  /** The original's offset for an offset into `text`; inside an edit, the edit's start. */
  readonly toSource: (offset: number) => number;
}

/** Applies edits (in order, not overlapping) to `[from, source.length)` of a text. */
export function applyEdits(source: string, from: number, edits: readonly Edit[]): EditedText {
  const parts: string[] = [];
  // Segment i starts at `here[i]` in the result and at `there[i]` in the source; fixed ones stand still in the source.
  const here: number[] = [];
  const there: number[] = [];
  const fixed: boolean[] = [];
  let length = 0;
  const segment = (text: string, sourceStart: number, isFixed: boolean): void => {
    here.push(length);
    there.push(sourceStart);
    fixed.push(isFixed);
    parts.push(text);
    length += text.length;
  };
  let position = from;
  for (const edit of edits) {
    if (edit.start > position) segment(source.slice(position, edit.start), position, false);
    if (edit.text !== '') segment(edit.text, edit.start, true);
    position = edit.end;
  }
  segment(source.slice(position), position, false);
  const toSource = (offset: number): number => {
    let low = 0;
    let high = here.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (here[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return fixed[low] ? there[low]! : there[low]! + offset - here[low]!;
  };
  return { text: parts.join(''), toSource };
}
