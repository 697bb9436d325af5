import { wordsOf } from '../../diagnostics/words.js';

/** What is said of toc/page-order. */
export const words = wordsOf(
  'toc/page-order',
  () => ({
    summary: { zh: '目录的页码从小到大', en: 'pages in the TOC do not decrease' },
    explanation: {
      zh: '目录的页码应当从小到大。排得出版面时，每个页码都与版面核对；排不出时（例如模板名写错），至少看次序。',
      en: 'Pages in the TOC go up. Where the issue can be laid out each page is checked against the layout; where it cannot (an unknown template, say) at least their order is.',
    },
    examples: [
      {
        bad: '---\n刊名: 动态\n日期: 2022-10-18\n模板: 没有这个模板\n---\n\n# 目录\n\n一、甲子丑 …… 9\n二、乙寅卯 …… 2\n\n# 一、甲子丑\n\n文。\n\n# 二、乙寅卯\n\n文。',
        good: '---\n刊名: 动态\n日期: 2022-10-18\n模板: 没有这个模板\n---\n\n# 目录\n\n一、甲子丑 …… 2\n二、乙寅卯 …… 9\n\n# 一、甲子丑\n\n文。\n\n# 二、乙寅卯\n\n文。',
      },
    ],
  }),
  {
    backwards: {
      zh: '页码倒退：上一条在第 {before} 页，这一条却在第 {written} 页。',
      en: 'The pages go backwards: {written} after {before}.',
    },
    checkBoth: { zh: '核对这两条的页码；不知道就写 ?。', en: 'Check both; write ? for one that is not known.' },
    pageBefore: { zh: '上一条的页码', en: 'the page before' },
  },
);
