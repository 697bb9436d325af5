import { message } from '../../diagnostics/diagnostic.js';
import { lostHeads } from '../lost-heads.js';
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
                {
                  start: block.span.start,
                  end: block.span.start + marks,
                  text: '#'.repeat(Math.max(1, marks - block.depth + depth + 1)),
                },
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

/** 小标题行首的 # 没有漏。 */
export const headingLost: Rule = {
  code: 'heading/lost',
  severity: 'warning',
  summary: message('小标题行首的 # 没有漏', 'no sub-head lacks its #'),
  explanation: message(
    '前后的“（一）”“（三）”都是小标题（行首有 ##），中间的“（二）”却没有 #，会印成正文。',
    'Where （一） and （三） are sub-heads, with ## before them, and the （二） between is not, it would be printed as text.',
  ),
  examples: [
    {
      bad: '# 一、本期要闻\n\n## （一）甲子\n\n文。\n\n（二）乙丑\n\n文。\n\n## （三）丙寅\n\n文。',
      good: '# 一、本期要闻\n\n## （一）甲子\n\n文。\n\n## （二）乙丑\n\n文。\n\n## （三）丙寅\n\n文。',
    },
  ],
  check({ issue }, report) {
    for (const { blocks } of issue.sections) {
      for (const [block, depth] of lostHeads(blocks)) {
        const { start, end } = block.span;
        const marks = '#'.repeat(depth);
        report({
          span: { start, end },
          message: message(
            '这一行的编号与前后的小标题相连，行首却没有 #。',
            'The number goes on from the sub-heads, but there is no # before it.',
          ),
          hints: [message(`行首加上“${marks} ”。`, `Write “${marks} ” before it.`)],
          // A sentence is no head.
          fix: {
            safe: !/[。；]/.test(issue.source.text.slice(start, end)),
            edits: [{ start, end: start, text: `${marks} ` }],
          },
        });
      }
    }
  },
};
