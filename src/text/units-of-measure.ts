import { matchesOf } from './matches.js';

/**
 * Numbers that must not be torn from their signs and units (GB/T 15835-2011; clreq §3.1.5): 30%, 5000万美元, 第3期,
 * 〔2021〕56号. Only the longest common units are listed; a number before any other word may end a line.
 */
const UNITS =
  '美元|欧元|英镑|日元|港元|元|角|年度|年|月份|月|日|号|期|个月|个|项|人次|人|名|次|家|所|门|件|条|章|节|页|册|卷|批|户|亩|公顷|吨|千克|公斤|克|公里|千米|厘米|毫米|平方米|平方公里|立方米|米|小时|分钟|秒|天|周岁|周|岁|级|届|倍|位|类|种|支|台|辆|套|本|篇|场|度|学时|学分|课时|分';

const NUMBER = '[0-9０-９]+(?:[.,:．][0-9０-９]+)*';
const KEPT = new RegExp(
  [
    `〔[0-9０-９]{4}〕第?${NUMBER}号`,
    `(?:第|[¥￥$€£])${NUMBER}(?:[%％‰℃°]|[十百千万亿]*(?:${UNITS})|[十百千万亿]+)?`,
    `${NUMBER}[%％‰℃°]?(?:[~～–—-]${NUMBER})?(?:[%％‰℃°]|[十百千万亿]*(?:${UNITS})|[十百千万亿]+)?`,
  ].join('|'),
  'g',
);

/** Ranges of a text (UTF-16 offsets) that hold a number together with its sign or unit, in order and apart. */
export function keptTogether(text: string): { readonly start: number; readonly end: number }[] {
  if (!/[0-9０-９]/.test(text)) return [];
  return matchesOf(text, KEPT).map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
