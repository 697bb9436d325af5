import { matchesOf } from './matches.js';

/**
 * Words that stand behind a number and are not to be torn from it (GB/T 15835-2011; clreq §3.1.5): 30%, 5000万美元, 第3期,
 * 〔2021〕56号, 300余份. Of words that begin alike the longer stands first.
 */
const UNITS = [
  '美元|欧元|英镑|日元|港元|元|角|年度|年|月份|月|日|号|期|旬|世纪|周岁|周|岁|小时|分钟|秒|天|学时|学分|课时|季度',
  '个百分点|个月|个|项|人次|人|名|次|家|所|门|件|条|章|节|页|册|卷|批|户|级|届|倍|位|类|种|支|台|辆|套|本|篇|场|度|分',
  '公顷|公里|千米|厘米|毫米|平方米|平方公里|立方米|米|亩|吨|千克|公斤|斤|克|毫升|升|千瓦时|千瓦|兆瓦|尺|寸|里',
  '张|份|部|间|处|只|头|匹|棵|株|盏|座|栋|幢|层|排|列|行|口|双|对|副|枚|颗|粒|片|块|把|根|束|瓶|箱|袋|包|桶|车|艘|架|封|幅|首',
  '段|句|字|集|回|轮|遍|趟|成|折|股|笔|例|起|科|班|组|队|桌|席|床|票|堂|站|点|款|号',
].join('|');

const NUMBER = '[0-9０-９]+(?:[.,:．][0-9０-９]+)*';
const KEPT = new RegExp(
  [
    `〔[0-9０-９]{4}〕第?${NUMBER}号`,
    `(?:第|[¥￥$€£])${NUMBER}(?:[%％‰℃°]|[十百千万亿]*[余多]?(?:${UNITS})|[十百千万亿]+)?`,
    `${NUMBER}[%％‰℃°]?(?:[~～–—-]${NUMBER})?(?:[%％‰℃°]|[十百千万亿]*[余多]?(?:${UNITS})|[十百千万亿]+)?`,
  ].join('|'),
  'g',
);

/** A longer row of digits is no number that anyone reads, UTF-16 units with its unit. */
const LONGEST = 40;

/** Ranges of a text (UTF-16 offsets) that hold a number together with its sign or unit, in order and apart. */
export function keptTogether(text: string): { readonly start: number; readonly end: number }[] {
  if (!/[0-9０-９]/.test(text)) return [];
  return matchesOf(text, KEPT)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => end - start <= LONGEST);
}
