import { message } from '../../diagnostics/diagnostic.js';
import { matchesOf } from '../../text/matches.js';
import { textRule } from '../text-rule.js';

/** Full-width letters, digits and signs; ． and － only between them. A zero in a year of hanzi (二０二二年) is another rule's matter. */
const WIDE =
  /(?!(?<=[一二三四五六七八九〇零][０Ｏ]{0,2})[０Ｏ]+[一二三四五六七八九〇零年])[０-９Ａ-Ｚａ-ｚ％＋＝＆＠＃]+(?:[．－][０-９Ａ-Ｚａ-ｚ％]+)*/g;

/** The colon and the strokes of an address. */
const ADDRESS = /(?<=\bhttps?)(?:：\/\/|：／／|:／／)/g;

/** 数字、字母用半角（GB/T 15835）。 */
export const fullWidthAlnum = textRule(
  {
    code: 'text/full-width-alnum',
    severity: 'warning',
    summary: message('数字、字母用半角', 'digits and letters are half-width'),
    explanation: message(
      '全角的数字和字母（２０２２、ＡＢＣ）每个占一个汉字宽，排出来松散，也搜索不到。网址里的冒号、斜线也一样，全角的点不开。输入时切换到半角（中文输入法里按 Shift+空格）。条目的编号不受影响。',
      'Full-width digits and letters (２０２２, ＡＢＣ) are as wide as a hanzi each, look loose and cannot be searched for. So are the colon and strokes of an address, which nobody can follow with full-width ones. Switch the input method to half-width. Numbers of items do not count.',
    ),
    examples: [
      { bad: '到２０２２年，建成ＡＩ实训室。', good: '到2022年，建成AI实训室。' },
      { bad: '见https：//example.edu.cn/a。', good: '见https://example.edu.cn/a。' },
    ],
  },
  function* ({ text }) {
    for (const { 0: wide, index: start } of [...matchesOf(text, WIDE), ...matchesOf(text, ADDRESS)]) {
      const by = wide.normalize('NFKC');
      yield {
        start,
        end: start + wide.length,
        message: message(`“${wide}”是全角，要用半角。`, `“${wide}” is full-width; half-width is meant.`),
        hints: [message(`改为“${by}”。`, `Write “${by}”.`)],
        fix: { safe: true, by },
      };
    }
  },
);
