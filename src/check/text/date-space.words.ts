import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/date-space. */
export const words = wordsOf(
  'text/date-space',
  () => ({
    summary: { zh: '日期里没有空格', en: 'no spaces inside dates' },
    explanation: {
      zh: '“2022年10月7日”中间不加空格：排版时数字与汉字之间自动留出适当的空，手打的空格会更宽，还可能在那里断行。',
      en: 'Nothing stands inside 2022年10月7日: the layout puts a fitting space between digits and hanzi by itself; a typed one is wider, and a line may break there.',
    },
    examples: [{ bad: '2022 年 10 月 7 日召开会议。', good: '2022年10月7日召开会议。' }],
  }),
  {
    spaceInside: { zh: '日期里多了空格。', en: 'There is a space inside the date.' },
    deleteSpace: { zh: '删去空格。', en: 'Delete it.' },
  },
);
