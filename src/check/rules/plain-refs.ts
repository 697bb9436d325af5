import { message } from '../../diagnostics/diagnostic.js';
import { matchesOf } from '../../text/matches.js';
import { digitsValue } from '../../text/numerals.js';
import { proseOf } from '../prose.js';
import type { Rule } from '../rule.js';
import { textRule } from '../text-rule.js';

/** 文中没有链接的“见第9页”不超出本期。 */
export const refBeyond: Rule = {
  code: 'ref/beyond',
  severity: 'warning',
  summary: message('文中说的“见第几页”在本期之内', 'a page that the text points to is within the issue'),
  explanation: message(
    '文中写“见第30页”而本期只有24页，读者翻不到。写成“见[第?页](#二)”，程序就填上栏目“二”的页码，以后改版也不会错。指别的书刊的页码不算。',
    'Where the text says “见第30页” and the issue has 24 pages, the reader cannot follow. Write “见[第?页](#二)” to have the page of section 二 filled in and kept true. Pages of other publications do not count.',
  ),
  examples: [{ bad: '详情见第30页。', good: '详情见第2页。' }],
  check({ issue, pages }, report) {
    if (pages === 0) return;
    for (const { text, spanOf } of proseOf(issue)) {
      if (!text.includes('页')) continue;
      for (const match of matchesOf(text, POINTING)) {
        const page = digitsValue(match[2]!);
        if (page === undefined || (page >= 1 && page <= pages)) continue;
        const start = match.index + match[1]!.length;
        report({
          span: spanOf(start, start + match[2]!.length),
          message: message(
            `这里说第 ${page} 页，本期只有 ${pages} 页。`,
            `This points to page ${page}, but the issue has ${pages}.`,
          ),
          hints: [
            message(
              '改正页码；写成 [第?页](#栏目编号) 就由程序填上。',
              'Correct it, or write [第?页](#number) to have it filled in.',
            ),
          ],
        });
      }
    }
  },
};

/** 见第9页, 详见本期第9页, （第9页）; not 《…》第9页, which is another publication's. */
const POINTING = /((?:见|参见|参看|参阅|详见|转|接)(?:本期|本刊)?第)([0-9０-９]{1,4})(?=页)/g;

/** 见第?页: a page that was to be filled in. */
const OPEN = /第[?？]页/g;

/** 要程序填的页码写明指哪一栏。 */
export const refOpen = textRule(
  {
    code: 'ref/open',
    severity: 'warning',
    summary: message('留给程序填的页码写明了指哪一栏', 'a page left to be filled in says which section it is of'),
    explanation: message(
      '“见第?页”会原样印出来。要程序填页码，得写明指的是哪一栏：“见[第?页](#二)”，圆括号里是栏目的编号。',
      'A page left open, 见第?页, would be printed as it stands. To have it filled in say which section is meant: 见[第?页](#二), with the number of the section in the brackets.',
    ),
    examples: [{ bad: '详情见第?页。', good: '详情见[第?页](#一)。' }],
  },
  function* ({ text }) {
    for (const { 0: found, index: start } of matchesOf(text, OPEN)) {
      yield {
        start,
        end: start + found.length,
        message: message(
          `“${found}”没写指哪一栏，会原样印出来。`,
          `“${found}” names no section and would be printed as it stands.`,
        ),
        hints: [message('写成 [第?页](#栏目编号)，如 [第?页](#二)。', 'Write [第?页](#number), such as [第?页](#二).')],
      };
    }
  },
);
