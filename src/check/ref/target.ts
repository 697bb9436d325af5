import type { Inline } from '../../model/index.js';
import { allInlines } from '../analysis/inlines.js';
import { rule } from '../rule.js';
import { words } from './target.words.js';

/** 文中的链接都指向现有的栏目。 */
export const refTarget = rule({
  code: 'ref/target',
  severity: 'error',
  words,
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
        message: words.noSection({ target }),
        hints: [ids.length > 0 ? words.sections({ ids }) : words.noSections()],
      });
    }
  },
});

function targetOf(inline: Inline): string | undefined {
  if (inline.kind === 'page-ref') return inline.target;
  return inline.kind === 'link' && inline.href.startsWith('#') ? inline.href.slice(1) : undefined;
}
