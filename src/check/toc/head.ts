import { rowOf } from '../../model/walk.js';
import { rule } from '../rule.js';
import { words } from './head.words.js';

/** A line that ends in a leader and a page. */
const ENTRY = /(?:[…⋯]|[.．·]{3,}|\t|[ \u3000]{2,})[ \u3000.．…·⋯]*(?:[0-9０-９]{1,3}|[?？])[ \u3000]*$/m;

/** Entries that make a table of contents of lines without a head. */
const LEAST = 2;

/** 目录上面有“# 目录”。 */
export const tocHead = rule({
  code: 'toc/head',
  severity: 'error',
  words,
  *issue({ issue }) {
    if (issue.toc) return;
    const { text } = issue.source;
    const entries = rowOf(issue.preface).filter(
      ({ kind, span }) => kind === 'item' && ENTRY.test(text.slice(span.start, span.end)),
    );
    const [first] = entries;
    if (!first || entries.length < LEAST) return;
    const { start } = first.span;
    yield {
      span: { start, end: first.span.end },
      message: words.noHead(),
      hints: [words.putHead()],
      fix: {
        safe: true,
        edits: [{ start, end: start, text: text.includes('\r\n') ? '# 目录\r\n\r\n' : '# 目录\n\n' }],
      },
    };
  },
});
