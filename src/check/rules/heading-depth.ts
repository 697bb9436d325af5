import { message } from '../../diagnose.js';
import type { Rule } from '../rule.js';

/** 小标题逐级下降，不跳级。 */
export const headingDepth: Rule = {
  code: 'heading/depth',
  severity: 'warning',
  summary: message('小标题不跳级', 'sub-heads skip no level'),
  explanation: message(
    `小标题用 ##、###、#### 分级，要一级一级往下。跳级的小标题在 Word 的导航窗格和读屏软件里会错位。`,
    `Sub-heads are ##, ### and #### and go down one level at a time. One that skips a level is out of place in Word's navigation pane and for screen readers.`,
  ),
  examples: [
    {
      bad: '## 甲\n\n文。\n\n#### 乙\n\n文。',
      good: '## 甲\n\n文。\n\n### 乙\n\n文。',
    },
  ],
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
                { start: block.span.start, end: block.span.start + marks, text: '#'.repeat(Math.max(1, marks - block.depth + depth + 1)) },
              ],
            },
            message: message(
              `小标题跳了级：上一级有 ${depth} 个 #，这里应当是 ${depth + 1} 个。`,
              `This sub-head skips a level: the one above has ${depth} #, so ${depth + 1} belong here.`,
            ),
            hints: [message(`改为“${'#'.repeat(depth + 1)} ”。`, `Write “${'#'.repeat(depth + 1)} ”.`)],
          });
        }
        depth = block.depth;
      }
    }
  },
};
