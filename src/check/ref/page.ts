import { rule } from '../rule.js';
import { words } from './page.words.js';

/** 文中写的“第9页”就是那个栏目的页码。 */
export const refPage = rule({
  code: 'ref/page',
  severity: 'error',
  words,
  *inline(inline, { issue, pageOf, facts }) {
    if (inline.kind !== 'page-ref' || inline.page.value === null) return;
    const index = facts.sectionIndex.get(inline.target) ?? -1;
    const section = issue.sections[index];
    const actual = section && pageOf(section.id);
    if (actual === undefined || actual === inline.page.value || index >= facts.toc.unsettledFrom) return;
    yield {
      span: inline.page.span,
      message: words.wrongPage({ written: inline.page.value, actual }),
      fix: { safe: true, edits: [{ ...inline.page.span, text: String(actual) }] },
      hints: [words.write({ actual })],
      related: [{ message: words.startsOn({ actual }), span: section!.span }],
    };
  },
});
