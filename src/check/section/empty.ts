import { rule } from '../rule.js';
import { words } from './empty.words.js';

/** 每个栏目都有内容。 */
export const sectionEmpty = rule({
  code: 'section/empty',
  severity: 'error',
  words,
  check({ issue }, report) {
    for (const section of issue.sections) {
      if (section.blocks.some((block) => block.kind !== 'heading' && block.kind !== 'break')) continue;
      report({
        span: section.span,
        message: words.empty(),
        hints: [words.fillOrDelete()],
      });
    }
  },
});
