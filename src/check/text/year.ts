import { matchesOf } from '../../text/matches.js';
import { rule } from '../rule.js';
import { words } from './year.words.js';

const SHORT =
  /(?<![0-9０-９第])[0-9]{2}(?=届(?:毕业|高校|本科|专科|高职|中职))|(?<![0-9０-９.．第近前后满约余逾达超过共各\-—～~至到])['’‘]?[0-9]{2}(?=年(?:[0-9]{1,2}[—～~\-至、]?[0-9]{0,2}月|底|度|初|末|春|秋|夏|冬|上半年|下半年|第[一二三四]季度))|(?<=^|[^0-9A-Za-z”])’[0-9]{2}(?=年)|(?<![0-9０-９.．])0[0-9](?=年)/g;

/** 年份写四位（GB/T 15835—2011）。 */
export const shortYear = rule({
  code: 'text/year',
  severity: 'warning',
  words,
  *prose({ text }) {
    for (const { 0: found, index: start } of matchesOf(text, SHORT)) {
      const digits = found.slice(-2);
      const full = Number(digits) < 50 ? `20${digits}` : `19${digits}`;
      yield {
        span: { start, end: start + found.length },
        message: words.notFourDigits({ digits, after: text[start + found.length]! }),
        hints: [words.writeInFull({ full, after: text[start + found.length]! })],
        fix: { safe: false, edits: [{ start, end: start + found.length, text: full }] },
      };
    }
  },
});
