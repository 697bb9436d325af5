import { describe, expect, test } from 'vitest';
import { convertToPdf } from '../../src/cli/verify/soffice.js';
import { docxEmitter } from '../../src/emit/docx/index.js';
import { compileText } from '../support/compile-text.js';
import { readPages } from '../support/read-glyphs.js';
import { outputsOf, prove, readers } from './readers.js';

const issueOf = (lines: number): string => `---
刊名: 江州市教育局文件
发文机关: 江州市教育局
标题: 关于开展检查的通知
日期: 2024-03-06
模板: own
分送:
  抄送: 市政府办公室
---

${'国'.repeat(28 * lines - 4)}

终
`;

/** Both with a text that leaves room on an even page, on an odd one, and none on an even one. */
const CASES = [
  ['gongwen', 3],
  ['gongwen', 27],
  ['gongwen', 30],
  ['gongwen', 40],
  ['xinhan', 5],
  ['xinhan', 30],
  ['xinhan', 36],
] as const;

describe.skipIf(readers.length === 0)('版记 on an even page', () => {
  test('readers have it there too, as their editor leaves it and faithful', async () => {
    const compiled = [];
    for (const [template, lines] of CASES) {
      const own = `extends: ${template}\ncolophonPlace: even\n`;
      compiled.push((await compileText(issueOf(lines), { 'templates/own/template.yaml': own })).compiled!);
    }
    const counts = compiled.map(({ layout }) => layout.pages.length);
    expect(compiled.some(({ layout }) => layout.blank !== undefined)).toBe(true);
    const pairs = [];
    for (const each of compiled) pairs.push(await outputsOf(each));
    for (const [i, proofs] of (await prove(pairs)).entries())
      for (const { agrees, differences, faults = [] } of proofs)
        expect([CASES[i], agrees, differences, faults]).toEqual([CASES[i], true, [], []]);

    const editable = [];
    for (const each of compiled) editable.push((await docxEmitter.emit(each, { lines: 'editable' }))[0]!.bytes);
    for (const reader of readers)
      for (const [i, pdf] of (await convertToPdf(editable, reader)).entries()) {
        const pages = await readPages(pdf);
        const text = pages.map(({ glyphs }) => glyphs.map(({ char }) => char).join(''));
        expect([CASES[i], text.length]).toEqual([CASES[i], counts[i]]);
        expect(text.at(-1)).toContain('抄送');
        const { blank } = compiled[i]!.layout;
        if (blank !== undefined) expect(text.slice(blank - 1).join('')).not.toContain('—');
      }
  });
});
