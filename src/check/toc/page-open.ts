import { isPageWithWords } from '../../text/numerals.js';
import { rule } from '../rule.js';
import { words } from './page-open.words.js';

/** 目录没写页码的，由程序填上。 */
export const tocPageOpen = rule({
  code: 'toc/page-open',
  severity: 'info',
  words,
  *entry({ entry, section, settled }, { issue, pageOf }) {
    const actual = pageOf(section.id);
    if (entry.page?.value || actual === undefined || !settled) return;
    if (entry.page && isPageWithWords(issue.source.text.slice(entry.page.span.start, entry.page.span.end))) return;
    const edit = entry.page
      ? { ...entry.page.span, text: String(actual) }
      : { start: entry.title.span.end, end: entry.span.end, text: ` …… ${actual}` };
    yield {
      span: entry.page?.span ?? entry.title.span,
      message: words.open({ actual }),
      fix: { safe: true, edits: [edit] },
    };
  },
});
