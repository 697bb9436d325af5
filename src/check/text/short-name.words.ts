import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/short-name. */
export const words = wordsOf(
  'text/short-name',
  () => ({
    summary: { zh: '先写全称，再用简称', en: 'a full name comes before its short form' },
    explanation: {
      zh: '正文里注明了“以下简称……”，可是前面已经用过这个简称。第一次出现时写全称并注明简称，以后才用简称。',
      en: 'A short form is introduced by 以下简称 after it was used already. The full name comes first, with its short form in brackets.',
    },
    examples: [
      {
        bad: '产教联合体成立了。\n\n市域产教联合发展共同体（以下简称“产教联合体”）有20个成员。',
        good: '市域产教联合发展共同体（以下简称“产教联合体”）成立了。\n\n产教联合体有20个成员。',
      },
    ],
  }),
  {
    early: {
      zh: '这里用了简称“{name}”，全称和“以下简称”却在后面才写。',
      en: 'The short form “{name}” is used here and introduced only later.',
    },
    move: {
      zh: '这里写全称并注明（以下简称“{name}”），后面用简称。',
      en: 'Write the full name here with （以下简称“{name}”） and the short form later.',
    },
    defined: { zh: '在这里才注明', en: 'introduced here' },
  },
);
