import { message } from '../../diagnostics/diagnostic.js';
import { matchesOf } from '../../text/matches.js';
import { chineseValue } from '../../text/numerals.js';
import { textRule } from '../text-rule.js';

/** Blanks inside 2022 年 10 月 7 日. */
const SPACED =
  /(?<=[0-9])[ \u3000]+(?=[年月日号时分])|(?<=[0-9][ \u3000]?[年月日时])[ \u3000]+(?=[0-9]{1,2}[ \u3000]*[月日号时分])/g;

/** 日期里没有空格。 */
export const dateSpace = textRule(
  {
    code: 'text/date-space',
    severity: 'warning',
    summary: message('日期里没有空格', 'no spaces inside dates'),
    explanation: message(
      '“2022年10月7日”中间不加空格：排版时数字与汉字之间自动留出适当的空，手打的空格会更宽，还可能在那里断行。',
      'Nothing stands inside 2022年10月7日: the layout puts a fitting space between digits and hanzi by itself; a typed one is wider, and a line may break there.',
    ),
    examples: [{ bad: '2022 年 10 月 7 日召开会议。', good: '2022年10月7日召开会议。' }],
  },
  function* ({ text }) {
    for (const { 0: blanks, index: start } of matchesOf(text, SPACED)) {
      yield {
        start,
        end: start + blanks.length,
        message: message('日期里多了空格。', 'There is a space inside the date.'),
        hints: [message('删去空格。', 'Delete it.')],
        fix: { safe: true, by: '' },
      };
    }
  },
);

const SHORT =
  /(?<![0-9０-９第])[0-9]{2}(?=届(?:毕业|高校|本科|专科|高职|中职))|(?<![0-9０-９.．第近前后满约余逾达超过共各\-—～~至到])['’‘]?[0-9]{2}(?=年(?:[0-9]{1,2}[—～~\-至、]?[0-9]{0,2}月|底|度|初|末|春|秋|夏|冬|上半年|下半年|第[一二三四]季度))|(?<=^|[^0-9A-Za-z”])’[0-9]{2}(?=年)|(?<![0-9０-９.．])0[0-9](?=年)/g;

/** 年份写四位（GB/T 15835—2011）。 */
export const shortYear = textRule(
  {
    code: 'text/year',
    severity: 'warning',
    summary: message('年份写全四位', 'years have four digits'),
    explanation: message(
      '年份要写全四位：“2022年10月”，不写“22年10月”（GB/T 15835—2011）。“20年来”“30年”等年数不算。是哪个世纪程序拿不准，所以不自动改。',
      'Years are written in full: 2022年10月, not 22年10月 (GB/T 15835-2011). Numbers of years (20年来) do not count. Which century is meant the editor must say.',
    ),
    examples: [{ bad: '22年10月启动，98年底完成。', good: '2022年10月启动，20年来成效显著。' }],
  },
  function* ({ text }) {
    for (const { 0: found, index: start } of matchesOf(text, SHORT)) {
      const digits = found.slice(-2);
      const full = Number(digits) < 50 ? `20${digits}` : `19${digits}`;
      yield {
        start,
        end: start + found.length,
        message: message(
          `年份“${digits}${text[start + found.length]}”不是四位。`,
          `The year ${digits} does not have four digits.`,
        ),
        hints: [message(`写全，如“${full}${text[start + found.length]}”。`, `Write it in full, such as ${full}.`)],
        fix: { safe: false, by: full },
      };
    }
  },
);

const NUMBER = '(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})';
const FIGURE = '[〇零一二三四五六七八九十]';
/** A date in either numerals or both; 三月三 is a feast. */
const DATE = new RegExp(
  `(?<![0-9第几数]|${FIGURE})(?:([12][0-9]{3}|[一二][〇零一二三四五六七八九]{3})年)?(${NUMBER})月(?:(${NUMBER})日)?(?!${FIGURE})`,
  'g',
);

/** 一个日期用一种数字。 */
export const mixedDate = textRule(
  {
    code: 'text/mixed-date',
    severity: 'warning',
    summary: message('同一个日期不混用汉字数字和阿拉伯数字', 'a date is written in one kind of numerals'),
    explanation: message(
      '一个日期要么全用阿拉伯数字“2022年10月7日”，要么全用汉字“二〇二二年十月七日”，不能混用（GB/T 15835—2011）。',
      'A date is all in Arabic digits, 2022年10月7日, or all in hanzi, 二〇二二年十月七日 (GB/T 15835-2011).',
    ),
    examples: [{ bad: '二〇二二年10月7日召开。', good: '二〇二二年十月七日召开，2022年10月8日结束。' }],
  },
  function* ({ text }) {
    for (const { 0: found, 1: year, 2: month, 3: day, index: start } of matchesOf(text, DATE)) {
      const parts = [year, month, day].filter((part) => part !== undefined);
      if (parts.every(isArabic) || !parts.some(isArabic)) continue;
      const by = found.replace(/[〇零一二三四五六七八九十]+/g, inDigits);
      yield {
        start,
        end: start + found.length,
        message: message(`日期“${found}”混用了两种数字。`, `The date “${found}” mixes two kinds of numerals.`),
        hints: [message(`写成“${by}”。`, `Write ${by}.`)],
        fix: { safe: false, by },
      };
    }
  },
);

function isArabic(part: string): boolean {
  return /^[0-9]/.test(part);
}

/** A year read figure by figure, 二〇二二, or a number, 十二. */
function inDigits(numeral: string): string {
  if (numeral.length < 4) return String(chineseValue(numeral) ?? numeral);
  return Array.from(numeral, (figure) => '〇一二三四五六七八九'.indexOf(figure === '零' ? '〇' : figure)).join('');
}
