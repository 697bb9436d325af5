import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/bracket-pair. */
export const words = wordsOf(
  'text/bracket-pair',
  () => ({
    summary: { zh: '括号和书名号成对', en: 'brackets and title marks come in pairs' },
    explanation: {
      zh: '括号和书名号都是成对的：有左必有右，左右同形，先开的后关（GB/T 15834—2011 4.9、4.15）。少了一半，读者不知道引到哪里为止。一对括号一全角一半角时，bulletin fix 会统一；缺的那一半要由编辑来补。编号后面的“1）”“a)”只有右括号，是对的。',
      en: 'Brackets and title marks come in pairs of one form, and what opens first closes last (GB/T 15834-2011, 4.9 and 4.15). With one half missing nobody knows where the words end. bulletin fix evens out a pair of two widths; a missing half only the editor can supply. Numbers such as 1） or a) have a right bracket only, and rightly so.',
    },
    examples: [
      { bad: '各类企业（含国有企业都要参加。', good: '各类企业（含国有企业）都要参加：1）报名；2）缴费。' },
      { bad: '按照《关于加强人才建设的意见的要求执行。', good: '按照《关于加强人才建设的意见》的要求执行。' },
      { bad: '各类企业（含国有企业)都要参加。', good: '概率在区间[0,1)内。' },
    ],
  }),
  {
    twoWidths: {
      zh: '一对括号一个全角、一个半角。',
      en: 'One bracket of this pair is full-width, the other half-width.',
    },
    writeFullWidth: { zh: '改为全角的“{bracket}”。', en: 'Write the full-width “{bracket}”.' },
    neverClosed: { zh: '“{bracket}”没有对应的“{wanted}”。', en: '“{bracket}” has no “{wanted}”.' },
    closeOrDelete: {
      zh: '在该结束的地方补上“{wanted}”，或删去“{bracket}”。',
      en: 'Put “{wanted}” where the words end, or delete “{bracket}”.',
    },
    neverOpened: { zh: '“{bracket}”前面没有对应的“{wanted}”。', en: 'There is no “{wanted}” before this “{bracket}”.' },
    openOrDelete: {
      zh: '在该开始的地方补上“{wanted}”，或删去“{bracket}”。',
      en: 'Put “{wanted}” where the words start, or delete “{bracket}”.',
    },
    crossed: {
      zh: '“{wanted}…{bracket}”和里面的括号交叉了：先开的要后关。',
      en: '“{wanted}…{bracket}” crosses the brackets around it: what opens first closes last.',
    },
    exchange: { zh: '调换两个右括号的位置。', en: 'Exchange the two closing brackets.' },
    noPair: {
      zh: '前面是“{opening}”，后面是“{bracket}”，两个不是一对。',
      en: '“{opening}” is closed by “{bracket}”, which is no pair.',
    },
    writeHere: { zh: '这里改为“{should}”。', en: 'Write “{should}” here.' },
    otherHalf: { zh: '括号的另一半', en: 'its other half' },
  },
);
