import type { Issue, Section } from '../../model/index.js';
import { chineseNumeral } from '../../text/numerals.js';
import { faultWords, missingWords } from '../analysis/numbering.js';
import { numberBefore, withValue } from '../analysis/ordinal-text.js';
import { holesOf, renumbered } from '../analysis/renumber.js';
import { annexesAt } from '../analysis/toc-pairs.js';
import { rule } from '../rule.js';
import { words } from './numbering.words.js';

/** 栏目的编号：一、二、…，不缺、不重、不乱。 */
export const sectionNumbering = rule({
  code: 'section/numbering',
  severity: 'error',
  words,
  *issue({ issue, facts }) {
    const { sections, toc } = issue;
    const { sectionFaults, tocFaults, entryOf, missing, extra, misplaced } = facts.toc;
    const sample = sections.find((section) => section.ordinal)?.ordinal;
    if (!sample) return;
    const answered = (section: number) => toc?.entries[entryOf.get(section) ?? -1];
    // A TOC that is numbered well and says the same number: then the missing or misplaced section is the finding.
    const explained =
      toc !== undefined && tocFaults.length === 0 && missing.length + extra.length + misplaced.length > 0;
    // Links name sections by their numbers: where some do, new numbers could lead them elsewhere.
    const linked = /\]\(#/.test(issue.source.text);
    const fixOf = renumbered(
      sections.map((section) => section.ordinal),
      sectionFaults,
      { sure: !linked, answers: sections.map((_, index) => answered(index)?.ordinal?.value) },
    );
    for (const fault of sectionFaults) {
      const { ordinal, span } = sections[fault.index]!;
      // A section that is not in the TOC is reported as such.
      if (!ordinal || (toc && !entryOf.has(fault.index))) continue;
      const entry = answered(fault.index);
      if (explained && entry?.ordinal?.value === ordinal.value) continue;
      const said = faultWords(fault, ordinal, sections[fault.index - 1]?.ordinal, sections[fault.index + 1]?.ordinal);
      const related =
        entry?.ordinal && entry.ordinal.value !== ordinal.value ? [{ message: words.tocLine(), span: entry.span }] : [];
      yield { ...said, fix: fixOf(fault), span: ordinal.span.end > ordinal.span.start ? ordinal.span : span, related };
    }
    const holes = holesOf(sectionFaults);
    let expected = 0;
    for (const [index, section] of sections.slice(0, annexesAt(sections)).entries()) {
      if (section.ordinal) expected = section.ordinal.value;
      else if (holes.has(index) || answered(index)?.ordinal) {
        expected++;
        const at = section.title[0]?.span.start ?? section.span.end;
        const answer = answered(index)?.ordinal?.value;
        const insert =
          answer === undefined || answer === expected
            ? numberBefore(issue.source.text, at, withValue(sample, expected), expected)
            : undefined;
        yield { ...missingWords(sample, expected), span: section.span, fix: insert };
      } else if (index > 0 && saysNumber(section, chineseNumeral(expected + 1), issue)) {
        expected++;
        const at = section.title[0]!.span.start;
        const lead = { start: at, end: at + chineseNumeral(expected).length, text: withValue(sample, expected) };
        yield { ...missingWords(sample, expected), span: section.span, fix: { safe: false, edits: [lead] } };
      }
    }
  },
});

/** 三工作要求: the number is there, its mark is not. */
function saysNumber({ title }: Section, numeral: string, { source }: Issue): boolean {
  return title[0] !== undefined && source.text.startsWith(numeral, title[0].span.start);
}
