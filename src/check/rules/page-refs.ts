import { message } from '../../diagnostics/diagnostic.js';
import type { Inline, Issue } from '../../model/index.js';
import { inlinesOf, nested } from '../../model/walk.js';
import { analyse } from '../analysis.js';
import type { Rule } from '../rule.js';

/** 文中的链接都指向现有的栏目。 */
export const refTarget: Rule = {
  code: 'ref/target',
  severity: 'error',
  summary: message('文中的链接都指向现有的栏目', 'links into the issue lead to a section'),
  explanation: message(
    `文中的链接“[第9页](#二)”指向编号为“二”的栏目。没有这个栏目，链接就没有去处，页码也无从核对。`,
    `A link such as “[第9页](#二)” leads to the section numbered 二. Without that section it leads nowhere, and its page cannot be checked.`,
  ),
  examples: [
    {
      bad: '见[第?页](#九)。',
      good: '见[第?页](#一)。',
    },
  ],
  check({ issue }, report) {
    const ids = issue.sections.map((section) => section.id);
    for (const inline of allInlines(issue)) {
      const target = targetOf(inline);
      if (target === undefined || ids.includes(target)) continue;
      const at = issue.source.text.slice(inline.span.start, inline.span.end).lastIndexOf('#');
      report({
        span:
          at < 0
            ? inline.span
            : { start: inline.span.start + at, end: Math.max(inline.span.start + at + 1, inline.span.end - 1) },
        message: message(`链接指向的栏目“#${target}”不存在。`, `There is no section “#${target}” for this link.`),
        hints: [
          message(
            ids.length > 0 ? `可以指向：${ids.map((id) => `#${id}`).join('、')}。` : '这一期没有栏目。',
            ids.length > 0 ? `Sections: ${ids.map((id) => `#${id}`).join(', ')}.` : 'The issue has no sections.',
          ),
        ],
      });
    }
  },
};

/** 文中写的“第9页”就是那个栏目的页码。 */
export const refPage: Rule = {
  code: 'ref/page',
  severity: 'error',
  summary: message('文中提到的页码与排版后的页码一致', 'a page reference in the text is true'),
  explanation: message(
    `文中提到的页码和目录一样要核对：“[第9页](#二)”里的 9 必须是栏目“二”开始的那一页。写成“[第?页](#二)”，程序自动填上。`,
    `A page named in the text is checked as in the TOC: the 9 in “[第9页](#二)” must be the page that section 二 starts on. Write “[第?页](#二)” to have it filled in.`,
  ),
  examples: [
    {
      bad: '见[第9页](#一)。',
      good: '见[第2页](#一)。',
    },
  ],
  check({ issue, pageOf }, report) {
    const { unsettledFrom } = analyse(issue);
    for (const inline of allInlines(issue)) {
      if (inline.kind !== 'page-ref' || inline.page.value === null) continue;
      const index = issue.sections.findIndex((section) => section.id === inline.target);
      const section = issue.sections[index];
      const actual = section && pageOf(section.id);
      if (actual === undefined || actual === inline.page.value || index >= unsettledFrom) continue;
      report({
        span: inline.page.span,
        message: message(
          `页码不对：这里写第 ${inline.page.value} 页，所指的栏目排版后从第 ${actual} 页开始。`,
          `Wrong page: the text says ${inline.page.value}, but the section starts on page ${actual}.`,
        ),
        fix: { safe: true, edits: [{ ...inline.page.span, text: String(actual) }] },
        hints: [message(`改为 ${actual}；或写 ?，由程序填上。`, `Write ${actual}, or ? to have it filled in.`)],
        related: [{ message: message(`栏目从第 ${actual} 页开始`, `starts on page ${actual}`), span: section!.span }],
      });
    }
  },
};

function targetOf(inline: Inline): string | undefined {
  if (inline.kind === 'page-ref') return inline.target;
  return inline.kind === 'link' && inline.href.startsWith('#') ? inline.href.slice(1) : undefined;
}

function* allInlines(issue: Issue): Generator<Inline> {
  yield* inlinesOf(issue.preface);
  for (const section of issue.sections) {
    yield* nested(section.title);
    yield* inlinesOf(section.blocks);
  }
}
