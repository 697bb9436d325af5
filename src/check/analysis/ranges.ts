/** A number in figures, for patterns. */
export const NUMBER = '[0-9]+(?:\\.[0-9]+)?';

/** What is counted or measured behind a number, for patterns; not where it begins a word of its own (3-2人才). */
export const UNIT =
  '[%％‰℃]|万|亿|千|百|元|人(?![才员数工])|名(?![称单额])|位(?![置于])|个|项(?!目)|家(?!庭)|所(?![有在属])|门|台|套|次|倍|岁|天|周|学期|小时|分钟|学时|学分|课时|平方米|米|公里|千米|吨|公斤|千克|克|度(?!量)|页|期(?![间限])|级(?!别)|条(?![件款])|点(?!位)|本(?![科校院部期次年])|篇|场(?!地)|批|班(?![级主])|间|亩|km|kg|cm|mm|m|g|t|kW|MW';

/** The sign of a range of quantities, 50～60人. What stands before is looked at behind the sign alone, not everywhere. */
export const SPREAD = new RegExp(`[～~—](?<=(?<![0-9.第])${NUMBER}[%％]?.)(?=${NUMBER}(?:${UNIT}))`, 'g');

/** The most frequent of the signs of ranges; undefined where there are none. */
export function usualSign(signs: readonly string[]): string | undefined {
  const times = (sign: string): number => signs.filter((each) => each === sign).length;
  return signs.length === 0
    ? undefined
    : ['～', '—', '~'].reduce((best, sign) => (times(sign) > times(best) ? sign : best));
}
