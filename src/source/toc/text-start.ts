import type { TocEntry } from '../../model/index.js';
import { compareTitles, plainTitle } from '../../text/titles.js';

/** Longer text is no title, UTF-16 units. */
const LONGEST_TITLE = 400;
/** A sentence of so many characters is no title. */
const SENTENCE = 20;

/**
 * Tells where the rows of contents are over and the text begins, though its first head has no `#`: with a line that
 * says a row's title again, one that begins to count again, or a sentence. Each row is told in order.
 */
export function openRows(): (entry: TocEntry) => boolean {
  const rows = new Map<string, TocEntry>();
  let first: TocEntry | undefined;
  let second: TocEntry | undefined;
  let paged = false;
  return (entry) => {
    const twin = first && (rows.get(keyOf(entry)) ?? (saysAgain(first, entry) ? first : undefined));
    const again = twin !== undefined && (twin === first || twin.page !== undefined) && saysAgain(twin, entry);
    const restarts = paged && second !== undefined && entry.ordinal?.value === 1 && startsLike(first, entry);
    if (first && !entry.page && (again || restarts || isSentence(entry.title.value))) return true;
    rows.set(keyOf(entry), entry);
    second ??= first && entry;
    first ??= entry;
    paged ||= entry.page !== undefined;
    return false;
  };
}

/** Rows that could be one: of the same number, else of the same words. */
function keyOf({ ordinal, title }: TocEntry): string {
  return ordinal ? `${ordinal.form} ${ordinal.value}` : plainTitle(title.value);
}

function startsLike(first: TocEntry | undefined, { ordinal }: TocEntry): boolean {
  return first?.ordinal?.value === 1 && first.ordinal.form === ordinal?.form;
}

function saysAgain(row: TocEntry, { title, ordinal }: TocEntry): boolean {
  if (title.value.length >= LONGEST_TITLE || ordinal?.value !== row.ordinal?.value) return false;
  return compareTitles(row.title.value, title.value).same;
}

function isSentence(title: string): boolean {
  return title.length >= SENTENCE && /[。；！][”’）》]*$/.test(title);
}
