import { wordsOf } from '../../diagnostics/words.js';

/** What is said of toc/page-open. */
export const words = wordsOf(
  'toc/page-open',
  () => ({
    summary: { zh: '目录每一条都写了页码', en: 'every TOC entry says its page' },
    explanation: {
      zh: '目录里写 ? 或没写页码的，印出来的页码由程序填上，总是对的。想把它写进稿件，用 bulletin fix。',
      en: 'Where the TOC has ? or no page, the true one is filled in for print. bulletin fix writes it into the source as well.',
    },
    examples: [
      {
        bad: '# 目录\n\n一、甲子丑 …… ?\n\n# 一、甲子丑\n\n文。',
        good: '# 目录\n\n一、甲子丑 …… 2\n\n# 一、甲子丑\n\n文。',
      },
    ],
  }),
  {
    open: { zh: '这一条没写页码，印出来是 {actual}。', en: 'This entry says no page; {actual} is printed.' },
  },
);
