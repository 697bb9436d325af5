import { matchesOf } from '../../text/matches.js';
import { rule } from '../rule.js';
import { words } from './quoted-enumeration.words.js';

const BETWEEN = /(?<=”)、(?=“)|(?<=》)、(?=《)/g;

/** 标有引号、书名号的并列成分之间不用顿号（GB/T 15834—2011 4.5.3.5）。 */
export const quotedEnumeration = rule({
  code: 'text/quoted-enumeration',
  severity: 'warning',
  words,
  *prose({ text }) {
    for (const { index: start } of matchesOf(text, BETWEEN)) {
      const titles = text[start - 1] === '》';
      yield {
        span: { start: start - 1, end: start + 2 },
        message: titles ? words.titles() : words.quotes(),
        hints: [words.drop()],
        fix: { safe: true, edits: [{ start, end: start + 1, text: '' }] },
      };
    }
  },
});
