import { wordsOf } from '../../diagnostics/words.js';

/** What is said of front-matter/supplement. */
export const words = wordsOf(
  'front-matter/supplement',
  () => ({
    summary: { zh: '“增刊”一项与期号不矛盾', en: 'the entry 增刊 does not contradict the number' },
    explanation: {
      zh: '“增刊”写了什么都会印成增刊，写“否”也一样：不是增刊就不写这一项。增刊另外编号，号数和期号相同的，多半是把同一个号写了两遍。',
      en: 'Whatever stands in 增刊 is printed as a supplement, 否 (no) too: an issue that is none leaves the entry out. Supplements have numbers of their own; one that is also that of the issue was mostly written twice.',
    },
    examples: [
      {
        bad: '---\n刊名: 动态\n期号: 7\n增刊: 否\n日期: 2022-10-18\n---\n\n# 一、甲\n\n文。',
        good: '---\n刊名: 动态\n期号: 7\n日期: 2022-10-18\n---\n\n# 一、甲\n\n文。',
      },
      {
        bad: '---\n刊名: 动态\n期号: 7\n增刊: 7\n日期: 2022-10-18\n---\n\n# 一、甲\n\n文。',
        good: '---\n刊名: 动态\n增刊: 7\n日期: 2022-10-18\n---\n\n# 一、甲\n\n文。',
      },
    ],
  }),
  {
    none: {
      zh: '“增刊”写了“{value}”，刊头仍会印上“增刊”。',
      en: 'The entry 增刊 says “{value}”, and 增刊 is printed all the same.',
    },
    leaveOut: { zh: '不是增刊，就删去这一项。', en: 'Leave the entry out of an issue that is no supplement.' },
    same: {
      zh: '增刊号和期号都是 {number}，刊头会把同一个号印两遍。',
      en: 'The supplement and the issue both have the number {number}, which is printed twice.',
    },
    oneOfThem: {
      zh: '单独编号的增刊删去“期号”；某一期的增刊，写增刊自己的号数，或只写“增刊: 是”。',
      en: 'Leave 期号 out for a supplement with a number of its own; for one to an issue write its own number, or 增刊: 是.',
    },
    number: { zh: '期号', en: 'the number' },
  },
);
