import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/quote-order. */
export const words = wordsOf(
  'text/quote-order',
  () => ({
    summary: { zh: '引号外双内单', en: 'double quotation marks outside, single ones inside' },
    explanation: {
      zh: '引号里还要用引号时，外面用双引号“”，里面用单引号‘’（GB/T 15834—2011 4.8）；再里面一层又用双引号。单独一层引文用双引号。',
      en: 'A quotation takes “ ”, one inside it ‘ ’, and one inside that “ ” again (GB/T 15834-2011, 4.8).',
    },
    examples: [
      { bad: '他说：‘要发扬“工匠精神”。’', good: '他说：“要发扬‘工匠精神’。”' },
      { bad: '他说：“要发扬“工匠精神”。”', good: '他说：“要发扬‘工匠精神’。”又说：“好。”' },
    ],
  }),
  {
    doubleInside: { zh: '引号里面的引号要用单引号 ‘ ’ 。', en: 'A quotation inside a quotation takes ‘ ’.' },
    singleOutside: {
      zh: '外面一层引号要用双引号 “ ” ，单引号用在双引号里面。',
      en: 'The outer quotation takes “ ”; ‘ ’ stand inside it.',
    },
    writeAround: { zh: '前后两个分别写成 {open} 和 {close} 。', en: 'Write {open} and {close} around the words.' },
    otherHalf: { zh: '引号的另一半', en: 'its other half' },
  },
);
