import type { Compilation } from '../../compile.js';
import type { Fixed } from '../../diagnostics/apply-fixes.js';
import { paragraphsOf } from '../../model/walk.js';
import { severityCount } from '../../report/index.js';
import { isError, movesPages, PAGES, UNREAD } from './turns.js';

/**
 * Whether a mended text is worse than what it was made of: it has more errors, cannot be laid out or read any more,
 * grew without having fewer findings, or no longer prints words that no edit took away. Pages that are found wrong once
 * the contents' heads are there are no harm where they can be mended next.
 */
export function harms(before: Compilation, after: Compilation, { mended }: Fixed): boolean {
  const open = mended.some(({ code }) => code === 'toc/sections') && !after.diagnostics.some(movesPages);
  const errors = ({ diagnostics }: Compilation): number =>
    severityCount(open ? diagnostics.filter(({ code }) => !PAGES.test(code)) : diagnostics, 'error');
  if (errors(after) > errors(before)) return true;
  if (before.compiled && !after.compiled) return true;
  const codes = new Set(mended.map(({ code }) => code));
  const left = ({ diagnostics }: Compilation): number => diagnostics.filter(({ code }) => codes.has(code)).length;
  // What is put in again and again mends nothing.
  if (after.source.text.length > before.source.text.length && left(after) >= left(before)) return true;
  // Where the front matter was not read, it was printed.
  if (before.diagnostics.some((found) => isError(found, UNREAD))) return false;
  if (after.diagnostics.some((found) => isError(found, UNREAD))) return true;
  if (!before.compiled || !after.compiled) return false;
  const edited = mended.flatMap(({ file, fix }) => fix!.edits.map(({ start, end }) => file.text.slice(start, end)));
  const words = printedWords(after);
  for (const character of edited.join('')) words.set(character, Number.POSITIVE_INFINITY);
  for (const [character, count] of printedWords(before)) if ((words.get(character) ?? 0) < count) return true;
  return false;
}

/** How often each letter and hanzi is printed; numbers, and names of notes, which are text until found, are none. */
function printedWords({ compiled }: Compilation): Map<string, number> {
  const counts = new Map<string, number>();
  const { issue, flow } = compiled!;
  for (const { runs, role } of paragraphsOf(flow.body)) {
    // Contents that are made say the heads once more.
    if (role === 'toc-entry' && !issue.toc) continue;
    const text = runs.map((run) => (run.kind === 'text' ? run.text : '')).join('');
    for (const character of text.replace(/\[\^[^\]\s]+\]/g, '').normalize('NFKC')) {
      if (/\p{L}/u.test(character) && !/[一二三四五六七八九十百零〇]/.test(character))
        counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  return counts;
}
