import { message } from '../../diagnostics/diagnostic.js';
import type { Fix, Located, Message, Span } from '../../model/index.js';
import { plainText } from '../../model/text.js';
import { compareTitles, type Range } from '../../text/titles.js';
import { analyse } from '../analysis.js';
import type { Rule } from '../rule.js';

/** 目录的标题与栏目标题一致（日期、“提出：”、空格、全半角和标点不计）。 */
export const tocTitle: Rule = {
  code: 'toc/title',
  severity: 'error',
  summary: message('目录的标题与栏目标题一致', "a TOC entry's title is its section's"),
  explanation: message(
    `同一个栏目，目录和正文的标题要一样。标题前的日期、末尾的“，提出：”、空格、全角半角和标点的差别不算。程序指出两处不同的字。`,
    `The TOC and the head must name a section alike. A date in front, a lead-in such as “，提出：” behind, spaces, widths and punctuation do not count. The characters that differ are shown.`,
  ),
  examples: [
    {
      bad: '# 目录\n\n一、关于加强人才建设的意见\n\n# 一、关于加强人材建设的意见\n\n文。',
      good: '# 目录\n\n一、关于加强人才建设的意见\n\n# 一、2022年10月7日，关于加强人才建设的意见，提出：\n\n文。',
    },
  ],
  check({ issue }, report) {
    for (const pair of analyse(issue).pairs) {
      const entry = issue.toc!.entries[pair.entry]!;
      const section = issue.sections[pair.section]!;
      const head = plainText(section.title);
      const compared = compareTitles(entry.title.value, head.text);
      if (compared.same) continue;
      const declared = entry.title.value.slice(compared.entry.start, compared.entry.end);
      const actual = head.text.slice(compared.head.start, compared.head.end);
      report({
        span: titleSpan(entry.title, compared.entry, entry.span),
        fix: titleFix(entry.title, compared.entry, actual),
        message: titleMessage(declared, actual, around(entry.title.value, compared.entry)),
        hints: [message('改目录或改栏目标题，使两处一致。', 'Correct the TOC or the head, so that both agree.')],
        related: [
          {
            message: message('栏目标题', 'the head'),
            span: head.text === '' ? section.span : head.spanOf(compared.head.start, compared.head.end),
          },
        ],
      });
    }
  },
};

function titleMessage(declared: string, actual: string, place: string): Message {
  const [zhPlace, enPlace] = place === '' ? ['', ''] : [`“${place}”处，`, ` at “${place}”`];
  if (declared === '') {
    return message(
      `标题不一致：${zhPlace}目录比栏目标题少“${actual}”。`,
      `The titles differ${enPlace}: the TOC lacks “${actual}”.`,
    );
  }
  if (actual === '') {
    return message(
      `标题不一致：${zhPlace}目录比栏目标题多“${declared}”。`,
      `The titles differ${enPlace}: the TOC has “${declared}” too much.`,
    );
  }
  return message(
    `标题不一致：目录写的是“${declared}”，栏目标题写的是“${actual}”。`,
    `The titles differ: the TOC says “${declared}”, the head “${actual}”.`,
  );
}

/** A few characters on both sides of an empty range. */
function around(title: string, { start, end }: Range): string {
  return start === end ? `${title.slice(Math.max(0, start - 3), start)}│${title.slice(end, end + 3)}` : '';
}

/** The head is taken for right; that it is only the editor can tell. */
function titleFix({ value, span }: Located<string>, { start, end }: Range, head: string): Fix | undefined {
  if (span.end - span.start !== value.length) return undefined;
  return { safe: false, edits: [{ start: span.start + start, end: span.start + end, text: head }] };
}

/** The differing characters in the source, where the title stands there as it is; else the whole title. */
function titleSpan(title: Located<string>, { start, end }: Range, line: Span): Span {
  if (title.span.end - title.span.start !== title.value.length) return title.value === '' ? line : title.span;
  if (end > start) return { start: title.span.start + start, end: title.span.start + end };
  const at = Math.max(0, start - 1);
  return title.value === '' ? line : { start: title.span.start + at, end: title.span.start + at + 1 };
}
