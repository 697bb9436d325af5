import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/quote-pair. */
export const words = wordsOf(
  'text/quote-pair',
  () => ({
    summary: { zh: '引号成对，方向正确', en: 'quotation marks come in pairs and look the right way' },
    explanation: {
      zh: '引号一左一右，成对使用；左引号“在前，右引号”在后（GB/T 15834—2011 4.8）。一段引文分成几个自然段时，每段开头都用左引号，只在最后一段末尾用右引号，这样写不算错。',
      en: 'Quotation marks come in pairs, “ before and ” after (GB/T 15834-2011, 4.8). Where a quotation runs over several paragraphs each of them starts with “ and only the last ends with ”; that is no fault.',
    },
    examples: [
      { bad: '打造一批“工匠园区，培养人才。', good: '打造一批“工匠园区”，培养人才。' },
      { bad: '打造一批”工匠园区“。', good: '他说：“第一段。\n\n“第二段。”' },
    ],
  }),
  {
    neverClosed: { zh: '左引号 {open} 没有对应的右引号 {close} 。', en: 'The quotation mark {open} has no {close}.' },
    closeOrDelete: {
      zh: '在引文结束的地方补上 {close} ，或删去 {open} 。',
      en: 'Put {close} where the quotation ends, or delete {open}.',
    },
    neverOpened: { zh: '右引号 {close} 前面没有对应的左引号 {open} 。', en: 'There is no {open} before this {close}.' },
    openOrDelete: {
      zh: '在引文开始的地方补上 {open} ，或删去 {close} 。',
      en: 'Put {open} where the quotation starts, or delete {close}.',
    },
    shouldOpen: {
      zh: '引号方向反了，这里应当是左引号 {by} 。',
      en: 'This quotation mark looks the wrong way; write {by}.',
    },
    shouldClose: {
      zh: '引号方向反了，这里应当是右引号 {by} 。',
      en: 'This quotation mark looks the wrong way; write {by}.',
    },
    write: { zh: '改为 {by} 。', en: 'Write {by}.' },
  },
);
