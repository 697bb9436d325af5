import { message } from '../../diagnostics/diagnostic.js';
import { matchesOf } from '../../text/matches.js';
import { proseRule } from '../text-rule.js';

/** 图1 …, 表 2 … : a caption is a short line without a stop; numbers of two parts (图1-2, 表2.1) follow rules of their own. */
const NUMBERED = /^(图|表)[ \u3000]?([0-9]{1,3})(?=[ \u3000：:]|$)(?=[^，。；！？]{0,60}$)/g;

/** 图题、表题的编号连续。 */
export const captionNumbering = proseRule(
  {
    code: 'caption/numbering',
    severity: 'warning',
    summary: message('图、表的编号连续', 'figures and tables are numbered without gap or repeat'),
    explanation: message(
      '图题“图1 ……”、表题“表1 ……”各自从1起连续编号；也可以每个栏目重新从1起。缺号、重号多半是增删图表以后没有改后面的。',
      'Captions 图1 and 表1 are each numbered from 1 on, through the issue or anew in each section. A gap or repeat mostly comes of a figure put in or taken out.',
    ),
    examples: [
      {
        bad: '表1 就业情况\n\n| 甲 | 乙 |\n|--|--|\n| 1 | 2 |\n\n表3 招生情况\n\n| 甲 | 乙 |\n|--|--|\n| 1 | 2 |',
        good: '表1 就业情况\n\n| 甲 | 乙 |\n|--|--|\n| 1 | 2 |\n\n表2 招生情况\n\n| 甲 | 乙 |\n|--|--|\n| 1 | 2 |',
      },
    ],
  },
  function* (row) {
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
          start: 0,
          end: found.length,
          message:
            before === 0
              ? message(
                  `第一个编号应当是“${expected}”，写的却是“${found}”。`,
                  `The first number should be ${expected}, not ${found}.`,
                )
              : message(
                  `“${name}${before}”后面应当是“${expected}”，写的却是“${found}”。`,
                  `${expected} should follow, not ${found}.`,
                ),
          hints: [
            message(
              `改为“${expected}”，文中提到它的地方一并改。`,
              `Write ${expected}, and wherever the text speaks of it.`,
            ),
          ],
        };
      }
    }
  },
);
