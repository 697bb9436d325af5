import { wordsOf } from '../../diagnostics/words.js';

/** What is said of front-matter/date-quoted. */
export const words = wordsOf(
  'front-matter/date-quoted',
  () => ({
    summary: { zh: '日期不早于文中报道的事', en: 'the date of issue is not before what the text reports' },
    explanation: {
      zh: '栏目标题或正文说某月某日“印发”“召开”了什么，这一期的日期就不能比那天还早。或是出刊日期错了，或是文中的日期错了。文中的截止日期、将来的安排不算。',
      en: 'Where a head or the text reports what was issued or held on a day, the issue cannot be dated before it: one of the two dates is wrong. Deadlines and plans do not count.',
    },
    examples: [
      {
        bad: '---\n刊名: 动态\n日期: 2022-10-18\n---\n\n# 一、2022年10月27日，教育部印发《意见》，提出：\n\n文。',
        good: '---\n刊名: 动态\n日期: 2022-10-18\n---\n\n# 一、2022年10月7日，教育部印发《意见》，提出：\n\n请于2022年10月30日前报送。',
      },
    ],
  }),
  {
    earlier: {
      zh: '这一期的日期是{issued}，这里的事却发生在{reported}。',
      en: 'The issue is dated {issued}, but this happened on {reported}.',
    },
    correctOne: { zh: '核对两处日期，改正错的一处。', en: 'Check both dates and correct the wrong one.' },
    issued: { zh: '这一期的日期', en: 'the date of issue' },
  },
);
