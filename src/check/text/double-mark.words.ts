import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/double-mark. */
export const words = wordsOf(
  'text/double-mark',
  () => ({
    summary: { zh: '标点不重复，也不连用', en: 'no mark stands twice or beside another' },
    explanation: {
      zh: '逗号、句号、顿号、分号、冒号不能重复，也不能两个连在一起，如“。。”“，。”，多半是修改时没有删干净。叹号、问号连用（！！、？！）表示语气强烈，不算错。两个一样的，bulletin fix 会删去一个，段末句号前面多出的也会删去；别的保留较强的一个，要编辑点头。',
      en: 'Commas, stops, semicolons, colons and 、 are never doubled and never stand side by side, as in 。。 or ，。: mostly a rest of an edit. ！！ and ？！ are emphasis and no fault. bulletin fix takes one of two equal marks away; one before the last 。 of a paragraph too; of two other ones it keeps the stronger, on request.',
    },
    examples: [
      { bad: '加强领导，落实责任。。', good: '加强领导，落实责任。真的吗？！' },
      { bad: '加强领导，落实责任，。', good: '他问：“好吗？”' },
    ],
  }),
  {
    doubled: { zh: '标点重复：“{marks}”。', en: 'A mark is doubled: “{marks}”.' },
    together: { zh: '“{marks}”：两个标点不能连用。', en: '“{marks}”: two marks cannot stand together.' },
    keepOne: { zh: '只留“{by}”。', en: 'Keep “{by}” only.' },
  },
);
