import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/bracket-nesting. */
export const words = wordsOf(
  'text/bracket-nesting',
  () => ({
    summary: { zh: '括号里不再套同样的括号', en: 'brackets do not stand inside brackets of their own form' },
    explanation: {
      zh: '同一形式的括号尽量不要套用；必须套用时，里外用不同的形式（GB/T 15834—2011 4.9），例如外面用〔〕或［］，里面用（）。括号里的编号“（一）”、书名号里的“（试行）”不算。',
      en: 'Brackets of one form should not be nested; where it must be, use two forms (GB/T 15834-2011, 4.9), such as 〔…（…）…〕. Numbers like （一） and brackets inside a title do not count.',
    },
    examples: [
      {
        bad: '有关企业（含国有企业（中央企业除外）和民营企业）都要参加。',
        good: '有关企业（《管理办法（试行）》第三条第（一）项所列企业）都要参加。',
      },
    ],
  }),
  {
    sameInside: { zh: '括号里面又用了同样的括号。', en: 'Brackets inside brackets of the same form.' },
    useOtherForm: {
      zh: '外面一层改用“〔〕”，或改写句子。',
      en: 'Use “〔〕” for the outer pair, or rewrite the sentence.',
    },
    outer: { zh: '外面一层', en: 'the outer pair' },
  },
);
