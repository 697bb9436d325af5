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
  for (const diagnostic of diagnostics) {
    const { fix, code, file } = diagnostic;
    if (!fix || file.text !== source.text || (!fix.safe && !choice.unsafe) || (choice.only && !choice.only.has(code)))
      continue;
    const edits = fix.edits.filter((edit) => !accepted.has(keyOf(edit)));
    if (edits.some((edit) => [...accepted.values()].some((other) => overlap(edit, other)))) continue;
    for (const edit of edits) accepted.set(keyOf(edit), edit);
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

function overlap(a: Edit, b: Edit): boolean {
  // Text put in at one place twice, or at the edge of another change, would depend on the order.
  return a.start === a.end || b.start === b.end
    ? a.start <= b.end && b.start <= a.end
    : a.start < b.end && b.start < a.end;
}
