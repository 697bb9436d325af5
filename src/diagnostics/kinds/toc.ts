import { kind } from '../words.js';

/** 目录的页码是一个数字或 ?。 */
export const tocPageFormat = kind(
  { code: 'toc/page-format', severity: 'error' },
  () => ({
    summary: { zh: '目录的页码是一个数字或 ?', en: 'a page in the TOC is a number or ?' },
    explanation: {
      zh: '目录每一条末尾写一个数字；还不知道就写 ?，由程序填上。别的文字看不懂，也没法核对。自动改正会写成 ?，印出来的页码总是对的。',
      en: 'A TOC entry ends in one number, or in ? where it is not known yet. Anything else cannot be checked. The mend writes ?, and the page that is printed is the true one.',
    },
    examples: [
      {
        bad: '# 目录\n\n一、要闻 …… 待定\n\n# 一、要闻\n\n1.甲。',
        good: '# 目录\n\n一、要闻 …… ?\n\n# 一、要闻\n\n1.甲。',
      },
    ],
  }),
  {
    unreadable: {
      zh: '目录中的页码“{token}”看不懂，无法核对。',
      en: '“{token}” is no page number, so it cannot be checked.',
    },
    write: {
      zh: '写成一个数字，如 9；不知道就写 ?，由程序填上。',
      en: 'Write one number, such as 9, or ? to have it filled in.',
    },
  },
);
