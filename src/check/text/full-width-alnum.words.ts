import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/full-width-alnum. */
export const words = wordsOf(
  'text/full-width-alnum',
  () => ({
    summary: { zh: '数字、字母用半角', en: 'digits and letters are half-width' },
    explanation: {
      zh: '全角的数字和字母（２０２２、ＡＢＣ）每个占一个汉字宽，排出来松散，也搜索不到。网址里的冒号、斜线也一样，全角的点不开。输入时切换到半角（中文输入法里按 Shift+空格）。条目的编号不受影响。',
      en: 'Full-width digits and letters (２０２２, ＡＢＣ) are as wide as a hanzi each, look loose and cannot be searched for. So are the colon and strokes of an address, which nobody can follow with full-width ones. Switch the input method to half-width. Numbers of items do not count.',
    },
    examples: [
      { bad: '到２０２２年，建成ＡＩ实训室。', good: '到2022年，建成AI实训室。' },
      { bad: '见https：//example.edu.cn/a。', good: '见https://example.edu.cn/a。' },
    ],
  }),
  {
    fullWidth: { zh: '“{wide}”是全角，要用半角。', en: '“{wide}” is full-width; half-width is meant.' },
    write: { zh: '改为“{by}”。', en: 'Write “{by}”.' },
  },
);
