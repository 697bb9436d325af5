import { message } from '../../diagnostics/diagnostic.js';
import type { Issue, Section } from '../../model/index.js';
import { chineseNumeral } from '../../text/numerals.js';
import { analyse } from '../analysis.js';
import { numberBefore, withValue } from '../ordinal-text.js';
import { renumbered } from '../renumber.js';
import type { Rule } from '../rule.js';
import { faultWords, missingWords } from './numbering-words.js';

/** 栏目的编号：一、二、…，不缺、不重、不乱。 */
export const sectionNumbering: Rule = {
  code: 'section/numbering',
  severity: 'error',
  summary: message('栏目的编号连续，不缺、不重', 'sections are numbered without gap or repeat'),
  explanation: message(
    `栏目标题按一、二、三……编号，不缺、不重、不乱。编号也是栏目的名字，文中的“[第9页](#二)”靠它找到栏目。`,
    `Section heads are numbered one after the other. The number also names the section: a reference such as “[第9页](#二)” finds it by that.`,
  ),
  examples: [
    {
      bad: '# 一、甲子丑\n\n文。\n\n# 三、乙寅卯\n\n文。',
      good: '# 一、甲子丑\n\n文。\n\n# 二、乙寅卯\n\n文。',
    },
  ],
  check({ issue }, report) {
    const { sections, toc } = issue;
    const { sectionFaults, tocFaults, pairs, missing, extra, misplaced } = analyse(issue);
    const sample = sections.find((section) => section.ordinal)?.ordinal;
    if (!sample) return;
    const entryOf = (section: number) => toc?.entries[pairs.find((pair) => pair.section === section)?.entry ?? -1];
    // A TOC that is numbered well and says the same number: then the missing or misplaced section is the finding.
    const explained =
      toc !== undefined && tocFaults.length === 0 && missing.length + extra.length + misplaced.length > 0;
    // Links name sections by their numbers: where some do, new numbers could lead them elsewhere.
    const linked = /\]\(#/.test(issue.source.text);
    const { safe, edits } = renumbered(
      sections.map((section) => section.ordinal),
      sectionFaults,
    );
    const fix = { safe: safe && !linked, edits };
    for (const fault of sectionFaults) {
      const { ordinal, span } = sections[fault.index]!;
      // A section that is not in the TOC is reported as such.
      if (!ordinal || extra.includes(fault.index)) continue;
      const entry = entryOf(fault.index);
      if (explained && entry?.ordinal?.value === ordinal.value) continue;
      const words = faultWords(fault, ordinal, sections[fault.index - 1]?.ordinal, sections[fault.index + 1]?.ordinal);
      const related =
        entry?.ordinal && entry.ordinal.value !== ordinal.value
          ? [{ message: message('目录中的这一条', 'its line in the TOC'), span: entry.span }]
          : [];
      report({ ...words, fix, span: ordinal.span.end > ordinal.span.start ? ordinal.span : span, related });
    }
    let expected = 0;
    for (const [index, section] of sections.entries()) {
      if (section.ordinal) expected = section.ordinal.value;
      else if (
        sectionFaults.some((fault) => fault.index === index && fault.kind === 'missing') ||
        entryOf(index)?.ordinal
      ) {
        expected++;
        const at = section.title[0]?.span.start ?? section.span.end;
        const insert = numberBefore(issue.source.text, at, withValue(sample, expected));
        report({ ...missingWords(sample, expected), span: section.span, fix: { safe: true, edits: [insert] } });
      } else if (index > 0 && saysNumber(section, chineseNumeral(expected + 1), issue)) {
        expected++;
        const at = section.title[0]!.span.start;
        const lead = { start: at, end: at + chineseNumeral(expected).length, text: withValue(sample, expected) };
        report({ ...missingWords(sample, expected), span: section.span, fix: { safe: false, edits: [lead] } });
      }
    }
  },
};

/** 三工作要求: the number is there, its mark is not. */
function saysNumber({ title }: Section, numeral: string, { source }: Issue): boolean {
  return title[0] !== undefined && source.text.startsWith(numeral, title[0].span.start);
}
