import { wordsOf } from '../../diagnostics/words.js';

/** What is said of toc/title. */
export const words = wordsOf(
  'toc/title',
  () => ({
    summary: { zh: '目录的标题与栏目标题一致', en: "a TOC entry's title is its section's" },
    explanation: {
      zh: '同一个栏目，目录和正文的标题要一样。标题前的日期、末尾的“，提出：”、空格、全角半角和标点的差别不算。程序指出两处不同的字。',
      en: 'The TOC and the head must name a section alike. A date in front, a lead-in such as “，提出：” behind, spaces, widths and punctuation do not count. The characters that differ are shown.',
    },
    examples: [
      {
        bad: '# 目录\n\n一、关于加强人才建设的意见\n\n# 一、关于加强人材建设的意见\n\n文。',
        good: '# 目录\n\n一、关于加强人才建设的意见\n\n# 一、2022年10月7日，关于加强人才建设的意见，提出：\n\n文。',
      },
    ],
  }),
  {
    makeAlike: { zh: '改目录或改栏目标题，使两处一致。', en: 'Correct the TOC or the head, so that both agree.' },
    head: { zh: '栏目标题', en: 'the head' },
    tocLacks: { zh: '标题不一致：目录比栏目标题少“{actual}”。', en: 'The titles differ: the TOC lacks “{actual}”.' },
    tocLacksAt: {
      zh: '标题不一致：“{place}”处，目录比栏目标题少“{actual}”。',
      en: 'The titles differ at “{place}”: the TOC lacks “{actual}”.',
    },
    tocHasMore: {
      zh: '标题不一致：目录比栏目标题多“{declared}”。',
      en: 'The titles differ: the TOC has “{declared}” too much.',
    },
    tocHasMoreAt: {
      zh: '标题不一致：“{place}”处，目录比栏目标题多“{declared}”。',
      en: 'The titles differ at “{place}”: the TOC has “{declared}” too much.',
    },
    differ: {
      zh: '标题不一致：目录写的是“{declared}”，栏目标题写的是“{actual}”。',
      en: 'The titles differ: the TOC says “{declared}”, the head “{actual}”.',
    },
  },
);
