import type { Block, Issue, Section, Span, TocEntry } from '../../model/index.js';
import { plainTitle } from '../../text/titles.js';
import { isHeadOf } from '../analysis/lost-heads.js';
import { headText, type TocPairs } from '../analysis/toc-pairs.js';
import { type RuleFinding, rule } from '../rule.js';
import { words } from './sections.words.js';

/** 目录与栏目一一对应，次序相同。 */
export const tocSections = rule({
  code: 'toc/sections',
  severity: 'error',
  words,
  *issue({ issue, facts }) {
    const { toc } = issue;
    if (!toc) return;
    if (toc.entries.length === 0) {
      yield {
        span: toc.span,
        message: words.empty(),
        hints: [words.fillOrDelete()],
      };
      return;
    }
    const { missing, extra, misplaced } = facts.toc;
    for (const index of missing) yield missingSection(index, issue);
    for (const index of extra) yield extraSection(index, issue, facts.toc);
    for (const pair of misplaced) yield misplacedSection(toc.entries[pair.entry]!, pair.section, issue);
  },
});

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
      message: words.twiceInToc({ name }),
      hints: [words.deleteLine()],
      fix: { safe: false, edits: [{ ...withLineEnd(entry.span, issue.source.text), text: '' }] },
      related: [{ message: words.other(), span: twin.span }],
    };
  }
  const lost = lostHead(entry, issue);
  if (lost) {
    const { start } = lost.span;
    // `##` is a head of a lower level; without any mark the line is text.
    const marks = /^[#＃]*[ \t]*/.exec(issue.source.text.slice(start, lost.span.end))![0].length;
    return {
      span: { start, end: start + Math.max(1, marks) },
      message: words.lostHead({ name }),
      hints: [words.writeHead()],
      fix: { safe: true, edits: [{ start, end: start + marks, text: '# ' }] },
      related: [{ message: words.tocLine(), span: entry.span }],
    };
  }
  return {
    span: entry.span,
    message: words.noSection({ name }),
    hints: [words.addOrDelete()],
  };
}

/** A line of text that is the entry's head but for the missing `#`. */
function lostHead(entry: TocEntry, { preface, sections }: Issue): Block | undefined {
  return [...preface, ...sections.flatMap((section) => section.blocks)].find((candidate) => isHeadOf(candidate, entry));
}

function extraSection(index: number, issue: Issue, { pairs }: TocPairs): RuleFinding {
  const section = issue.sections[index]!;
  const name = sectionName(section);
  const twin = issue.sections.find(
    (other, at) => at !== index && plainTitle(headText(other)) === plainTitle(headText(section)),
  );
  if (twin) {
    return {
      span: section.span,
      message: words.twiceInText({ name }),
      hints: [words.deleteSection()],
      related: [{ message: words.other(), span: twin.span }],
    };
  }
  const before = pairs.filter((pair) => pair.section < index).at(-1);
  const line = before && issue.toc!.entries[before.entry];
  return {
    span: section.span,
    message: words.notInToc({ name }),
    hints: [words.addLine()],
    fix: line && { safe: false, edits: [{ start: line.span.end, end: line.span.end, text: tocLine(section, issue) }] },
    related: line ? [{ message: words.after(), span: line.span }] : [{ message: words.toc(), span: issue.toc!.span }],
  };
}

function misplacedSection(entry: TocEntry, index: number, issue: Issue): RuleFinding {
  const section = issue.sections[index]!;
  return {
    span: section.span,
    message: words.misplaced({
      name: sectionName(section),
      inToc: issue.toc!.entries.indexOf(entry) + 1,
      inText: index + 1,
    }),
    hints: [words.move()],
    related: [{ message: words.tocLine(), span: entry.span }],
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
