import { rule } from '../rule.js';
import { words } from './depth.words.js';

/** 小标题逐级下降，不跳级。 */
export const headingDepth = rule({
  code: 'heading/depth',
  severity: 'warning',
  words,
  check({ issue }, report) {
    for (const section of issue.sections) {
      let depth = 1;
      for (const block of section.blocks) {
        if (block.kind !== 'heading') continue;
        if (block.depth > depth + 1) {
          const marks = issue.source.text.slice(block.span.start, block.span.end).search(/[^#＃]/);
          report({
            span: { start: block.span.start, end: block.span.start + Math.max(1, marks) },
            fix: {
              safe: true,
              edits: [
                {
                  start: block.span.start,
                  end: block.span.start + marks,
                  text: '#'.repeat(Math.max(1, marks - block.depth + depth + 1)),
                },
              ],
            },
            message: words.skipsLevel({ depth, wanted: depth + 1 }),
            hints: [words.write({ marks: '#'.repeat(depth + 1) })],
          });
        }
        depth = block.depth;
      }
    }
  },
});
