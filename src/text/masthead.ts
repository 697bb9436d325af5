import type { Meta } from '../model/index.js';
import { chineseNumeral } from './numerals.js';

/** Longer text is no masthead, UTF-16 units. */
const LONGEST = 200;
/** What stands between the parts of a masthead, and the marks of Markdown. */
const BETWEEN = /[#＃*_\s\u3000（）()【】[\]—–\-·|｜:：,，、.．/]/g;

/**
 * Whether a text says what the masthead prints and nothing else: the bulletin's name, its numbers, who issues it and
 * when. Whoever issues it or the date alone says nothing: a signature does that.
 */
export function saysMasthead(text: string, meta: Meta): boolean {
  if (text.length > LONGEST) return false;
  let rest = text.replace(BETWEEN, '');
  const said = new Set<string>();
  const parts = partsOf(meta);
  while (rest !== '') {
    const part = parts.find(({ words }) => words !== '' && rest.startsWith(words));
    if (!part) return false;
    said.add(part.name);
    rest = rest.slice(part.words.length);
  }
  return said.has('title') || said.has('number') || (said.has('publisher') && said.has('date'));
}

interface Part {
  readonly name: 'title' | 'number' | 'publisher' | 'date';
  readonly words: string;
}

/** The masthead's parts in the forms that they are typed in, the longer ones first. */
function partsOf({ title, publisher, number, total, date }: Meta): readonly Part[] {
  const { year, month, day } = date.value;
  const two = (value: number): string => String(value).padStart(2, '0');
  const numbers = [number?.value, total?.value].flatMap((value) =>
    value === undefined ? [] : [String(value), chineseNumeral(value)],
  );
  const parts: Part[] = [
    { name: 'title', words: title.value.replace(BETWEEN, '') },
    { name: 'publisher', words: (publisher?.value ?? '').replace(BETWEEN, '') },
    ...['主办', '编印', '编'].map((words) => ({ name: 'publisher', words }) as const),
    ...numbers.flatMap((value) =>
      [`总第${value}期`, `第${value}期`, `总${value}期`, `${year}年第${value}期`].map(
        (words) => ({ name: 'number', words }) as const,
      ),
    ),
    ...[`${year}年${month}月${day}日`, `${year}年${two(month)}月${two(day)}日`, `${year}${two(month)}${two(day)}`].map(
      (words) => ({ name: 'date', words }) as const,
    ),
  ];
  return parts.sort((a, b) => b.words.length - a.words.length);
}
