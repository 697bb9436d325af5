import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/quote-form. */
export const words = wordsOf(
  'text/quote-form',
  () => ({
    summary: { zh: '简体横排的引号用“”‘’', en: 'simplified text takes “ ” and ‘ ’' },
    explanation: {
      zh: '简体中文横排用“”和‘’（GB/T 15834—2011 4.8）；「」和『』是竖排和繁体横排的引号，多半是从别处粘贴来的。繁体的稿子不算。',
      en: 'Simplified Chinese in horizontal lines takes “ ” and ‘ ’ (GB/T 15834-2011, 4.8); 「」 and 『』 belong to vertical or traditional text and were mostly pasted. Issues in traditional characters are left alone.',
    },
    examples: [{ bad: '发扬「工匠精神」。', good: '发扬“工匠精神”。' }],
  }),
  {
    otherForm: {
      zh: '简体横排的引号不用 {opening} {closing} ，用 {left} {right} 。',
      en: 'Simplified text takes {left} {right}, not {opening} {closing}.',
    },
    writeAround: { zh: '前后两个分别写成 {left} 和 {right} 。', en: 'Write {left} and {right} around the words.' },
    otherHalf: { zh: '引号的另一半', en: 'its other half' },
  },
);
