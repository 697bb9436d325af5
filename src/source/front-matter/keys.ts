import { distance } from 'fastest-levenshtein';

/** Front-matter fields with their Chinese key and English aliases. */
export const FIELDS = {
  title: ['刊名', 'title', 'name'],
  number: ['期号', 'number', 'issue'],
  total: ['总期号', 'total'],
  publisher: ['主办', 'publisher'],
  date: ['日期', 'date'],
  printed: ['印发日期', 'printed'],
  template: ['模板', 'template'],
  credits: ['编印', 'credits'],
  distribution: ['分送', 'distribution'],
} as const;

/** Entries that only some templates print (公文: GB/T 9704-2012 §7.2–7.4), with their English aliases. */
export const FURTHER_FIELDS = {
  标题: ['标题', 'subject'],
  发文机关: ['发文机关', 'authority'],
  发文字号: ['发文字号', 'reference'],
  份号: ['份号', 'copy'],
  密级: ['密级', 'classification'],
  紧急程度: ['紧急程度', 'urgency'],
  签发人: ['签发人', 'signatory'],
  主送: ['主送', 'to'],
  附件: ['附件', 'attachments'],
  落款: ['落款', 'signature'],
  附注: ['附注', 'remark'],
  印发机关: ['印发机关', 'printer'],
} as const;

/** Every key of the front matter. */
export const KEYS = { ...FIELDS, ...FURTHER_FIELDS };

/** A field of the front matter. */
export type Field = keyof typeof KEYS;

/** The kinds of distribution lines with their English aliases. */
export const DISTRIBUTION_KINDS = {
  报: ['报', 'report'],
  送: ['送', 'send'],
  发: ['发', 'issue', 'distribute'],
  抄送: ['抄送', 'cc'],
  主送: ['主送', 'to'],
  抄报: ['抄报'],
} as const;

/** The name in `table` that `key` or one of its aliases means, blanks and case aside. */
export function lookUp<Name extends string>(
  table: Readonly<Record<Name, readonly string[]>>,
  key: string,
): Name | undefined {
  const plain = plainKey(key);
  return (Object.keys(table) as Name[]).find((name) => table[name].includes(plain));
}

/** The nearest known key in `table`, or undefined where none is near. */
export function nearestKey(table: Readonly<Record<string, readonly string[]>>, key: string): string | undefined {
  const plain = plainKey(key);
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const known of Object.values(table).flat()) {
    const far = distance(plain, known);
    // One hanzi is half of most keys: two thirds of the longer one may differ where a character is shared.
    const shared = [...plain].some((character) => known.includes(character));
    const near = /^[a-z]/.test(known)
      ? far <= Math.max(1, known.length / 3)
      : shared && far <= 2 && far < Math.max(plain.length, known.length);
    if (near && far < least) [best, least] = [known, far];
  }
  return best;
}

/**
 * Whether one key alone can be meant by a slip of one character. In two hanzi that may as well be another word (主编 for 主办), so
 * only longer keys count.
 */
export function isCertain(table: Readonly<Record<string, readonly string[]>>, key: string): boolean {
  const near = Object.values(table)
    .flat()
    .filter((known) => distance(plainKey(key), known) === 1);
  return near.length === 1 && near[0]!.length >= (/^[a-z]/.test(near[0]!) ? 4 : 3);
}

function plainKey(key: string): string {
  return key.replace(/[\s\u3000]/g, '').toLowerCase();
}
