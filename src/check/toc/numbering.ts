import type { TocEntry } from '../../model/index.js';
import { faultWords, missingWords } from '../analysis/numbering.js';
import { numberBefore, withValue } from '../analysis/ordinal-text.js';
import { holesOf, renumbered } from '../analysis/renumber.js';
import { rule } from '../rule.js';
import { words } from './numbering.words.js';

/** 目录的编号：一、二、…，不缺、不重、不乱。 */
export const tocNumbering = rule({
  code: 'toc/numbering',
  severity: 'error',
  words,
  *issue({ issue, facts }) {
    if (!issue.toc) return;
    const { entries } = issue.toc;
    const { below, tocFaults, sectionFaults, extra, missing, misplaced } = facts.toc;
    const sample = entries.find((entry) => entry.ordinal)?.ordinal;
    if (!sample) return;
    const sectionOf = (entry: number) => issue.sections[facts.toc.sectionOf.get(entry) ?? -1];
    // Where the sections are numbered well and differ from the TOC in their number, that is the finding.
    const explained = sectionFaults.length === 0 && extra.length + missing.length + misplaced.length > 0;
    const fixOf = renumbered(
      entries.map((entry) => entry.ordinal),
      tocFaults,
      { answers: entries.map((_, index) => sectionOf(index)?.ordinal?.value) },
    );
    for (const fault of tocFaults) {
      const entry = entries[fault.index]!;
      // An entry without a section is reported as such.
      if (fault.kind === 'missing' || !facts.toc.sectionOf.has(fault.index)) continue;
      if (explained && sectionOf(fault.index)?.ordinal?.value === entry.ordinal?.value) continue;
      const said = faultWords(
        fault,
        entry.ordinal!,
        entries[fault.index - 1]?.ordinal,
        entries[fault.index + 1]?.ordinal,
      );
      yield { ...said, span: entry.ordinal!.span, fix: sectionFaults.length === 0 ? fixOf(fault) : undefined };
    }
    const holes = holesOf(tocFaults);
    let expected = 0;
    for (const [index, entry] of entries.entries()) {
      if (below.has(index)) continue;
      if (entry.ordinal) expected = entry.ordinal.value;
      else if (holes.has(index) || sectionOf(index)?.ordinal) {
        expected++;
        const at = entry.title.span.start;
        // What the sections say is needed to be certain.
        const insert =
          sectionOf(index)?.ordinal?.value === expected
            ? numberBefore(issue.source.text, at, withValue(sample, expected), expected)
            : undefined;
        yield { ...missingWords(sample, expected), span: firstCharacter(entry), fix: insert };
      }
    }
    const own = entries.filter((_, index) => !below.has(index));
    const usual = usualForm(own);
    for (const { ordinal } of own) {
      if (!ordinal || ordinal.form === usual) continue;
      yield {
        severity: 'warning',
        span: ordinal.span,
        message: words.unlike({ number: ordinal.text }),
        hints: [words.writeAlike()],
      };
    }
  },
});

function firstCharacter({ title }: TocEntry): TocEntry['span'] {
  return { start: title.span.start, end: Math.min(title.span.end, title.span.start + 1) };
}

function usualForm(entries: readonly TocEntry[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { ordinal } of entries) if (ordinal) counts.set(ordinal.form, (counts.get(ordinal.form) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
