import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/thousands. */
export const words = wordsOf(
  'text/thousands',
  () => ({
    summary: { zh: '数字的分节写得对', en: 'digits are grouped rightly' },
    explanation: {
      zh: '大数可以从个位起每三位用半角逗号分节：“1,280,500元”；全角逗号会把一个数断成两个，位数不对的分节会让人看错数。',
      en: 'A large number may be grouped by half-width commas, three digits each from the right: 1,280,500. A full-width comma makes two numbers of it, and groups of other lengths are misread.',
    },
    examples: [
      { bad: '投入1，280万元。', good: '投入1,280万元，惠及2000人。' },
      { bad: '投入12,34万元。', good: '投入1,234万元。' },
    ],
  }),
  {
    wideComma: { zh: '数字里的逗号要用半角。', en: 'The comma inside a number is half-width.' },
    writeComma: { zh: '改为半角逗号“,”，或不分节。', en: 'Write “,” or no comma.' },
    wrongGroups: { zh: '“{found}”的分节位数不对。', en: 'The groups of “{found}” do not have three digits.' },
    groupByThree: {
      zh: '从个位起每三位一节；如果是两个数，用顿号“、”隔开。',
      en: 'Group by three from the right; between two numbers write 、.',
    },
  },
);
