import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/title-mark-nesting. */
export const words = wordsOf(
  'text/title-mark-nesting',
  () => ({
    summary: { zh: '书名号里的书名号用〈〉', en: 'title marks inside 《》 are 〈〉' },
    explanation: {
      zh: '书名号里还要用书名号时，外面用双书名号《》，里面用单书名号〈〉（GB/T 15834—2011 4.15）。例如《教育部关于印发〈职业学校管理规程〉的通知》。书名号里什么也没有，多半是漏了名称。',
      en: 'A title inside a title takes single marks: 《…〈…〉…》 (GB/T 15834-2011, 4.15). An empty pair of title marks mostly means that the name is missing.',
    },
    examples: [
      { bad: '学习《关于印发《管理规程》的通知》。', good: '学习《关于印发〈管理规程〉的通知》和《规程》。' },
      { bad: '学习《》精神。', good: '学习《意见》精神。' },
    ],
  }),
  {
    empty: { zh: '书名号里没有名称。', en: 'These title marks are empty.' },
    nameOrDelete: { zh: '补上名称，或删去书名号。', en: 'Put the name in, or delete the marks.' },
    doubleInside: { zh: '书名号里面的书名号要用单书名号“〈〉”。', en: 'A title inside a title takes “〈〉”.' },
    writeSingle: { zh: '里面的“《”和“》”改为“〈”和“〉”。', en: 'Write “〈” and “〉” for the inner marks.' },
    otherHalf: { zh: '书名号的另一半', en: 'its other half' },
  },
);
