import { yamlScalar } from '../../text/yaml-scalar.js';
import type { Front } from '../recognise/front.js';
import type { Lines } from './lines.js';

/** The entries in the order that they are written in. */
const BEFORE = [
  ...[
    '刊名',
    '期号',
    '总期号',
    '增刊',
    '发文机关',
    '发文字号',
    '标题',
    '份号',
    '密级',
    '保密期限',
    '紧急程度',
    '签发人',
  ],
  ...['主送', '主办', '日期', '模板'],
];
const BEHIND = ['附件', '落款', '附注', '印发机关', '印发日期'];
/** Values that are numbers or days, and stand as they are. */
const BARE = new Set(['期号', '总期号', '日期', '印发日期']);

/** Writes the front matter, and notes which paragraphs of the input each line says. */
export function writeFrontMatter({ values, credits, distribution, paragraphs }: Front, lines: Lines): void {
  const put = (line: string, key: string): void => lines.add(line, paragraphs.get(key) ?? []);
  const entries = (keys: readonly string[]): void => {
    for (const key of keys) {
      const value = values.get(key);
      if (value === undefined) continue;
      if (key === '附件' && typeof value !== 'string') {
        put('附件:', key);
        for (const each of value) put(`  - ${yamlScalar(each)}`, key);
      } else put(`${key}: ${BARE.has(key) ? String(value) : written(value)}`, key);
    }
  };
  lines.add('---', []);
  entries(BEFORE);
  if (credits.size > 0) {
    lines.add('编印:', []);
    for (const [role, names] of credits) put(`  ${yamlScalar(role)}: ${written(names)}`, `编印 ${role}`);
  }
  if (distribution.size > 0) {
    lines.add('分送:', []);
    for (const [kind, texts] of distribution) put(`  ${kind}: ${written(texts)}`, `分送 ${kind}`);
  }
  entries(BEHIND);
  lines.add('---', []);
}

function written(value: string | readonly string[]): string {
  if (typeof value === 'string') return yamlScalar(value);
  if (value.length === 1) return yamlScalar(value[0]!);
  return `[${value.map((each) => (/[,，、]/.test(each) ? JSON.stringify(each) : yamlScalar(each))).join(', ')}]`;
}
