import { wordsOf } from '../../diagnostics/words.js';

/** What is said of front-matter/duplicate-name. */
export const words = wordsOf(
  'front-matter/duplicate-name',
  () => ({
    summary: { zh: '名单里没有写两次的名字', en: 'no name stands twice in a list' },
    explanation: {
      zh: '“编印”的同一项里同一个人写了两次，或“分送”的同一行里同一个单位写了两次，多半是复制时多贴了一个。同一个人担任两项职务不算重复。',
      en: 'A person who stands twice under one role, or a recipient twice in one line, was mostly pasted once too often. One person with two roles is no repeat.',
    },
    examples: [
      {
        bad: '---\n刊名: 动态\n日期: 2022-10-18\n编印:\n  责任编辑: [赵崇平, 周俊, 赵崇平]\n---\n\n# 一、甲\n\n文。',
        good: '---\n刊名: 动态\n日期: 2022-10-18\n编印:\n  总指导: [赵崇平]\n  责任编辑: [赵崇平, 周俊]\n---\n\n# 一、甲\n\n文。',
      },
    ],
  }),
  {
    twice: { zh: '“{name}”写了两次。', en: '“{name}” stands here twice.' },
    deleteOne: { zh: '删去一个。', en: 'Delete one.' },
  },
);
