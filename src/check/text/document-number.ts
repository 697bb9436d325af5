import { matchesOf } from '../../text/matches.js';
import { HANZI } from '../analysis/marks.js';
import { rule } from '../rule.js';
import { words } from './document-number.words.js';

const OPEN = '\\[［(（【「〈《〔';

const CLOSE = '\\]］)）】」〉》〕';

/** 国发[2021]56号: the issuer's code, a year in any brackets, a number; 教学（2021）3号楼 is none. */
const NUMBER = new RegExp(
  `(?<=[${HANZI}])([${OPEN}])([12][0-9]{3}|[0-9]{2})([${CLOSE}])(第?)(0*)(?=[0-9]+号(?![楼线院机门桌馆井]))`,
  'g',
);

/** Announcements and orders number their 第5号 so. */
const ANNOUNCED = /(?:公告|通告|令)$/;

/** 发文字号写成“国发〔2021〕56号”（GB/T 9704—2012 7.2.5）。 */
export const documentNumber = rule({
  code: 'text/document-number',
  severity: 'warning',
  words,
  *prose({ text }) {
    if (!text.includes('号')) return;
    for (const { 0: found, 1: open, 2: year, 3: close, 4: ordinal, 5: zeros, index: start } of matchesOf(
      text,
      NUMBER,
    )) {
      if (ordinal !== '' && ANNOUNCED.test(text.slice(Math.max(0, start - 2), start))) continue;
      const full = year!.length === 4;
      if (full && open === '〔' && close === '〕' && ordinal === '' && zeros === '') continue;
      const by = `〔${full ? year : `20${year}`}〕`;
      const end = start + found.length;
      yield full
        ? {
            span: { start, end },
            message: words.wrongForm({ found, by }),
            hints: [words.rules()],
            fix: { safe: true, edits: [{ start, end, text: by }] },
          }
        : {
            span: { start, end },
            message: words.notFourDigits({ year: year! }),
            hints: [words.writeInFull({ by })],
            fix: { safe: false, edits: [{ start, end, text: by }] },
          };
    }
  },
});
