import { wordsOf } from '../../diagnostics/words.js';

/** What is said of front-matter/first-page. */
export const words = wordsOf(
  'front-matter/first-page',
  () => ({
    summary: { zh: '公文首页有正文', en: 'the first page of an official document has text' },
    explanation: {
      zh: '公文首页必须显示正文；主送机关过多、首页放不下正文时，把主送机关移到版记（GB/T 9704—2012 7.3.2、7.3.3）。',
      en: 'The first page of an official document shows text. Where the recipients leave no room for it, they go to the colophon (GB/T 9704-2012, 7.3.2 and 7.3.3).',
    },
    examples: [
      {
        bad: `---\n刊名: 学院文件\n日期: 2022-10-18\n模板: gongwen\n标题: 关于报送材料的通知\n主送: ${'甲乙丙学院、'.repeat(36)}各部门\n---\n\n# 一、甲\n\n文。`,
        good: `---\n刊名: 学院文件\n日期: 2022-10-18\n模板: gongwen\n标题: 关于报送材料的通知\n分送:\n  主送: ${'甲乙丙学院、'.repeat(36)}各部门\n---\n\n# 一、甲\n\n文。`,
      },
    ],
  }),
  {
    noText: { zh: '首页没有正文：正文从第{page}页开始。', en: 'The first page has no text: it starts on page {page}.' },
    makeRoom: {
      zh: '主送机关多的，移到“分送”的“主送”一行，印在版记；标题太长的，改短一些。',
      en: 'Move long recipients to a line 主送 under 分送, which is printed in the colophon; shorten a long title.',
    },
  },
);
