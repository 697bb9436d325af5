import type { Edit, Fix, Message, RelatedPlace } from '../model/index.js';
import { type Prose, replaced } from './analysis/prose.js';
import type { RuleFinding } from './rule.js';

/** Characters of a piece of prose and what is to stand in their place. Offsets are UTF-16 in `Prose.text`. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** A fault in a piece of prose. Offsets are UTF-16 in `Prose.text`. */
export interface TextFault {
  /** The offending characters. */
  readonly start: number;
  readonly end: number;
  readonly message: Message;
  readonly hints?: readonly Message[];
  /** Other characters of the same prose that explain the fault. */
  readonly related?: readonly { readonly start: number; readonly end: number; readonly message: Message }[];
  /** What to write instead of the offending characters, at several places, or as edits of the source. */
  readonly fix?:
    | Fix
    | { readonly safe: boolean; readonly by: string }
    | { readonly safe: boolean; readonly changes: readonly Change[] }
    | undefined;
}

/** A fault in a piece of prose as a finding about the source. */
export function findingOf(
  prose: Prose,
  { start, end, message, hints, related, fix }: TextFault,
  source: string,
): RuleFinding {
  const places: RelatedPlace[] | undefined = related?.map((each) => ({
    message: each.message,
    span: prose.spanOf(each.start, each.end),
  }));
  return {
    span: prose.spanOf(start, end),
    message,
    ...(hints && { hints }),
    ...(places && { related: places }),
    fix: fix && fixOf(prose, fix, { start, end }, source),
  };
}

/** A fix as edits of the source; none of them where one cannot be made. */
function fixOf(
  prose: Prose,
  fix: NonNullable<TextFault['fix']>,
  place: Omit<Change, 'by'>,
  source: string,
): Fix | undefined {
  if ('edits' in fix) return fix;
  const edits: Edit[] = [];
  for (const { start, end, by } of 'by' in fix ? [{ ...place, by: fix.by }] : fix.changes) {
    const edit = replaced(prose, start, end, by, source);
    if (!edit) return undefined;
    edits.push(escapedAt(source, edit.start) ? { ...edit, start: edit.start - 1 } : edit);
  }
  return { safe: fix.safe, edits };
}

/** The sign at `at` is escaped, as in `\(`: the backslash goes with it. */
function escapedAt(source: string, at: number): boolean {
  if (!/[!-/:-@[-`{-~]/.test(source[at] ?? '')) return false;
  let from = at;
  while (source[from - 1] === '\\') from--;
  return (at - from) % 2 === 1;
}
