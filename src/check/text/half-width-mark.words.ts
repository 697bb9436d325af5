import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/half-width-mark. */
export const words = wordsOf(
  'text/half-width-mark',
  () => ({
    summary: { zh: '中文里的标点用全角', en: 'marks in Chinese text are full-width' },
    explanation: {
      zh: '中文的逗号、句号、分号、冒号、问号、叹号和括号各占一个字的位置（GB/T 15834—2011）。在英文输入状态下打出来的是半角标点，印出来挤在一起，也不在该在的位置。小数点、时间（8:30）、比例（1:2）、英文句子、外文缩写和参考文献里的半角标点是对的，不算。',
      en: 'Chinese commas, stops, semicolons, colons, question and exclamation marks and brackets each take the room of one character (GB/T 15834-2011). Typed with an English keyboard they come out half as wide and in the wrong place. Decimal points, times, ratios, Latin sentences, abbreviations and lists of references keep half-width marks.',
    },
    examples: [
      { bad: '加强领导,落实责任。', good: '加强领导，落实责任。' },
      {
        bad: '各类企业(含国有企业)都要参加。',
        good: '上午8:30开始，比例为1:2，约占3.5%；应用5G,VR和No.1设备。',
      },
    ],
  }),
  {
    halfWidth: {
      zh: '“{marks}”是半角标点，中文里要用全角的“{by}”。',
      en: '“{marks}” is half-width; Chinese text takes “{by}”.',
    },
    write: { zh: '改为“{by}”，后面不用空格。', en: 'Write “{by}” without a space after it.' },
    lessAndGreater: {
      zh: '书名号写成了小于号、大于号。',
      en: 'Signs for less and greater stand in the place of title marks.',
    },
    writeTitleMarks: { zh: '改为“《{title}》”。', en: 'Write 《{title}》.' },
    dotBetweenHanzi: { zh: '汉字之间用了半角的点“.”。', en: 'A half-width dot stands between hanzi.' },
    writeStop: {
      zh: '句号用“。”，外国人名中间用“·”。',
      en: 'A full stop is “。”; the parts of a foreign name take “·”.',
    },
    halfWidthBrackets: {
      zh: '这对括号是半角的，中文里要用全角的“（）”。',
      en: 'These brackets are half-width; Chinese text takes “（）”.',
    },
    writeBrackets: { zh: '改为“（”和“）”，里外都不用空格。', en: 'Write “（” and “）” without spaces.' },
    otherHalf: { zh: '括号的另一半', en: 'its other half' },
  },
);
