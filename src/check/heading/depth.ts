import { rowOf } from '../../model/walk.js';
import { rule } from '../rule.js';
import { words } from './depth.words.js';

/** 小标题逐级下降，不跳级。 */
export const headingDepth = rule({
  code: 'heading/depth',
  severity: 'warning',
  words,
  *section({ blocks }, { issue }) {
    let depth = 1;
    for (const block of rowOf(blocks)) {
      if (block.kind !== 'heading') continue;
      if (block.depth > depth + 1) {
        const { start, end } = block.span;
        const marks = issue.source.text.slice(start, end).search(/[^#＃]/);
        const text = '#'.repeat(Math.max(1, marks - block.depth + depth + 1));
        yield {
          span: { start, end: start + Math.max(1, marks) },
          fix: { safe: true, edits: [{ start, end: start + marks, text }] },
          message: words.skipsLevel({ depth, wanted: depth + 1 }),
          hints: [words.write({ marks: '#'.repeat(depth + 1) })],
        };
      }
      depth = block.depth;
    }
  },
});
