import { matchesOf } from '../../text/matches.js';
import { rule } from '../rule.js';
import { words } from './numbering.words.js';

/**
 * 图1 …, 表 2 … : a caption is a short line without a stop; numbers of two parts (图1-2, 表2.1) follow rules of their own.
 */
const NUMBERED = /^(图|表)[ \u3000]?([0-9]{1,3})(?=[ \u3000：:]|$)(?=[^，。；！？]{0,60}$)/g;

/** 图题、表题的编号连续。 */
export const captionNumbering = rule({
  code: 'caption/numbering',
  severity: 'warning',
  words,
  *texts(row) {
    const last: Record<string, number> = { 图: 0, 表: 0 };
    for (const prose of row) {
      if (prose.kind !== 'caption' && prose.kind !== 'paragraph') continue;
      for (const { 0: found, 1: name, 2: digits } of matchesOf(prose.text, NUMBERED)) {
        const value = Number(digits);
        const before = last[name!]!;
        last[name!] = value;
        if (value === before + 1 || value === 1) continue;
        const expected = `${name}${before + 1}`;
        yield {
          prose,
          span: { start: 0, end: found.length },
          message:
            before === 0
              ? words.wrongFirst({ expected, found })
              : words.wrongNext({ name: name!, before, expected, found }),
          hints: [words.writeEverywhere({ expected })],
        };
      }
    }
  },
});
