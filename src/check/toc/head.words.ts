import { wordsOf } from '../../diagnostics/words.js';

/** What is said of toc/head. */
export const words = wordsOf(
  'toc/head',
  () => ({
    summary: { zh: '目录上面有一行“# 目录”', en: 'the table of contents has its head' },
    explanation: {
      zh: '目录各条上面要有一行“# 目录”，程序才知道那是目录，才会核对每一条的页码。没有这一行，各条会当作正文印出来。',
      en: 'A line “# 目录” must stand above the entries: only then are they known for a table of contents and their pages checked. Without it they would be printed as text.',
    },
    examples: [
      {
        bad: '一、甲子丑 …… 2\n\n二、乙寅卯 …… 2\n\n# 一、甲子丑\n\n文。\n\n# 二、乙寅卯\n\n文。',
        good: '# 目录\n\n一、甲子丑 …… 2\n\n二、乙寅卯 …… 2\n\n# 一、甲子丑\n\n文。\n\n# 二、乙寅卯\n\n文。',
      },
    ],
  }),
  {
    noHead: {
      zh: '这几行像是目录，上面却没有“# 目录”。',
      en: 'These lines look like a table of contents, but there is no “# 目录” above.',
    },
    putHead: { zh: '在上面加一行“# 目录”。', en: 'Put a line “# 目录” above them.' },
  },
);
