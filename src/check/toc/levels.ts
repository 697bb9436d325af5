import { lostSections } from '../analysis/lost-heads.js';
import { rule } from '../rule.js';
import { words } from './levels.words.js';

/** 目录只列栏目，不列栏目里的标题。 */
export const tocLevels = rule({
  code: 'toc/levels',
  severity: 'error',
  words,
  *issue({ issue, facts }) {
    const below = [...facts.toc.below];
    if (!issue.toc || below.length === 0) return;
    const { text } = issue.source;
    const rows = below.map((index) => issue.toc!.entries[index]!.span);
    const edits = rows.map(({ start, end }) => ({
      start,
      end: end + /^[ \t]*(?:\r\n|\r|\n|\v)?/.exec(text.slice(end))![0].length,
      text: '',
    }));
    // Where each title stands in the text too, none of the words is lost.
    const said = lostSections(issue, below).headOf.size === below.length;
    yield {
      span: rows[0]!,
      message: words.below({ count: below.length }),
      hints: [words.deleteRows()],
      fix: { safe: said, edits },
    };
  },
});
