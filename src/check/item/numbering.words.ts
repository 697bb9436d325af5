import { wordsOf } from '../../diagnostics/words.js';

/** What is said of item/numbering. */
export const words = wordsOf(
  'item/numbering',
  () => ({
    summary: {
      zh: '栏目内各层条目的编号连续',
      en: 'items inside a section are numbered without gap or repeat, at every level',
    },
    explanation: {
      zh: '条目按 1. 2. 3.、（一）（二）（三）等编号，每一层都从一开始，连续不断（整排从别的号起、往下接得上的，只作警告：可能是摘录）。缺号多半是漏了一条，重号多半是插入后没有改后面的。重号和个别写错的，bulletin fix 会把整排接上；缺号要先看是不是漏了一条，确实没漏再加 --unsafe。',
      en: 'Items are numbered 1. 2. 3. or （一）（二）（三）, each level from one on without a break (a row that begins with another number and goes on from there may be an excerpt: a warning). A gap mostly means a lost item, a repeat one put in without renumbering. bulletin fix renumbers the row where a number is repeated or a single one is wrong; see first whether something is lost where one is skipped, and take --unsafe if not.',
    },
    examples: [
      {
        bad: '1.甲。\n\n3.乙。',
        good: '1.甲。\n\n2.乙。',
      },
    ],
  }),
  {
    wrongInList: {
      zh: '这里的编号应当是 {expected}，写的却是 {written}。',
      en: 'This number should be {expected}, but the source says {written}.',
    },
    writeInList: {
      zh: '改为 {expected}，或检查是否漏了一项。',
      en: 'Write {expected}, or see whether an entry is missing.',
    },
    before: { zh: '前一个编号', en: 'the number before' },
  },
);
