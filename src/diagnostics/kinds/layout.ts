import { kind } from '../words.js';

/** 目录的页码定得下来。 */
export const layoutUnstable = kind(
  { code: 'layout/unstable', severity: 'error', essential: true },
  () => ({
    summary: { zh: '目录的页码定得下来', en: 'the pages of the TOC settle' },
    explanation: {
      zh: '填上页码会使目录变长，目录变长又会使页码变。程序反复几次仍定不下来，就请您把目录里最长的一条标题改短一些。',
      en: 'A page number can make the TOC longer, and a longer TOC moves the pages. Where that never comes to rest, shorten the longest title of the TOC.',
    },
    examples: [],
    withoutExample: {
      zh: '这种情况要许多巧合，短的例子显不出来。',
      en: 'It takes many coincidences: no short source shows it.',
    },
  }),
  {
    unstable: {
      zh: '目录的页码排来排去定不下来：页码一变，目录的长短跟着变，页码又变。',
      en: 'The pages in the table of contents never settle: each change of a number moves the pages again.',
    },
    shorten: { zh: '把目录里最长的一条标题改短一些。', en: 'Shorten the longest title in the table of contents.' },
  },
);
