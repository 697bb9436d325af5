import type { TocEntry } from '../../model/index.js';
import { plainTitle } from '../../text/titles.js';

/**
 * Indexes of entries that are a level below the sections, as contents of a word processor have them: rows that count
 * from 1 again, in another form than the first entry, below an entry of its form. Where one of another form is none of
 * these, or is the title of a section (`heads`), no entry is.
 */
export function entriesBelow(entries: readonly TocEntry[], heads: readonly string[]): ReadonlySet<number> {
  const form = entries[0]?.ordinal?.form;
  const below = new Set<number>();
  if (form === undefined) return below;
  const titles = new Set(heads.map(plainTitle));
  const counted = new Map<string, number>();
  for (const [index, { ordinal, title }] of entries.entries()) {
    if (ordinal?.form === form) counted.clear();
    if (!ordinal || ordinal.form === form) continue;
    if (ordinal.value !== (counted.get(ordinal.form) ?? 0) + 1 || titles.has(plainTitle(title.value))) return new Set();
    // What counts inside a row begins anew below the next.
    const levels = [...counted.keys()];
    if (counted.has(ordinal.form))
      for (const inner of levels.slice(levels.indexOf(ordinal.form) + 1)) counted.delete(inner);
    counted.set(ordinal.form, ordinal.value);
    below.add(index);
  }
  return below;
}
