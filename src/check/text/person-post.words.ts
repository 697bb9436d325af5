import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/person-post. */
export const words = wordsOf(
  'text/person-post',
  () => ({
    summary: { zh: '一个人的职务前后一致', en: 'a person holds one post' },
    explanation: {
      zh: '同一个姓名，前面写“院长”，后面写“副院长”，多半有一处写错了。兼任不同的职务（书记、院长）不算。',
      en: 'One name is called 院长 in one place and 副院长 in another: most often one of them is wrong. Posts of other kinds held together do not count.',
    },
    examples: [
      {
        bad: '院长李建国主持会议。\n\n副院长李建国作了总结。',
        good: '院长李建国主持会议。\n\n党委书记、院长李建国作了总结，副院长王强参加。',
      },
    ],
  }),
  {
    two: {
      zh: '“{name}”前面写的是“{other}”，这里写的是“{post}”。',
      en: '“{name}” was {other} before and is {post} here.',
    },
    check: { zh: '请核对职务；确有变动的，写明“时任”。', en: 'Look which is right; where it changed, say 时任.' },
  },
);
