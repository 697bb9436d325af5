import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/grouping. */
export const words = wordsOf(
  'text/grouping',
  () => ({
    summary: { zh: '数字要么都分节，要么都不分节', en: 'large numbers are grouped everywhere or nowhere' },
    explanation: {
      zh: '四位以上的数可以用逗号分节（4,860），也可以不分（4860），同一期里只用一种（GB/T 15835—2011 5.1.2）。以用得多的为准；分节的较少时，bulletin fix 会去掉逗号。',
      en: 'Numbers of four digits and more are grouped by commas (4,860) or not (4860), in one issue one way (GB/T 15835-2011, 5.1.2). The more frequent one counts; where that is none, bulletin fix takes the commas out.',
    },
    examples: [{ bad: '投入4,860万元，惠及2000人，培训3000人。', good: '投入4860万元，惠及2000人，培训3000人。' }],
  }),
  {
    grouped: { zh: '“{found}”分了节，别处的数多不分节。', en: '“{found}” is grouped, other numbers mostly are not.' },
    write: { zh: '改为“{by}”。', en: 'Write {by}.' },
  },
);
