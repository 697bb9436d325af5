import { UsageError } from '../diagnostics/errors.js';
import { nearest } from '../text/nearest.js';
import { didYouMean } from './did-you-mean.js';

/** Checks the value of an option that has a list of choices. */
export function choice<Name extends string>(option: string, value: string, choices: readonly Name[]): Name {
  const wanted = value.trim().toLowerCase();
  const found = choices.find((name) => name === wanted);
  if (found) return found;
  const near = didYouMean(nearest(wanted, choices));
  throw new UsageError({
    zh: `${option} 不能是“${value.trim()}”，可用的有：${choices.join('、')}。${near.zh}`,
    en: `${option} cannot be “${value.trim()}”; it is one of: ${choices.join(', ')}.${near.en}`,
  });
}

/** Checks a list of choices, separated by commas (Chinese ones too); each is kept once. */
export function choiceList<Name extends string>(
  option: string,
  value: string,
  choices: readonly Name[],
): readonly Name[] {
  return [...new Set(value.split(/[,，、]/).map((part) => choice(option, part, choices)))];
}
