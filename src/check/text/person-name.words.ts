import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/person-name. */
export const words = wordsOf(
  'text/person-name',
  () => ({
    summary: { zh: '姓名的写法前后一致', en: 'a name is written in one way' },
    explanation: {
      zh: '同一个职务后面的两个姓名只差一个字，多半是同一个人，有一处打错了（李建国、李健国）。',
      en: 'Two names after the same post differ in one character: most often they are one person, and one of them is mistyped.',
    },
    examples: [
      {
        bad: '院长李建国主持会议。\n\n院长李健国作了总结。',
        good: '院长李建国主持会议。\n\n院长李建国作了总结，副院长李健行参加。',
      },
    ],
  }),
  {
    two: {
      zh: '这里是“{post}{name}”，前面是“{post}{other}”，只差一个字。',
      en: 'Here stands “{post}{name}”, before it was “{post}{other}”: they differ in one character.',
    },
    check: { zh: '请核对姓名是哪几个字。', en: 'Look how the name is written.' },
  },
);
