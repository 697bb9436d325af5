import { rowOf } from '../../model/walk.js';
import { lostHeads } from '../analysis/lost-heads.js';
import { rule } from '../rule.js';
import { words } from './lost.words.js';

/** 小标题行首的 # 没有漏。 */
export const headingLost = rule({
  code: 'heading/lost',
  severity: 'warning',
  words,
  *section({ blocks }, { issue }) {
    for (const [block, depth] of lostHeads(rowOf(blocks))) {
      const { start, end } = block.span;
      const marks = '#'.repeat(depth);
      yield {
        span: { start, end },
        message: words.lost(),
        hints: [words.putMarks({ marks })],
        // A sentence is no head.
        fix: {
          safe: !/[。；]/.test(issue.source.text.slice(start, end)),
          edits: [{ start, end: start, text: `${marks} ` }],
        },
      };
    }
  },
});
