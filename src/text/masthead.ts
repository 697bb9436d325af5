import type { Meta } from '../model/index.js';
import { chineseNumeral } from './numerals.js';

/** What a masthead says; `other` is the number or the date of another issue. */
export type MastheadPart = 'title' | 'number' | 'publisher' | 'date' | 'words' | 'other';

/** What a text says of the masthead; undefined where it says anything else. */
export type MastheadReader = (text: string) => ReadonlySet<MastheadPart> | undefined;

/** Longer text is no masthead, UTF-16 units. */
const LONGEST = 200;
/** What stands between the parts of a masthead, the marks of Markdown, and rules of stars and dashes. */
const BETWEEN = /[#＃*_=~★☆\s\u3000（）()【】〔〕[\]—–\-─━·|｜:：,，、.．/]/g;
/** Words that stand beside a masthead's parts. */
const WORDS = [
  ...['主办单位', '主办', '主编单位', '编印单位', '编印', '编发', '编', '出版日期', '出刊日期', '印发日期', '日期'],
  ...['刊号', '期号', '内部资料', '内部刊物', '注意保存', '春季', '夏季', '秋季', '冬季', '上半年', '下半年'],
];

/** Numbers and dates as they are typed, of whatever issue. */
const OTHERS =
  /^(?:(?:[0-9]{4}年)?总?第?(?:[0-9０-９]{1,5}|[一二三四五六七八九十百零〇]{1,5})期|(?:[0-9]{4}|[一二三四五六七八九〇○零]{4})年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日)/;

/** Reads what a text says of the masthead that a front matter makes. */
export function openMasthead(meta: Meta): MastheadReader {
  const parts = partsOf(meta);
  return (text) => {
    if (text.length > LONGEST) return undefined;
    let rest = text.replace(BETWEEN, '');
    const said = new Set<MastheadPart>();
    while (rest !== '') {
      const part = partAt(rest, parts);
      if (!part) return undefined;
      said.add(part.name);
      rest = rest.slice(part.words.length);
    }
    return said;
  };
}

function partAt(text: string, parts: readonly Part[]): Part | undefined {
  const own = parts.find(({ words }) => words !== '' && text.startsWith(words));
  if (own && own.name !== 'words') return own;
  const other = OTHERS.exec(text)?.[0];
  return other === undefined ? own : { name: 'other', words: other };
}

/** Whether parts are the masthead of another issue of the bulletin. */
export function isAnothers(said: ReadonlySet<MastheadPart>): boolean {
  return said.has('title') && said.has('other');
}

/**
 * Whether parts are a masthead: the bulletin's name, its numbers, who issues it and when. Whoever issues it or the date
 * alone says nothing: a signature does that.
 */
export function isMasthead(said: ReadonlySet<MastheadPart>): boolean {
  return said.has('title') || said.has('number') || (said.has('publisher') && said.has('date'));
}

interface Part {
  readonly name: MastheadPart;
  readonly words: string;
}

/** The masthead's parts in the forms that they are typed in, the longer ones first. */
function partsOf({ title, publisher, number, total, date }: Meta): readonly Part[] {
  const { year, month, day } = date.value;
  const two = (value: number): string => String(value).padStart(2, '0');
  const numbers = [number?.value, total?.value].flatMap((value) =>
    value === undefined ? [] : [String(value), chineseNumeral(value)],
  );
  const hanziYear = [...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
  const hanziDate = `${hanziYear}年${chineseNumeral(month)}月${chineseNumeral(day)}日`;
  const parts: Part[] = [
    { name: 'title', words: title.value.replace(BETWEEN, '') },
    { name: 'publisher', words: (publisher?.value ?? '').replace(BETWEEN, '') },
    ...[...WORDS, `${year}年`].map((words) => ({ name: 'words', words }) as const),
    ...numbers.flatMap((value) =>
      [`总第${value}期`, `第${value}期`, `总${value}期`, `${year}年第${value}期`, `${year}第${value}号`].map(
        (words) => ({ name: 'number', words }) as const,
      ),
    ),
    ...[
      `${year}年${month}月${day}日`,
      `${year}年${two(month)}月${two(day)}日`,
      `${year}${two(month)}${two(day)}`,
      hanziDate,
      hanziDate.replaceAll('〇', '○'),
    ].map((words) => ({ name: 'date', words }) as const),
  ];
  return parts.sort((a, b) => b.words.length - a.words.length);
}
