import { message } from '../../diagnostics/diagnostic.js';
import type { Span } from '../../model/index.js';
import { isPageWithWords } from '../../text/numerals.js';
import { analyse } from '../analysis.js';
import type { Rule } from '../rule.js';

/** 目录写的页码就是栏目的页码。 */
export const tocPage: Rule = {
  code: 'toc/page',
  severity: 'error',
  summary: message('目录的页码与排版后的页码一致', 'a page in the TOC is the page that its section starts on'),
  explanation: message(
    `目录里写的页码必须是栏目排版后真正开始的那一页。改动正文后页码常常跟着变。写 ? 或不写，程序就自动填上；写了数字，程序就核对。bulletin fix 会把错的改成真的。`,
    `A page in the TOC must be the one that the section starts on once it is laid out. Changes of the text move pages. Write ? or nothing and the number is filled in; a number that is written is checked. bulletin fix writes the true one.`,
  ),
  examples: [
    {
      bad: '# 目录\n\n一、甲子丑 …… 7\n\n# 一、甲子丑\n\n文。',
      good: '# 目录\n\n一、甲子丑 …… 2\n\n# 一、甲子丑\n\n文。',
    },
  ],
  check({ issue, pageOf }, report) {
    const { pairs, unsettledFrom } = analyse(issue);
    for (const pair of pairs) {
      const { page } = issue.toc!.entries[pair.entry]!;
      const section = issue.sections[pair.section]!;
      const actual = pageOf(section.id);
      // Behind a missing or misplaced section every page is wrong: that one is the finding.
      if (
        !page ||
        page.value === null ||
        actual === undefined ||
        actual === page.value ||
        pair.section >= unsettledFrom
      )
        continue;
      report({
        span: page.span,
        message: message(
          `页码不对：目录写第 ${page.value} 页，这个栏目排版后从第 ${actual} 页开始。`,
          `Wrong page: the TOC says ${page.value}, but the section starts on page ${actual}.`,
        ),
        fix: { safe: true, edits: [{ ...page.span, text: String(actual) }] },
        hints: [message(`改为 ${actual}；或写 ?，由程序填上。`, `Write ${actual}, or ? to have it filled in.`)],
        related: [{ message: message(`栏目从第 ${actual} 页开始`, `starts on page ${actual}`), span: section.span }],
      });
    }
  },
};

/** 目录没写页码的，由程序填上。 */
export const tocPageOpen: Rule = {
  code: 'toc/page-open',
  severity: 'info',
  summary: message('目录每一条都写了页码', 'every TOC entry says its page'),
  explanation: message(
    '目录里写 ? 或没写页码的，印出来的页码由程序填上，总是对的。想把它写进稿件，用 bulletin fix。',
    'Where the TOC has ? or no page, the true one is filled in for print. bulletin fix writes it into the source as well.',
  ),
  examples: [
    {
      bad: '# 目录\n\n一、甲子丑 …… ?\n\n# 一、甲子丑\n\n文。',
      good: '# 目录\n\n一、甲子丑 …… 2\n\n# 一、甲子丑\n\n文。',
    },
  ],
  check({ issue, pageOf }, report) {
    const { pairs, unsettledFrom } = analyse(issue);
    for (const { entry: index, section } of pairs) {
      const entry = issue.toc!.entries[index]!;
      const actual = pageOf(issue.sections[section]!.id);
      if (entry.page?.value || actual === undefined || section >= unsettledFrom) continue;
      if (entry.page && isPageWithWords(issue.source.text.slice(entry.page.span.start, entry.page.span.end))) continue;
      const edit = entry.page
        ? { ...entry.page.span, text: String(actual) }
        : { start: entry.title.span.end, end: entry.span.end, text: ` …… ${actual}` };
      report({
        span: entry.page?.span ?? entry.title.span,
        message: message(`这一条没写页码，印出来是 ${actual}。`, `This entry says no page; ${actual} is printed.`),
        fix: { safe: true, edits: [edit] },
      });
    }
  },
};

/** 目录的页码从小到大；只在排不了版时看，排了版就有确切的页码。 */
export const tocPageOrder: Rule = {
  code: 'toc/page-order',
  severity: 'error',
  summary: message('目录的页码从小到大', 'pages in the TOC do not decrease'),
  explanation: message(
    `目录的页码应当从小到大。排得出版面时，每个页码都与版面核对；排不出时（例如模板名写错），至少看次序。`,
    `Pages in the TOC go up. Where the issue can be laid out each page is checked against the layout; where it cannot (an unknown template, say) at least their order is.`,
  ),
  examples: [
    {
      bad: '---\n刊名: 动态\n日期: 2022-10-18\n模板: 没有这个模板\n---\n\n# 目录\n\n一、甲子丑 …… 9\n二、乙寅卯 …… 2\n\n# 一、甲子丑\n\n文。\n\n# 二、乙寅卯\n\n文。',
      good: '---\n刊名: 动态\n日期: 2022-10-18\n模板: 没有这个模板\n---\n\n# 目录\n\n一、甲子丑 …… 2\n二、乙寅卯 …… 9\n\n# 一、甲子丑\n\n文。\n\n# 二、乙寅卯\n\n文。',
    },
  ],
  check({ issue, pageOf }, report) {
    const { pairs } = analyse(issue);
    let last: { readonly value: number; readonly span: Span; readonly laidOut: boolean } | undefined;
    for (const [index, { page }] of (issue.toc?.entries ?? []).entries()) {
      if (!page || page.value === null) continue;
      const section = issue.sections[pairs.find((pair) => pair.entry === index)?.section ?? -1];
      const laidOut = section !== undefined && pageOf(section.id) !== undefined;
      if (last && page.value < last.value && !laidOut && !last.laidOut) {
        report({
          span: page.span,
          message: message(
            `页码倒退：上一条在第 ${last.value} 页，这一条却在第 ${page.value} 页。`,
            `The pages go backwards: ${page.value} after ${last.value}.`,
          ),
          hints: [message('核对这两条的页码；不知道就写 ?。', 'Check both; write ? for one that is not known.')],
          related: [{ message: message('上一条的页码', 'the page before'), span: last.span }],
        });
      }
      last = { value: page.value, span: page.span, laidOut };
    }
  },
};
