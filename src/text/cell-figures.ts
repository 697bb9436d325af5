/** What may stand before a number: a sign, how exact it is, money. */
const SIGNS = '(?:[+＋−－–-]|[±≥≤≈＞＜><~约])?[¥￥$€]?';
/** Groups of three digits with commas or blanks between them, or digits without. */
const WHOLE = '(?:[0-9]{1,3}(?:[,，][0-9]{3})+|[0-9]{1,3}(?:[ \\u2009\\u202f][0-9]{3})+|[0-9]+)';
const MEASURE_WORDS =
  '美元|元|人次|人|个|名|家|所|项|件|次|本|篇|门|台|套|间|亩|吨|分|天|小时|学时|课时|平方米|公里|千克|米|克|岁|年|届|期';
const UNIT = ` ?(?:[%％‰℃]|[十百千万亿]{1,2}(?:${MEASURE_WORDS})?|${MEASURE_WORDS})?`;

const FIGURE = new RegExp(`^(${SIGNS}${WHOLE})(?:\\.[0-9]+)?${UNIT}$`);

/** What stands in a column of numbers where there is none. */
const BLANK = /^(?:[—–―－\-/／…·*]{0,3}|无|暂无|不详)$/;

/**
 * The length of a number up to its decimal point, UTF-16 units: 3 of +12.5%, 1 of 3万元. Undefined where a
 * cell's text is no number (GB/T 15835-2011).
 */
export function pointOf(text: string): number | undefined {
  return FIGURE.exec(text)?.[1]?.length;
}

/** Does a cell's text say that there is no number? */
export function isBlankFigure(text: string): boolean {
  return BLANK.test(text);
}
