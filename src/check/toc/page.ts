import { rule } from '../rule.js';
import { words } from './page.words.js';

/** 目录写的页码就是栏目的页码。 */
export const tocPage = rule({
  code: 'toc/page',
  severity: 'error',
  words,
  *entry({ entry: { page }, section, settled }, { pageOf }) {
    const actual = pageOf(section.id);
    // Behind a missing or misplaced section every page is wrong: that one is the finding.
    if (!page || page.value === null || actual === undefined || actual === page.value || !settled) return;
    yield {
      span: page.span,
      message: words.wrong({ written: page.value, actual }),
      fix: { safe: true, edits: [{ ...page.span, text: String(actual) }] },
      hints: [words.write({ actual })],
      related: [{ message: words.startsOn({ actual }), span: section.span }],
    };
  },
});
