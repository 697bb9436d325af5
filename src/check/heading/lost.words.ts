import { wordsOf } from '../../diagnostics/words.js';

/** What is said of heading/lost. */
export const words = wordsOf(
  'heading/lost',
  () => ({
    summary: { zh: '小标题行首的 # 没有漏', en: 'no sub-head lacks its #' },
    explanation: {
      zh: '前后的“（一）”“（三）”都是小标题（行首有 ##），中间的“（二）”却没有 #，会印成正文。',
      en: 'Where （一） and （三） are sub-heads, with ## before them, and the （二） between is not, it would be printed as text.',
    },
    examples: [
      {
        bad: '# 一、本期要闻\n\n## （一）甲子\n\n文。\n\n（二）乙丑\n\n文。\n\n## （三）丙寅\n\n文。',
        good: '# 一、本期要闻\n\n## （一）甲子\n\n文。\n\n## （二）乙丑\n\n文。\n\n## （三）丙寅\n\n文。',
      },
    ],
  }),
  {
    lost: {
      zh: '这一行的编号与前后的小标题相连，行首却没有 #。',
      en: 'The number goes on from the sub-heads, but there is no # before it.',
    },
    putMarks: { zh: '行首加上“{marks} ”。', en: 'Write “{marks} ” before it.' },
  },
);
