import type { Inline } from '../../model/index.js';
import { rule } from '../rule.js';
import { words } from './target.words.js';

/** 文中的链接都指向现有的栏目。 */
export const refTarget = rule({
  code: 'ref/target',
  severity: 'error',
  words,
  *inline(inline, { issue }) {
    const target = targetOf(inline);
    if (target === undefined || issue.sections.some(({ id }) => id === target)) return;
    const ids = issue.sections.map(({ id }) => id);
    const { start, end } = inline.span;
    const at = issue.source.text.slice(start, end).lastIndexOf('#');
    yield {
      span: at < 0 ? inline.span : { start: start + at, end: Math.max(start + at + 1, end - 1) },
      message: words.noSection({ target }),
      hints: [ids.length > 0 ? words.sections({ ids }) : words.noSections()],
    };
  },
});

function targetOf(inline: Inline): string | undefined {
  if (inline.kind === 'page-ref') return inline.target;
  return inline.kind === 'link' && inline.href.startsWith('#') ? inline.href.slice(1) : undefined;
}
