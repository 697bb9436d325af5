import type { Span } from '../../model/index.js';
import { rule } from '../rule.js';
import { words } from './page-order.words.js';

/** 目录的页码从小到大；只在排不了版时看，排了版就有确切的页码。 */
export const tocPageOrder = rule({
  code: 'toc/page-order',
  severity: 'error',
  words,
  *issue({ issue, pageOf, facts }) {
    let last: { readonly value: number; readonly span: Span; readonly laidOut: boolean } | undefined;
    for (const [index, { page }] of (issue.toc?.entries ?? []).entries()) {
      if (!page || page.value === null) continue;
      const section = issue.sections[facts.toc.sectionOf.get(index) ?? -1];
      const laidOut = section !== undefined && pageOf(section.id) !== undefined;
      if (last && page.value < last.value && !laidOut && !last.laidOut) {
        yield {
          span: page.span,
          message: words.backwards({ before: last.value, written: page.value }),
          hints: [words.checkBoth()],
          related: [{ message: words.pageBefore(), span: last.span }],
        };
      }
      last = { value: page.value, span: page.span, laidOut };
    }
  },
});
