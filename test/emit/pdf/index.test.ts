import { beforeAll, describe, expect, test } from 'vitest';
import { pdfEmitter } from '../../../src/emit/pdf/index.js';
import { spreads } from '../../../src/emit/pdf/sheets.js';
import type { FontSet } from '../../../src/fonts/index.js';
import type { Compiled } from '../../../src/model/index.js';
import { HEAD, layOutText, textOf } from '../../support/compile-text.js';
import { openPdf, pageText, structureTypes } from '../../support/read-pdf.js';
import { sample } from '../../support/samples.js';
import { compile } from '../../support/session.js';

const emit = async (compiled: Compiled<FontSet>, options = {}): Promise<Uint8Array> =>
  (await pdfEmitter.emit(compiled, options))[0]!.bytes;

describe('issue 67 as PDF', () => {
  let compiled: Compiled<FontSet>;
  let bytes: Uint8Array;
  let document: Awaited<ReturnType<typeof openPdf>>;
  beforeAll(async () => {
    compiled = await sample('issue-67');
    bytes = await emit(compiled);
    document = await openPdf(bytes);
  });

  test('the text of every page is the layout’s, with no blank between hanzi and digits', async () => {
    for (const page of compiled.layout.pages) {
      const folio = String(page.label);
      const read = await pageText(document, page.label);
      const blank = page.label === 1 ? read.replace(/ (?=\d{1,2})/g, '') : read;
      expect(blank.replace(/ +$/, '')).toBe(`${textOf(page)}${folio}`);
    }
  });

  test('title, author, language, dates, conformance', async () => {
    const { info, metadata } = await document.getMetadata();
    expect(info).toMatchObject({
      Title: '高等职业教育动态 第7期（总第67期）',
      Author: '重庆商务职业学院高等职业教育研究所',
      CreationDate: 'D:20221018040000Z',
      Language: 'zh-CN',
    });
    const raw = (metadata as unknown as { getRaw(): string }).getRaw();
    expect(raw).toContain(
      '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>',
    );
  });

  test('the outline has the sections with their items, each leading to its page', async () => {
    const outline = await document.getOutline();
    expect(outline.map(({ title }) => title.slice(0, 2))).toEqual(['一、', '二、', '三、', '四、', '五、']);
    expect(outline.map(({ items }) => items.length)).toEqual([14, 5, 4, 26, 3]);
    const pages = await Promise.all(
      outline.map(async ({ dest }) => (await document.getPageIndex((dest as unknown as [never])[0])) + 1),
    );
    expect(pages).toEqual([2, 9, 11, 14, 24]);
  });

  test('contents lines are links to their sections', async () => {
    const annotations = await (await document.getPage(1)).getAnnotations();
    const targets = await Promise.all(
      annotations.map(async ({ dest }) => {
        const [reference] = (await document.getDestination(dest))!;
        return (await document.getPageIndex(reference)) + 1;
      }),
    );
    expect(new Set(targets)).toEqual(new Set([2, 9, 11, 14, 24]));
    for (const { subtype } of annotations) expect(subtype).toBe('Link');
  });

  test('structure: contents and sections', async () => {
    const first = await structureTypes(document, 1);
    expect(first.filter((type) => type === 'TOCI').length).toBe(5);
    const second = await structureTypes(document, 2);
    expect(second).toContain('Sect');
    expect(second.filter((type) => type === 'H1').length).toBe(1);
  });

  test('at most 400 kB, and the same bytes twice', async () => {
    expect(bytes.length).toBeLessThan(400 * 1024);
    const again = (await compile('samples/issue-67/issue.md', 'issue.md')).compiled!;
    expect(Buffer.compare(Buffer.from(await emit(again)), Buffer.from(bytes))).toBe(0);
  });

  test('for the press: PDF/X-4 with boxes and no links', async () => {
    const press = await emit(compiled, { profile: 'press' });
    const text = Buffer.from(press).toString('latin1');
    expect(text.startsWith('%PDF-1.6')).toBe(true);
    const read = await openPdf(press);
    expect(read.numPages).toBe(24);
    expect((await (await read.getPage(1)).getAnnotations()).length).toBe(0);
    expect((await (await read.getPage(1)).getViewport({ scale: 1 })).width).toBeCloseTo(((210 + 24) * 72) / 25.4, 1);
  });

  test('as a booklet: 12 sides, the last page beside the first', async () => {
    const read = await openPdf(await emit(compiled, { impose: 'booklet' }));
    expect(read.numPages).toBe(12);
    const side = await pageText(read, 1);
    expect(side).toContain('本期推荐研究方向');
    expect(side).toContain('目\u3000录');
  });
});

test('saddle-stitch order', () => {
  expect(spreads(8, 'booklet')).toEqual([
    [8, 1],
    [2, 7],
    [6, 3],
    [4, 5],
  ]);
  expect(
    spreads(5, 'booklet')
      .flat()
      .sort((a, b) => a - b),
  ).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(spreads(3, '2up')).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test('tables, lists, quotes, pictures, notes and links are tagged', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNk+M9Qz0AEYBxVSF+FAAhKDveksOjmAAAAAElFTkSuQmCC',
    'base64',
  );
  const text = `${HEAD}| 甲 | 乙 |\n|--|--|\n| 一 | 二 |\n\n- 一项\n- 二项\n\n> 引文\n\n![说明](a.png)\n\n注[^1]和[链接](https://example.edu.cn/)。\n\n[^1]: 内容。\n`;
  const document = await openPdf(await emit(await layOutText(text, { 'a.png': png })));
  const types = await structureTypes(document, 1);
  for (const type of ['Table', 'TR', 'TH', 'TD', 'L', 'LI', 'LBody', 'BlockQuote', 'Figure', 'Note', 'Link'])
    expect(types).toContain(type);
  const links = await (await document.getPage(1)).getAnnotations();
  expect(links.map(({ url }) => url)).toEqual(['https://example.edu.cn/']);
});

test('a title with marks of XML makes no broken metadata', async () => {
  const document = await openPdf(await emit(await layOutText(HEAD.replace('测试', '"甲 & 乙 <丙>"'))));
  const { info } = await document.getMetadata();
  expect((info as { Title: string }).Title).toBe('甲 & 乙 <丙>');
});
