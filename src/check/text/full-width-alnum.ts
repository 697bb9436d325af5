import { matchesOf } from '../../text/matches.js';
import { rule } from '../rule.js';
import { words } from './full-width-alnum.words.js';

/**
 * Full-width letters, digits and signs; ． and － only between them. A zero in a year of hanzi (二０二二年) is another rule's
 * matter.
 */
const WIDE =
  /(?!(?<=[一二三四五六七八九〇零][０Ｏ]{0,2})[０Ｏ]+[一二三四五六七八九〇零年])[０-９Ａ-Ｚａ-ｚ％＋＝＆＠＃]+(?:[．－][０-９Ａ-Ｚａ-ｚ％]+)*/g;

/** The colon and the strokes of an address. */
const ADDRESS = /(?<=\bhttps?)(?:：\/\/|：／／|:／／)/g;

/** 数字、字母用半角（GB/T 15835）。 */
export const fullWidthAlnum = rule({
  code: 'text/full-width-alnum',
  severity: 'warning',
  words,
  *prose({ text }) {
    for (const { 0: wide, index: start } of [...matchesOf(text, WIDE), ...matchesOf(text, ADDRESS)]) {
      const by = wide.normalize('NFKC');
      yield {
        span: { start, end: start + wide.length },
        message: words.fullWidth({ wide }),
        hints: [words.write({ by })],
        fix: { safe: true, edits: [{ start, end: start + wide.length, text: by }] },
      };
    }
  },
});
