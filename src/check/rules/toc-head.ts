import { message } from '../../diagnostics/diagnostic.js';
import type { Rule } from '../rule.js';

/** A line that ends in a leader and a page. */
const ENTRY = /(?:[…⋯]|[.．·]{3,}|\t|[ \u3000]{2,})[ \u3000.．…·⋯]*(?:[0-9０-９]{1,3}|[?？])[ \u3000]*$/m;
/** Entries that make a table of contents of lines without a head. */
const LEAST = 2;

/** 目录上面有“# 目录”。 */
export const tocHead: Rule = {
  code: 'toc/head',
  severity: 'error',
  summary: message('目录上面有一行“# 目录”', 'the table of contents has its head'),
  explanation: message(
    '目录各条上面要有一行“# 目录”，程序才知道那是目录，才会核对每一条的页码。没有这一行，各条会当作正文印出来。',
    'A line “# 目录” must stand above the entries: only then are they known for a table of contents and their pages checked. Without it they would be printed as text.',
  ),
  examples: [
    {
      bad: '一、甲子丑 …… 2\n\n二、乙寅卯 …… 2\n\n# 一、甲子丑\n\n文。\n\n# 二、乙寅卯\n\n文。',
      good: '# 目录\n\n一、甲子丑 …… 2\n\n二、乙寅卯 …… 2\n\n# 一、甲子丑\n\n文。\n\n# 二、乙寅卯\n\n文。',
    },
  ],
  check({ issue }, report) {
    if (issue.toc) return;
    const { text } = issue.source;
    const entries = issue.preface.filter(
      ({ kind, span }) => kind === 'item' && ENTRY.test(text.slice(span.start, span.end)),
    );
    const [first] = entries;
    if (!first || entries.length < LEAST) return;
    const { start } = first.span;
    report({
      span: { start, end: first.span.end },
      message: message(
        '这几行像是目录，上面却没有“# 目录”。',
        'These lines look like a table of contents, but there is no “# 目录” above.',
      ),
      hints: [message('在上面加一行“# 目录”。', 'Put a line “# 目录” above them.')],
      fix: {
        safe: true,
        edits: [{ start, end: start, text: text.includes('\r\n') ? '# 目录\r\n\r\n' : '# 目录\n\n' }],
      },
    });
  },
};
