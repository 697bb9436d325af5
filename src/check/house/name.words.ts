import { wordsOf } from '../../diagnostics/words.js';

/** What is said of house/name. */
export const words = wordsOf(
  'house/name',
  () => ({
    summary: { zh: '名单上的姓名没有打错', en: 'names of the list are written as there' },
    explanation: {
      zh: 'bulletin.yaml 的“用语”“人名”里有名单时，和名单上只差一个字的姓名都指出来；确实是另一个人的，也写进名单。两个字的姓名不查。',
      en: 'Where bulletin.yaml lists names under words, names, one that differs from them in a single character is shown; another person goes on the list too. Names of two characters are not looked at.',
    },
    examples: [
      {
        files: { 'bulletin.yaml': '用语:\n  人名: [李建国]\n' },
        bad: '李健国主持会议。',
        good: '李建国主持会议。',
      },
    ],
  }),
  {
    near: {
      zh: '“{written}”和名单上的“{name}”只差一个字。',
      en: '“{written}” differs from “{name}” of the list in one character.',
    },
    write: {
      zh: '是同一个人的，改为“{name}”；是另一个人的，写进名单。',
      en: 'Write “{name}”, or put the other person on the list.',
    },
  },
);
