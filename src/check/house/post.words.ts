import { wordsOf } from '../../diagnostics/words.js';

/** What is said of house/post. */
export const words = wordsOf(
  'house/post',
  () => ({
    summary: { zh: '名单上的人职务和名单一致', en: 'persons of the list hold the posts of the list' },
    explanation: {
      zh: 'bulletin.yaml 的“用语”“职务”里写了谁任什么职务；正文里紧挨着姓名写的职务和它不同的，指出来。职务不止一个的，用顿号隔开。',
      en: 'bulletin.yaml says under words, posts who holds which post; another one right beside the name is shown. Several posts are written with 、 between.',
    },
    examples: [
      {
        files: { 'bulletin.yaml': '用语:\n  职务: { 李建国: 党委书记、院长 }\n' },
        bad: '副院长李建国主持会议。',
        good: '院长李建国主持会议，李建国书记作了总结。',
      },
    ],
  }),
  {
    other: {
      zh: '名单上“{name}”是{posts}，这里写的是“{post}”。',
      en: 'By the list “{name}” is {posts}; here stands “{post}”.',
    },
    check: {
      zh: '请核对；职务有变动的，改 bulletin.yaml。',
      en: 'Look which is right; where the post changed, change bulletin.yaml.',
    },
  },
);
