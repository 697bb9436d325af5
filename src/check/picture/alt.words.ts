import { wordsOf } from '../../diagnostics/words.js';

/** What is said of picture/alt. */
export const words = wordsOf(
  'picture/alt',
  () => ({
    summary: { zh: '每张图片都有文字说明', en: 'every picture has an alternative text' },
    explanation: {
      zh: '方括号里的说明不印出来，是给看不见图片的读者听的（读屏软件），归档的 PDF 也要求有。用一句话说清图上有什么。',
      en: 'The text in the square brackets is not printed: a screen reader says it to those who cannot see the picture, and archive PDF asks for it. Say in a sentence what the picture shows.',
    },
    examples: [{ bad: '![](图1.png)', good: '![各院系就业率柱状图](图1.png)' }],
  }),
  {
    noText: {
      zh: '图片“{path}”没有文字说明，读屏软件读不出来。',
      en: 'The picture “{path}” has no text for those who cannot see it.',
    },
    describe: {
      zh: '在方括号里写一句说明，如 ![各院系就业率柱状图](…)。',
      en: 'Say in the brackets what it shows: ![…](…).',
    },
  },
);
