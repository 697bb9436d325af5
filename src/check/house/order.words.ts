import { wordsOf } from '../../diagnostics/words.js';

/** What is said of house/order. */
export const words = wordsOf(
  'house/order',
  () => ({
    summary: { zh: '一起出现的人名按名单的次序', en: 'persons named together stand in the order of the list' },
    explanation: {
      zh: 'bulletin.yaml 的“用语”“次序”里写了排名；用顿号、逗号或“和”连着写的人名（中间可以有职务）不按这个次序的，指出来。',
      en: 'bulletin.yaml lists persons under words, order; where they are named one after the other, with their posts or without, in another order, it is shown.',
    },
    examples: [
      {
        files: { 'bulletin.yaml': '用语:\n  次序: [李建国, 王强]\n' },
        bad: '副院长王强、院长李建国参加会议。',
        good: '院长李建国、副院长王强参加会议。王强作了总结。李建国讲话。',
      },
    ],
  }),
  {
    later: { zh: '按名单，“{first}”应当排在“{second}”前面。', en: 'By the list “{first}” comes before “{second}”.' },
    sort: { zh: '请按名单的次序排列。', en: 'Put them into the order of the list.' },
  },
);
