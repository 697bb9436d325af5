import { message } from '../../diagnose.js';
import type { Rule } from '../rule.js';

/** 每个栏目都有内容。 */
export const sectionEmpty: Rule = {
  code: 'section/empty',
  severity: 'error',
  summary: message('每个栏目都有内容', 'every section has content'),
  check({ issue }, report) {
    for (const section of issue.sections) {
      if (section.blocks.some((block) => block.kind !== 'heading' && block.kind !== 'break')) continue;
      report({
        span: section.span,
        message: message('这个栏目只有标题，没有内容。', 'This section has a head but no content.'),
        hints: [message('补上内容，或连同目录中的一条一起删去。', 'Write its text, or delete it together with its line in the TOC.')],
      });
    }
  },
};
