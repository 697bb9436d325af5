import { message } from '../../diagnostics/diagnostic.js';
import type { Rule } from '../rule.js';

/** 每个栏目都有内容。 */
export const sectionEmpty: Rule = {
  code: 'section/empty',
  severity: 'error',
  summary: message('每个栏目都有内容', 'every section has content'),
  explanation: message(
    `栏目只有标题而没有内容，多半是稿子没有贴进来，或标题多了一个“# ”。`,
    `A section with a head and no content mostly means that its text was never pasted in, or that a line has a “# ” too many.`,
  ),
  examples: [
    {
      bad: '# 一、甲子丑\n\n# 二、乙寅卯\n\n文。',
      good: '# 一、甲子丑\n\n文。\n\n# 二、乙寅卯\n\n文。',
    },
  ],
  check({ issue }, report) {
    for (const section of issue.sections) {
      if (section.blocks.some((block) => block.kind !== 'heading' && block.kind !== 'break')) continue;
      report({
        span: section.span,
        message: message('这个栏目只有标题，没有内容。', 'This section has a head but no content.'),
        hints: [
          message(
            '补上内容，或连同目录中的一条一起删去。',
            'Write its text, or delete it together with its line in the TOC.',
          ),
        ],
      });
    }
  },
};
