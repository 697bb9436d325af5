import type { Block, Edit, Issue, Section, Span, TocEntry } from '../../model/index.js';
import { isTocHead, plainTitle } from '../../text/titles.js';
import { headText, type Pair, type TocPairs } from '../analysis/toc-pairs.js';
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
    if (issue.sections.length === 0) {
      if (issue.preface.length > 0)
        yield withoutHeads(issue, facts.lostSections.headOf, toc.entries.length - facts.toc.below.size);
      return;
    }
    const { missing, extra, misplaced } = facts.toc;
    const twins = twinsIn(missing.length > 0 ? toc.entries : [], ({ title }) => title.value);
    for (const index of missing) yield missingSection(index, issue, twins, facts.lostSections.headOf.get(index));
    const likes = twinsIn(extra.length > 0 ? issue.sections : [], headText);
    const lines = linesBefore(issue, facts.toc);
    for (const index of extra) yield extraSection(index, issue, likes, lines[index]);
    for (const pair of misplaced) yield misplacedSection(pair, issue);
  },
});

/** Text without any `#`, as where a whole issue was pasted: one finding, whose fix makes heads of lines. */
function withoutHeads(issue: Issue, headOf: ReadonlyMap<number, Block>, rows: number): RuleFinding {
  const heads = [...new Set(headOf.values())].sort((a, b) => a.span.start - b.span.start);
  const [first] = heads;
  const { toc, source } = issue;
  if (!first) return { span: toc!.span, message: words.noHeads(), hints: [words.writeHeads()] };
  const { start, end } = first.span;
  const at = start + /^[\s\u3000]*/.exec(source.text.slice(start, end))![0].length;
  return {
    span: { start: at, end: at + Math.max(1, Math.min(end - at, 24)) },
    message: words.lostHeads({ count: heads.length, rows }),
    hints: [words.writeHeads()],
    fix: { safe: true, edits: heads.map((head) => headEdit(head, issue)) },
    related: [{ message: words.toc(), span: toc!.span }],
  };
}

/**
 * Makes a line the head of a section: `##` is one of a lower level; without any mark the line is text. Its bullet goes,
 * as that of its row in the contents is not printed either.
 */
function headEdit({ span: { start, end } }: Block, issue: Issue): Edit {
  const marks = /^[ \t\u3000]*[#＃]*[ \t\u3000]*(?:[•●■◆][ \t\u3000]+)?/.exec(issue.source.text.slice(start, end))![0]
    .length;
  return { start, end: start + marks, text: sectionMarks(issue) };
}

/** Another one with the same title. */
type Twins<Titled> = (one: Titled) => Titled | undefined;

function twinsIn<Titled>(all: readonly Titled[], titleOf: (one: Titled) => string): Twins<Titled> {
  const firsts = new Map<string, Titled[]>();
  for (const one of all) {
    const title = plainTitle(titleOf(one));
    const alike = firsts.get(title) ?? [];
    firsts.set(title, alike);
    if (alike.length < 2) alike.push(one);
  }
  return (one) => firsts.get(plainTitle(titleOf(one)))?.find((other) => other !== one);
}

function missingSection(index: number, issue: Issue, twins: Twins<TocEntry>, lost: Block | undefined): RuleFinding {
  const { entries } = issue.toc!;
  const entry = entries[index]!;
  const name = entryName(entry);
  const twin = twins(entry);
  if (twin) {
    return {
      span: entry.span,
      message: words.twiceInToc({ name }),
      hints: [words.deleteLine()],
      fix: { safe: false, edits: [{ ...withLineEnd(entry.span, issue.source.text), text: '' }] },
      related: [{ message: words.other(), span: twin.span }],
    };
  }
  if (lost && isEntry(entry)) {
    const edit = headEdit(lost, issue);
    return {
      span: { start: edit.start, end: Math.max(edit.start + 1, edit.end) },
      message: words.lostHead({ name }),
      hints: [words.writeHead()],
      fix: { safe: true, edits: [edit] },
      related: [{ message: words.tocLine(), span: entry.span }],
    };
  }
  return {
    span: entry.span,
    message: words.noSection({ name }),
    hints: [words.addOrDelete()],
  };
}

/** A line of the contents that is no sentence which got there. */
function isEntry({ ordinal, page, title }: TocEntry): boolean {
  return ordinal !== undefined || (page !== undefined && !/[。；]/.test(title.value));
}

/** What heads of sections begin with: `# `, or as many as all of them have. */
function sectionMarks({ sections, source }: Issue): string {
  const [first] = sections;
  return `${(first && /^#+/.exec(source.text.slice(first.span.start, first.span.end))?.[0]) || '#'} `;
}

/** For each section the last line of the TOC whose section stands before it. */
function linesBefore({ sections, toc }: Issue, { entryOf }: TocPairs): readonly (TocEntry | undefined)[] {
  let last = -1;
  return sections.map((_, section) => {
    const line = toc!.entries[last];
    last = Math.max(last, entryOf.get(section) ?? -1);
    return line;
  });
}

function extraSection(index: number, issue: Issue, twins: Twins<Section>, line: TocEntry | undefined): RuleFinding {
  const section = issue.sections[index]!;
  const name = sectionName(section);
  const twin = twins(section);
  if (twin) {
    return {
      span: section.span,
      message: words.twiceInText({ name }),
      hints: [words.deleteSection()],
      related: [{ message: words.other(), span: twin.span }],
    };
  }
  if (!section.ordinal && isTocHead(headText(section))) {
    return {
      span: section.span,
      message: words.secondToc({ name }),
      hints: [words.oneToc(), words.tocAsSection({ name })],
      related: [{ message: words.toc(), span: issue.toc!.span }],
    };
  }
  return {
    span: section.span,
    message: words.notInToc({ name }),
    hints: [words.addLine()],
    fix: line && { safe: false, edits: [{ start: line.span.end, end: line.span.end, text: tocLine(section, issue) }] },
    related: line ? [{ message: words.after(), span: line.span }] : [{ message: words.toc(), span: issue.toc!.span }],
  };
}

function misplacedSection({ entry, section: index }: Pair, issue: Issue): RuleFinding {
  const section = issue.sections[index]!;
  return {
    span: section.span,
    message: words.misplaced({
      name: sectionName(section),
      inToc: entry + 1,
      inText: index + 1,
    }),
    hints: [words.move()],
    related: [{ message: words.tocLine(), span: issue.toc!.entries[entry]!.span }],
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
