import { message } from '../../diagnostics/diagnostic.js';
import type { Block, Issue, Section, Span, TocEntry } from '../../model/index.js';
import { plainText } from '../../model/text.js';
import { compareTitles, plainTitle } from '../../text/titles.js';
import { analyse, headText } from '../analysis.js';
import type { Rule, RuleFinding } from '../rule.js';

/** 目录与栏目一一对应，次序相同。 */
export const tocSections: Rule = {
  code: 'toc/sections',
  severity: 'error',
  summary: message(
    '目录每一条都有栏目，每个栏目都在目录里，次序相同',
    'every TOC entry has its section and every section its entry, in order',
  ),
  explanation: message(
    `目录是对正文的承诺：目录的每一条都要在正文里有栏目，正文的每个栏目都要列进目录，次序也要相同。栏目标题以“# ”开头；少了它，程序会把标题当成正文。`,
    `The TOC promises what the text holds: each entry has its section, each section its entry, in the same order. A section's head starts with “# ”; without it, the head is taken for text.`,
  ),
  examples: [
    {
      bad: '# 目录\n\n一、甲子丑\n二、乙寅卯\n\n# 一、甲子丑\n\n文。',
      good: '# 目录\n\n一、甲子丑\n二、乙寅卯\n\n# 一、甲子丑\n\n文。\n\n# 二、乙寅卯\n\n文。',
    },
  ],
  check({ issue }, report) {
    const { toc } = issue;
    if (!toc) return;
    if (toc.entries.length === 0) {
      report({
        span: toc.span,
        message: message('“目录”下面没有任何条目。', 'There are no entries under the TOC head.'),
        hints: [
          message(
            '每个栏目写一行；或删去“目录”这一行，由程序生成。',
            'Write a line for each section, or delete the head: the TOC is then made for you.',
          ),
        ],
      });
      return;
    }
    const { missing, extra, misplaced } = analyse(issue);
    for (const index of missing) report(missingSection(index, issue));
    for (const index of extra) report(extraSection(index, issue));
    for (const pair of misplaced) report(misplacedSection(toc.entries[pair.entry]!, pair.section, issue));
  },
};

function missingSection(index: number, issue: Issue): RuleFinding {
  const { entries } = issue.toc!;
  const entry = entries[index]!;
  const name = entryName(entry);
  const twin = entries.find(
    (other, at) => at !== index && plainTitle(other.title.value) === plainTitle(entry.title.value),
  );
  if (twin) {
    return {
      span: entry.span,
      message: message(`目录中“${name}”写了两次，正文只有一处。`, `The TOC has “${name}” twice, the text only once.`),
      hints: [message('删去多余的一行。', 'Delete one of the two lines.')],
      fix: { safe: false, edits: [{ ...withLineEnd(entry.span, issue.source.text), text: '' }] },
      related: [{ message: message('另一处', 'the other one'), span: twin.span }],
    };
  }
  const lost = lostHead(entry, issue);
  if (lost) {
    const { start } = lost.span;
    // `##` is a head of a lower level; without any mark the line is text.
    const marks = /^[#＃]*[ \t]*/.exec(issue.source.text.slice(start, lost.span.end))![0].length;
    return {
      span: { start, end: start + Math.max(1, marks) },
      message: message(
        `目录有“${name}”，正文里这一行像是它的标题，前面却不是以“# ”开头，成不了栏目。`,
        `The TOC has “${name}”; this line looks like its head, but does not start with “# ”.`,
      ),
      hints: [message('这一行改为以“# ”开头。', 'Start this line with “# ”.')],
      fix: { safe: true, edits: [{ start, end: start + marks, text: '# ' }] },
      related: [{ message: message('目录中的这一条', 'its line in the TOC'), span: entry.span }],
    };
  }
  return {
    span: entry.span,
    message: message(`目录有“${name}”，正文却没有这个栏目。`, `The TOC has “${name}”, but there is no such section.`),
    hints: [
      message(
        '在正文补上以“# ”开头的栏目标题，或从目录删去这一行。',
        'Add the section with a head that starts with “# ”, or delete this line.',
      ),
    ],
  };
}

/** A line of text that is the entry's head but for the missing `#`. */
function lostHead(entry: TocEntry, { preface, sections }: Issue): Block | undefined {
  return [...preface, ...sections.flatMap((section) => section.blocks)].find((candidate) => isHeadOf(candidate, entry));
}

/** Whether a block of text says an entry's title, number included. */
export function isHeadOf(block: Block, entry: TocEntry): boolean {
  if (block.kind !== 'item' && block.kind !== 'paragraph' && block.kind !== 'heading') return false;
  if (block.kind === 'item' && block.ordinal.value !== entry.ordinal?.value) return false;
  const { text } = plainText(block.inlines);
  return text.length < 400 && compareTitles(entry.title.value, text).same;
}

function extraSection(index: number, issue: Issue): RuleFinding {
  const section = issue.sections[index]!;
  const name = sectionName(section);
  const twin = issue.sections.find(
    (other, at) => at !== index && plainTitle(headText(other)) === plainTitle(headText(section)),
  );
  if (twin) {
    return {
      span: section.span,
      message: message(
        `栏目“${name}”在正文出现两次，目录只有一条。`,
        `The section “${name}” stands in the text twice, in the TOC once.`,
      ),
      hints: [message('删去多余的一处。', 'Delete one of the two.')],
      related: [{ message: message('另一处', 'the other one'), span: twin.span }],
    };
  }
  const { pairs } = analyse(issue);
  const before = pairs.filter((pair) => pair.section < index).at(-1);
  const line = before && issue.toc!.entries[before.entry];
  return {
    span: section.span,
    message: message(`正文有栏目“${name}”，目录里却没有。`, `The section “${name}” is not in the TOC.`),
    hints: [
      message('在目录相应位置补上一行，或删去这个栏目。', 'Add a line to the TOC at its place, or delete the section.'),
    ],
    fix: line && { safe: false, edits: [{ start: line.span.end, end: line.span.end, text: tocLine(section, issue) }] },
    related: line
      ? [{ message: message('目录中应当排在这一条之后', 'it belongs after this line of the TOC'), span: line.span }]
      : [{ message: message('目录', 'the TOC'), span: issue.toc!.span }],
  };
}

function misplacedSection(entry: TocEntry, index: number, issue: Issue): RuleFinding {
  const section = issue.sections[index]!;
  return {
    span: section.span,
    message: message(
      `栏目“${sectionName(section)}”的位置与目录不一致：目录中是第 ${issue.toc!.entries.indexOf(entry) + 1} 条，正文中是第 ${index + 1} 个。`,
      `The section “${sectionName(section)}” is out of order: number ${issue.toc!.entries.indexOf(entry) + 1} in the TOC, number ${index + 1} in the text.`,
    ),
    hints: [
      message(
        '调整正文中栏目的次序，或改目录，使两处相同。',
        'Move the section, or change the TOC, so that both agree.',
      ),
    ],
    related: [{ message: message('目录中的这一条', 'its line in the TOC'), span: entry.span }],
  };
}

/** A line for a section in the TOC, with the line end that the source uses. */
function tocLine(section: Section, { source }: Issue): string {
  const newline = /\r\n|\r|\n/.exec(source.text)?.[0] ?? '\n';
  return `${newline}${newline}${section.ordinal?.text ?? ''}${headText(section)} …… ?`;
}

function withLineEnd({ start, end }: Span, text: string): Span {
  return { start, end: end + (/^[ \t]*(?:\r\n|\r|\n)?/.exec(text.slice(end))?.[0].length ?? 0) };
}

/** A title short enough for a message. */
function shortened(title: string): string {
  return title.length > 24 ? `${title.slice(0, 23)}…` : title;
}

function entryName(entry: TocEntry): string {
  return `${entry.ordinal?.text ?? ''}${shortened(entry.title.value)}`;
}

function sectionName(section: Section): string {
  return `${section.ordinal?.text ?? ''}${shortened(headText(section))}`;
}
