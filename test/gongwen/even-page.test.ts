import { describe, expect, test } from 'vitest';
import { pdfEmitter } from '../../src/emit/pdf/index.js';
import { compileText } from '../support/compile-text.js';
import { type PdfPage, readPages } from '../support/read-glyphs.js';
import { mm, near, rowsOf } from './measure.js';

const TEMPLATES = {
  gongwen: 'extends: gongwen\ndescription: 双面印刷的公文\ncolophonPlace: even\n',
  xinhan: 'extends: xinhan\ndescription: 双面印刷的信函\ncolophonPlace: even\n',
};

/** A document whose text has so many lines of 28 characters. */
const documentOf = (template: string, lines: number): string => `---
刊名: 江州市教育局文件
发文机关: 江州市教育局
标题: 关于开展检查的通知
日期: 2024-03-06
模板: ${template}
分送:
  抄送: 市政府办公室
印发机关: 江州市教育局办公室
印发日期: 2024年3月6日
---

${'国'.repeat(28 * lines - 4)}

终
`;

async function pagesOf(template: keyof typeof TEMPLATES, lines: number): Promise<PdfPage[]> {
  const own = { 'templates/own/template.yaml': TEMPLATES[template] };
  const { compiled } = await compileText(documentOf('own', lines), own);
  const [pdf] = await pdfEmitter.emit(compiled!);
  return readPages(pdf!.bytes);
}

const textOf = (page: PdfPage): string =>
  rowsOf(page)
    .map(({ text }) => text)
    .join('');
const folioOf = (page: PdfPage): string => /—\s*(\d+)\s*—$/.exec(textOf(page))?.[1] ?? '';

describe('GB/T 9704-2012 7.4, 7.5 版记 of a document printed on both sides', () => {
  test.each([1, 5, 8, 11, 14, 20, 27, 30, 33, 36, 40, 52])(
    'of %i lines: at the foot of the last page, an even one; no folio there and on a blank page',
    async (lines) => {
      const pages = await pagesOf('gongwen', lines);
      expect(pages.length % 2).toBe(0);
      const at = pages.findIndex((page) => textOf(page).includes('抄送：'));
      expect(at).toBe(pages.length - 1);
      const lowest = Math.max(...pages[at]!.rules.map(({ y, height }) => y + height));
      near(mm(lowest), 37 + mm(22 * 29), 'last rule on the lower edge', 0.3);
      const text = pages.findLastIndex(
        (page) => textOf(page).includes('2024年3月6日') && !textOf(page).includes('印发'),
      );
      const ends = text < 0 ? at : text;
      const numbered = pages.map((page) => folioOf(page) !== '');
      const blank = at - ends === 2;
      expect(numbered).toEqual(pages.map((_, i) => !(blank && i >= at - 1)));
      expect(at - ends).toBeLessThanOrEqual(2);
      if (blank) expect(rowsOf(pages[at - 1]!)).toEqual([]);
      if (blank) expect(ends % 2).toBe(1);
    },
  );

  test('every case comes up: beside the text, on a page behind it, behind a blank one', async () => {
    const cases = new Set<string>();
    for (let lines = 1; lines < 50; lines += 2) {
      const pages = await pagesOf('gongwen', lines);
      const blank = pages.some((page) => rowsOf(page).length === 0);
      cases.add(blank ? 'blank' : textOf(pages.at(-1)!).startsWith('抄送') ? 'behind' : 'beside');
    }
    expect([...cases].sort()).toEqual(['behind', 'beside', 'blank']);
  });

  test.each([1, 14, 22, 40])('of a letter of %i lines', async (lines) => {
    const pages = await pagesOf('xinhan', lines);
    expect(pages.length % 2).toBe(0);
    expect(textOf(pages.at(-1)!)).toContain('抄送：');
    expect(folioOf(pages[0]!)).toBe('');
  });

  test('elsewhere the last page is any', async () => {
    const { compiled } = await compileText(documentOf('gongwen', 2));
    expect(compiled!.layout.pages.length).toBe(1);
  });
});
