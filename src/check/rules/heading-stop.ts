import { message } from '../../diagnostics/diagnostic.js';
import { textRule } from '../text-rule.js';

/** 标题末尾不用句号。 */
export const headingStop = textRule(
  {
    code: 'heading/stop',
    severity: 'warning',
    summary: message('标题末尾不用句号', 'heads end without a full stop'),
    explanation: message(
      '栏目标题、小标题单独占行，末尾不加句号；问号、叹号和省略号可以有。',
      'Heads stand on a line of their own and have no full stop at their end; question and exclamation marks and ellipses are kept.',
    ),
    examples: [{ bad: '# 一、工作要求。\n\n文。', good: '# 一、选题从哪里来？\n\n文。' }],
  },
  function* ({ kind, text }) {
    // A head of several sentences is a paragraph by mistake.
    if (kind !== 'head' || !/^[^。]+。$/.test(text)) return;
    const start = text.length - 1;
    yield {
      start,
      end: text.length,
      message: message('标题末尾多了句号。', 'The head ends in a full stop.'),
      hints: [message('删去句号。', 'Delete it.')],
      fix: { safe: true, by: '' },
    };
  },
);
