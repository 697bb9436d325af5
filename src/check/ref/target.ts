import type { Inline, Issue, Span } from '../../model/index.js';
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
    if (target === undefined || facts.sectionIndex.has(target)) return;
    const captions = facts.captionNames;
    if (inline.kind === 'link' && captions.has(target)) return;
    if (/^[图表]\s*[0-9一二三四五六七八九十]/.test(target)) {
      yield { span: placeOf(inline, issue), ...captionFault(target, captions) };
      return;
    }
    if (issue.toc && issue.sections.length === 0) return;
    const ids = issue.sections.slice(0, MOST_NAMED).map(({ id }) => id);
    if (issue.sections.length > MOST_NAMED) ids.push('…');
    yield {
      span: placeOf(inline, issue),
      message: words.noSection({ target }),
      hints: [ids.length > 0 ? words.sections({ ids }) : words.noSections()],
    };
  },
});

/** What is wrong with a link to a caption: it is not there, or stands for a page. */
function captionFault(target: string, captions: ReadonlySet<string>) {
  if (captions.has(target)) return { message: words.pageOfCaption({ target }), hints: [words.linkCaption({ target })] };
  const ids = [...captions].slice(0, MOST_NAMED);
  if (captions.size > MOST_NAMED) ids.push('…');
  const hints = [ids.length > 0 ? words.captions({ ids }) : words.noCaptions()];
  return { message: words.noCaption({ target }), hints };
}

/** Where a link's target stands in the source. */
function placeOf({ span }: Inline, { source }: Issue): Span {
  const { start, end } = span;
  const at = source.text.slice(start, end).lastIndexOf('#');
  return at < 0 ? span : { start: start + at, end: Math.max(start + at + 1, end - 1) };
}

function targetOf(inline: Inline): string | undefined {
  if (inline.kind === 'page-ref') return inline.target;
  return inline.kind === 'link' && inline.href.startsWith('#') ? inline.href.slice(1) : undefined;
}
