import type { FURTHER_ENTRIES } from '../../model/index.js';
import { nearest, slips } from '../../text/nearest.js';

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

/** Entries that only some templates print, with their English aliases. */
export const FURTHER_FIELDS = {
  标题: ['标题', 'subject'],
  发文机关: ['发文机关', 'authority'],
  发文字号: ['发文字号', 'reference'],
  份号: ['份号', 'copy'],
  密级: ['密级', 'classification'],
  保密期限: ['保密期限', 'term'],
  紧急程度: ['紧急程度', 'urgency'],
  签发人: ['签发人', 'signatory'],
  签发职务: ['签发职务', 'post'],
  主送: ['主送', 'to'],
  附件: ['附件', 'attachments'],
  落款: ['落款', 'signature'],
  印章: ['印章', 'seal'],
  附注: ['附注', 'remark'],
  印发机关: ['印发机关', 'printer'],
  出席: ['出席', 'present'],
  请假: ['请假', 'absent'],
  列席: ['列席', 'observers'],
  增刊: ['增刊', 'supplement'],
} as const satisfies Readonly<Record<(typeof FURTHER_ENTRIES)[number], readonly string[]>>;

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
  return nearest(key, Object.values(table).flat())[0];
}

/**
 * Whether one key alone can be meant by a slip of one character. In two hanzi that may as well be another word (主编 for
 * 主办), so only longer keys count.
 */
export function isCertain(table: Readonly<Record<string, readonly string[]>>, key: string): boolean {
  const [meant, ...others] = slips(key, Object.values(table).flat());
  return meant !== undefined && others.length === 0 && meant.length >= (/^[a-z]/.test(meant) ? 4 : 3);
}

function plainKey(key: string): string {
  return key.replace(/[\s\u3000]/g, '').toLowerCase();
}
