import type { Diagnostic, Edit, SourceFile } from '../model/index.js';

/** Which fixes are wanted. */
export interface FixChoice {
  /** Also those that may change the meaning. */
  readonly unsafe: boolean;
  /** Only findings of these codes; absent for all. */
  readonly only?: ReadonlySet<string>;
}

/** A source with fixes applied. */
export interface Fixed {
  readonly text: string;
  /** The findings that were mended, in order of place. */
  readonly mended: readonly Diagnostic[];
}

/**
 * Applies the chosen fixes to a source. Of fixes that touch the same place only the first is made: check again for the
 * others.
 */
export function applyFixes(source: SourceFile, diagnostics: readonly Diagnostic[], choice: FixChoice): Fixed {
  const mended: Diagnostic[] = [];
  const accepted = new Map<string, Edit>();
  const taken = openTaken(source.text.length);
  for (const diagnostic of diagnostics) {
    const { fix, code, file } = diagnostic;
    if (!fix || file.text !== source.text || (!fix.safe && !choice.unsafe) || (choice.only && !choice.only.has(code)))
      continue;
    const edits = fix.edits.filter((edit) => !accepted.has(keyOf(edit)));
    if (edits.some(taken.touches)) continue;
    for (const edit of edits) {
      accepted.set(keyOf(edit), edit);
      taken.add(edit);
    }
    mended.push(diagnostic);
  }
  return { text: withEdits(source.text, [...accepted.values()]), mended };
}

/** A text after edits, in any order, that do not overlap. */
function withEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let position = 0;
  for (const { start, end, text: by } of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(position, start), by);
    position = end;
  }
  return parts.join('') + text.slice(position);
}

/** Two findings of one cause often ask for the same edit. */
function keyOf({ start, end, text }: Edit): string {
  return `${start} ${end} ${text}`;
}

const INSIDE = 1;
const EDGE = 2;

/** The places of a text of some length that edits have changed: no other may touch them. */
function openTaken(length: number) {
  // Character i is mark 2i + 1, the place before it 2i: text is put in at a place, and changed at what lies inside.
  const marks = new Uint8Array(2 * length + 1);
  return {
    /** Text put in at one place twice, or at the edge of another change, would depend on the order. */
    touches: ({ start, end }: Edit): boolean => {
      if (start === end) return marks[2 * start] !== 0;
      for (let at = 2 * start; at <= 2 * end; at++) if (marks[at]! & INSIDE) return true;
      return false;
    },
    add: ({ start, end }: Edit): void => {
      if (start === end) marks[2 * start]! |= INSIDE;
      else marks.fill(INSIDE, 2 * start + 1, 2 * end);
      marks[2 * start]! |= EDGE;
      marks[2 * end]! |= EDGE;
    },
  };
}
