import { wordsOf } from '../../diagnostics/words.js';

/** What is said of heading/stop. */
export const words = wordsOf(
  'heading/stop',
  () => ({
    summary: { zh: '标题末尾不用句号', en: 'heads end without a full stop' },
    explanation: {
      zh: '栏目标题、小标题单独占行，末尾不加句号；问号、叹号和省略号可以有。',
      en: 'Heads stand on a line of their own and have no full stop at their end; question and exclamation marks and ellipses are kept.',
    },
    examples: [{ bad: '# 一、工作要求。\n\n文。', good: '# 一、选题从哪里来？\n\n文。' }],
  }),
  {
    stop: { zh: '标题末尾多了句号。', en: 'The head ends in a full stop.' },
    deleteStop: { zh: '删去句号。', en: 'Delete it.' },
  },
);
