import { isPageWithWords } from '../../text/numerals.js';
import { analyse } from '../analysis/toc-pairs.js';
import { rule } from '../rule.js';
import { words } from './page-open.words.js';

/** 目录没写页码的，由程序填上。 */
export const tocPageOpen = rule({
  code: 'toc/page-open',
  severity: 'info',
  words,
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
        message: words.open({ actual }),
        fix: { safe: true, edits: [edit] },
      });
    }
  },
});
