import type { Inline } from '../../model/index.js';
import { rule } from '../rule.js';
import { words } from './target.words.js';

/** Sections that are named as what could be meant. */
const MOST_NAMED = 50;

/** 文中的链接都指向现有的栏目。 */
export const refTarget = rule({
  code: 'ref/target',
  severity: 'error',
  words,
  *inline(inline, { issue, facts }) {
    const target = targetOf(inline);
    // Text without any head: toc/sections has the word.
    if (target === undefined || facts.sectionIndex.has(target) || (issue.toc && issue.sections.length === 0)) return;
    const ids = issue.sections.slice(0, MOST_NAMED).map(({ id }) => id);
    if (issue.sections.length > MOST_NAMED) ids.push('…');
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
