import { message } from '../../diagnostics/diagnostic.js';
import type { TocEntry } from '../../model/index.js';
import { analyse } from '../analysis.js';
import { numberBefore, withValue } from '../ordinal-text.js';
import { renumbered } from '../renumber.js';
import type { Rule } from '../rule.js';
import { faultWords, missingWords } from './numbering-words.js';

/** 目录的编号：一、二、…，不缺、不重、不乱。 */
export const tocNumbering: Rule = {
  code: 'toc/numbering',
  severity: 'error',
  summary: message('目录的编号连续，不缺、不重', 'the TOC is numbered without gap or repeat'),
  explanation: message(
    `目录各条按一、二、三……编号，读者靠它找栏目。缺号、重号往往说明漏了一条或改了一半。程序按各条的次序核对编号；能断定的，bulletin fix 会改好。`,
    `The TOC numbers its entries one after the other, and readers find sections by these numbers. A gap or a repeat often means that an entry was lost or half a change was made. The numbers are checked in the order of the entries; bulletin fix corrects them.`,
  ),
  examples: [
    {
      bad: '# 目录\n\n一、甲子丑\n三、乙寅卯\n\n# 一、甲子丑\n\n文。\n\n# 二、乙寅卯\n\n文。',
      good: '# 目录\n\n一、甲子丑\n二、乙寅卯\n\n# 一、甲子丑\n\n文。\n\n# 二、乙寅卯\n\n文。',
    },
  ],
  check({ issue }, report) {
    if (!issue.toc) return;
    const { entries } = issue.toc;
    const { tocFaults, sectionFaults, pairs, extra, missing, misplaced } = analyse(issue);
    const sample = entries.find((entry) => entry.ordinal)?.ordinal;
    if (!sample) return;
    const sectionOf = (entry: number) => issue.sections[pairs.find((pair) => pair.entry === entry)?.section ?? -1];
    // Where the sections are numbered well and differ from the TOC in their number, that is the finding.
    const explained = sectionFaults.length === 0 && extra.length + missing.length + misplaced.length > 0;
    const fix = renumbered(
      entries.map((entry) => entry.ordinal),
      tocFaults,
    );
    for (const fault of tocFaults) {
      const entry = entries[fault.index]!;
      // An entry without a section is reported as such.
      if (fault.kind === 'missing' || missing.includes(fault.index)) continue;
      if (explained && sectionOf(fault.index)?.ordinal?.value === entry.ordinal?.value) continue;
      const words = faultWords(
        fault,
        entry.ordinal!,
        entries[fault.index - 1]?.ordinal,
        entries[fault.index + 1]?.ordinal,
      );
      report({ ...words, span: entry.ordinal!.span, fix: sectionFaults.length === 0 ? fix : undefined });
    }
    let expected = 0;
    for (const [index, entry] of entries.entries()) {
      if (entry.ordinal) expected = entry.ordinal.value;
      else if (hasHole(tocFaults, index) || sectionOf(index)?.ordinal) {
        expected++;
        const at = entry.title.span.start;
        const insert = numberBefore(issue.source.text, at, withValue(sample, expected));
        report({
          ...missingWords(sample, expected),
          span: firstCharacter(entry),
          fix: { safe: true, edits: [insert] },
        });
      }
    }
    const usual = usualForm(entries);
    for (const { ordinal } of entries) {
      if (!ordinal || ordinal.form === usual) continue;
      report({
        severity: 'warning',
        span: ordinal.span,
        message: message(
          `编号“${ordinal.text}”的写法与目录其他各条不同。`,
          `The number “${ordinal.text}” is written unlike the others of the TOC.`,
        ),
        hints: [message('改成同一种写法，如“一、”。', 'Write all of them alike, as in “一、”.')],
      });
    }
  },
};

function hasHole(faults: readonly { readonly index: number; readonly kind: string }[], index: number): boolean {
  return faults.some((fault) => fault.index === index && fault.kind === 'missing');
}

function firstCharacter({ title }: TocEntry): TocEntry['span'] {
  return { start: title.span.start, end: Math.min(title.span.end, title.span.start + 1) };
}

function usualForm(entries: readonly TocEntry[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { ordinal } of entries) if (ordinal) counts.set(ordinal.form, (counts.get(ordinal.form) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
