import { wordsOf } from '../../diagnostics/words.js';

/** What is said of front-matter/not-printed. */
export const words = wordsOf(
  'front-matter/not-printed',
  () => ({
    summary: { zh: '模板印得出刊头信息里的每一项', en: 'the template prints every entry of the front matter' },
    explanation: {
      zh: '标题、主送、签发人等项，有的模板印，有的不印。模板里没有位置的一项不会印出来，读者看不到，写的人也不会知道。主办在不印它的模板里是文件的作者，不在此列。',
      en: 'Some templates print entries such as 标题, 主送 or 签发人, others have no place for them: what stands there is not printed, and nobody would know. 主办 is the author of the files where it is not printed, and does not count.',
    },
    examples: [
      {
        bad: '---\n刊名: 动态\n日期: 2022-10-18\n主送: 各部门\n---\n\n# 一、甲\n\n文。',
        good: '---\n刊名: 学院文件\n日期: 2022-10-18\n模板: gongwen\n主送: 各部门\n---\n\n# 一、甲\n\n文。',
      },
    ],
  }),
  {
    notPrinted: {
      zh: '这个模板不印“{entry}”，这一项不会印出来。',
      en: 'The template does not print “{entry}”: this entry is lost.',
    },
    choose: {
      zh: ({ entry }: { readonly entry: string }) => `删去这一项，换用印它的模板，或在自己的模板里写上 {${entry}}。`,
      en: ({ entry }: { readonly entry: string }) =>
        `Delete it, choose a template that prints it, or write {${entry}} in a template of your own.`,
    },
  },
);
