import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/straight-quote. */
export const words = wordsOf(
  'text/straight-quote',
  () => ({
    summary: { zh: '中文的引号用弯引号“”‘’', en: 'quotation marks in Chinese text are “ ” and ‘ ’' },
    explanation: {
      zh: '中文的引号分左右：双引号“”，单引号‘’（GB/T 15834—2011 4.8）。英文输入状态下打出来的 " 和 \' 不分左右，占的位置也不对。同一段里的直引号能够成对时，bulletin fix 会一左一右换好；不成对时请先找出漏掉的那一个。',
      en: 'Chinese quotation marks have a left and a right form: “ ” and ‘ ’ (GB/T 15834-2011, 4.8). The straight " and \' of an English keyboard have neither. Where they pair up within a paragraph bulletin fix replaces them; elsewhere look for the one that is missing.',
    },
    examples: [
      { bad: '打造一批"工匠园区"。', good: '打造一批“工匠园区”。' },
      { bad: "他说：“要学'工匠精神'。”", good: `显示屏为15.6"，系统名为It's OK。` },
    ],
  }),
  {
    shouldOpen: {
      zh: '英文的直引号 {mark} 在这里要改为中文的左引号 {by} 。',
      en: 'A straight quotation mark; Chinese text takes {by} here.',
    },
    shouldClose: {
      zh: '英文的直引号 {mark} 在这里要改为中文的右引号 {by} 。',
      en: 'A straight quotation mark; Chinese text takes {by} here.',
    },
    writeAround: { zh: '前后两个分别写成 {open} 和 {close} 。', en: 'Write {open} and {close} around the words.' },
    otherHalf: { zh: '引号的另一半', en: 'its other half' },
    unpaired: {
      zh: '英文的直引号 {mark} 要改为中文的 {open} 或 {close} ；本段的引号不成对，分不出是哪一个。',
      en: 'A straight quotation mark; Chinese text takes {open} or {close}. The marks of this paragraph do not pair up, so only you can tell which.',
    },
    findHalf: { zh: '找出漏掉的另一半引号，补上后再改。', en: 'Find the missing half, then replace both.' },
  },
);
