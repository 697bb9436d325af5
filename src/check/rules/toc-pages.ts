import { message } from '../../diagnose.js';
import type { Span } from '../../model/index.js';
import { analyse } from '../analysis.js';
import type { Rule } from '../rule.js';

/** 目录写的页码就是栏目的页码。 */
export const tocPage: Rule = {
  code: 'toc/page',
  severity: 'error',
  summary: message('目录的页码与排版后的页码一致', 'a page in the TOC is the page that its section starts on'),
  check({ issue, pageOf }, report) {
    const { pairs, unsettledFrom } = analyse(issue);
    for (const pair of pairs) {
      const { page } = issue.toc!.entries[pair.entry]!;
      const section = issue.sections[pair.section]!;
      const actual = pageOf(section.id);
      // Behind a missing or misplaced section every page is wrong: that one is the finding.
      if (!page || page.value === null || actual === undefined || actual === page.value || pair.section >= unsettledFrom) continue;
      report({
        span: page.span,
        message: message(
          `页码不对：目录写第 ${page.value} 页，这个栏目排版后从第 ${actual} 页开始。`,
          `Wrong page: the TOC says ${page.value}, but the section starts on page ${actual}.`,
        ),
        hints: [message(`改为 ${actual}；或写 ?，由程序填上。`, `Write ${actual}, or ? to have it filled in.`)],
        related: [{ message: message(`栏目从第 ${actual} 页开始`, `starts on page ${actual}`), span: section.span }],
      });
    }
  },
};

/** 目录的页码从小到大；只在排不了版时看，排了版就有确切的页码。 */
export const tocPageOrder: Rule = {
  code: 'toc/page-order',
  severity: 'error',
  summary: message('目录的页码从小到大', 'pages in the TOC do not decrease'),
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
