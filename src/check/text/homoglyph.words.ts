import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/homoglyph. */
export const words = wordsOf(
  'text/homoglyph',
  () => ({
    summary: { zh: '没有“长得像”的错字符', en: 'no look-alike characters' },
    explanation: {
      zh: '有些字符看上去一样，其实不是同一个：俄文 А 和英文 A，字母 O 和数字 0，圆圈 ○ 和汉字 〇，从 PDF 粘贴来的部首 ⾼ 和汉字 高，• 和间隔号 ·。印出来字形或宽窄不同，搜索、统计也找不到。bulletin fix 会换成正确的字符。',
      en: 'Some characters look alike and are not: Cyrillic А and Latin A, the letter O and 0, a circle ○ and 〇, the radical ⾼ pasted from a PDF and 高, • and ·. They print in another shape or width and cannot be searched for. bulletin fix puts in the right ones.',
    },
    examples: [
      { bad: '2O22年，⾼技能人才增长。', good: '2022年，高技能人才增长。' },
      { bad: '二○二二年，获评А类。', good: '二〇二二年，获评A类。' },
    ],
  }),
  {
    letters: {
      zh: '“{found}”是俄文或希腊文字母，样子像英文字母。',
      en: '“{found}” is a Cyrillic or Greek letter that looks like a Latin one.',
    },
    zero: { zh: '“{found}”是字母或圆圈，不是数字 0。', en: '“{found}” is a letter or circle, not the digit 0.' },
    one: { zh: '“{found}”是字母，不是数字 1。', en: '“{found}” is a letter, not the digit 1.' },
    ling: { zh: '“{found}”不是汉字“〇”。', en: '“{found}” is not the hanzi 〇.' },
    radical: {
      zh: '“{found}”是部首或兼容字形，样子像平常的字，搜索不到。',
      en: '“{found}” is a radical or compatibility form that looks like the usual character.',
    },
    interpunct: { zh: '“{found}”不是间隔号“·”。', en: '“{found}” is not the interpunct ·.' },
    longMark: { zh: '“{found}”是日文长音符，不是“一”。', en: '“{found}” is a Japanese length mark, not 一.' },
    write: { zh: '改为“{right}”。', en: 'Write “{right}”.' },
    onesForDash: { zh: '两个汉字“一”充当了破折号。', en: 'Two hanzi 一 stand for a dash.' },
    writeDash: { zh: '改为“——”（中文输入法里按 Shift+减号）。', en: 'Write “——”.' },
  },
);
