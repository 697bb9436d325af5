import { describe, expect, test } from 'vitest';
import { docxEmitter } from '../../../src/emit/docx/index.js';
import { pdfEmitter } from '../../../src/emit/pdf/index.js';
import type { FontSet } from '../../../src/fonts/index.js';
import type { Compiled } from '../../../src/model/index.js';
import { HEAD, layOutText } from '../../support/compile-text.js';
import { archiveFaults, masterFaults } from '../../support/pdf-rules/index.js';
import { readObjects } from '../../support/pdf-rules/objects.js';
import { pagesOf } from '../../support/pdf-rules/pages.js';
import { openPdf } from '../../support/read-pdf.js';
import { sample } from '../../support/samples.js';
import { unzip } from '../../support/unzip.js';

const MM = 72 / 25.4;

interface Folio {
  readonly number: number;
  /** Distance of its middle from the sheet's left edge, pt. */
  readonly x: number;
}

interface Side {
  readonly width: number;
  readonly height: number;
  /** Left to right. */
  readonly folios: readonly Folio[];
}

/** The folios that are read on every side of a sheet. */
async function sidesOf(compiled: Compiled<FontSet>, pdf: object): Promise<Side[]> {
  const document = await openPdf((await pdfEmitter.emit(compiled, pdf))[0]!.bytes);
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, i) => {
      const page = await document.getPage(i + 1);
      const { width, height } = page.getViewport({ scale: 1 });
      const items = (await page.getTextContent()).items.flatMap((item) => ('str' in item ? [item] : []));
      const folios = items
        .filter(({ str, transform }) => /^\d+$/.test(str.trim()) && transform[5] < 110)
        .map(({ str, transform, width: length }) => ({ number: Number(str), x: transform[4] + length / 2 }));
      return { width, height, folios: folios.sort((a, b) => a.x - b.x) };
    }),
  );
}

const numbers = (sides: readonly Side[]): number[][] => sides.map(({ folios }) => folios.map(({ number }) => number));

const issue67 = await sample('issue-67');

/** An issue of so many pages: the first of issue 67. */
function issueOf(pages: number): Compiled<FontSet> {
  return { ...issue67, layout: { ...issue67.layout, pages: issue67.layout.pages.slice(0, pages) } };
}

test.each([
  [2, [[1], [2]]],
  [
    4,
    [
      [4, 1],
      [2, 3],
    ],
  ],
  [5, [[1], [2], [3], [4, 5]]],
  [7, [[1], [2, 7], [6, 3], [4, 5]]],
  [
    8,
    [
      [8, 1],
      [2, 7],
      [6, 3],
      [4, 5],
    ],
  ],
  [9, [[1], [2], [3], [4, 9], [8, 5], [6, 7]]],
])('a booklet of %i pages', async (pages, expected) => {
  const sides = await sidesOf(issueOf(pages), { impose: 'booklet' });
  expect(numbers(sides)).toEqual(expected);
  // The first page is a right one whatever stands beside it; A3 lies on its side.
  expect(sides[0]!.folios.at(-1)!.x).toBeCloseTo(315 * MM, 0);
  for (const { width, height } of sides)
    expect([width, height].map((side) => Math.round(side / MM))).toEqual([420, 297]);
});

test('issue 67 as a booklet and two up', async () => {
  const booklet = numbers(await sidesOf(issue67, { impose: 'booklet' }));
  expect(booklet).toEqual(Array.from({ length: 12 }, (_, i) => (i % 2 === 0 ? [24 - i, i + 1] : [i + 1, 24 - i])));
  const twoUp = numbers(await sidesOf(issue67, { impose: '2up' }));
  expect(twoUp).toEqual(Array.from({ length: 12 }, (_, i) => [i * 2 + 1, i * 2 + 2]));
});

test('creep moves the pages of inner sheets towards the spine', async () => {
  const compiled = issueOf(8);
  const still = await sidesOf(compiled, { impose: 'booklet' });
  const moved = await sidesOf(compiled, { impose: 'booklet', creep: 0.5 });
  const shifts = moved.map(({ folios }, i) =>
    folios.map(({ x }, k) => Math.round(((x - still[i]!.folios[k]!.x) / MM) * 100) / 100),
  );
  expect(shifts).toEqual([
    [0, 0],
    [0, 0],
    [0.5, -0.5],
    [0.5, -0.5],
  ]);
});

/** An issue of an own template on a sheet by name, with its folio in the middle. */
async function issueOn(sheet: string): Promise<Compiled<FontSet>> {
  const own = `extends: dongtai\ndescription: d\npage: { ${sheet}, margin: { top: 15, bottom: 18, left: 12, right: 12 } }\nstyles: { default: { size: 五号, lineHeight: 16 }, masthead: { size: 24, lineHeight: 30 } }\nfolio: { drop: 9 }\n`;
  const text = Array.from({ length: 60 }, () => '各单位要提高认识，加强组织领导，明确责任分工。'.repeat(4)).join(
    '\n\n',
  );
  return layOutText(`${HEAD.replace('日期', '模板: own\n日期')}# 一、甲\n\n${text}\n`, {
    'templates/own/template.yaml': own,
  });
}

describe.each([
  ['size: A6', 105, 148],
  ['size: A5', 148, 210],
  ['size: A5, orientation: landscape', 210, 148],
  ['size: 16开', 184, 260],
  ['size: A3', 297, 420],
])('%s', (sheet, width, height) => {
  const mm = (points: number): number => Math.round(points / MM);

  test('two pages stand on a sheet twice as wide, each with its folio in its middle', async () => {
    const compiled = await issueOn(sheet);
    const pages = compiled.layout.pages.length;
    expect(pages).toBeGreaterThan(2);
    for (const impose of ['booklet', '2up']) {
      const sides = await sidesOf(compiled, { impose });
      expect(sides.length).toBe(impose === 'booklet' ? Math.ceil(pages / 4) * 2 : Math.ceil(pages / 2));
      expect(sides.flatMap(({ folios }) => folios.map(({ number }) => number)).sort((a, b) => a - b)).toEqual(
        compiled.layout.pages.map(({ label }) => label),
      );
      for (const { width: wide, height: high, folios } of sides) {
        expect([mm(wide), mm(high)]).toEqual([width * 2, height]);
        for (const { x } of folios)
          expect([0.5, 1.5].map((middle) => Math.abs(x / MM - middle * width) < 1)).toContain(true);
      }
    }
  });

  test('on the press the page is trimmed out of a sheet with room for marks', async () => {
    const compiled = await issueOn(sheet);
    const [screen, press] = await Promise.all(
      [{}, { profile: 'press' as const }].map(async (pdf) => (await pdfEmitter.emit(compiled, pdf))[0]!.bytes),
    );
    expect(archiveFaults(screen!)).toEqual([]);
    expect(masterFaults(press!)).toEqual([]);
    const size = (box: unknown): number[] => {
      const [left, bottom, right, top] = box as [number, number, number, number];
      return [mm(right - left), mm(top - bottom)];
    };
    for (const { dictionary } of pagesOf(readObjects(press!))) {
      expect(size(dictionary.TrimBox)).toEqual([width, height]);
      expect(size(dictionary.BleedBox)).toEqual([width + 6, height + 6]);
      expect(size(dictionary.MediaBox)).toEqual([width + 24, height + 24]);
    }
  });

  test('the DOCX has the same sheet', async () => {
    const parts = unzip((await docxEmitter.emit(await issueOn(sheet)))[0]!.bytes);
    const [, w, h, orient] = /<w:pgSz w:w="(\d+)" w:h="(\d+)" w:orient="(\w+)"/.exec(
      parts.get('word/document.xml')!.toString('utf8'),
    )!;
    expect([w, h].map((twips) => mm(Number(twips) / 20))).toEqual([width, height]);
    expect(orient).toBe(width > height ? 'landscape' : 'portrait');
  });
});

test('a page that lies on its side stands on a sheet with its head at the left', async () => {
  const table = '<!-- 表格：横排 -->\n\n| 上左 | 上右 |\n|---|---|\n| 下左 | 下右 |\n';
  const compiled = await layOutText(`${HEAD}文。\n\n${table}\n后。\n`);
  expect(compiled.layout.pages.map(({ width }) => Math.round(width))).toEqual([595, 842, 595]);
  for (const [impose, left] of [
    ['2up', 595],
    ['booklet', 0],
  ] as const) {
    const document = await openPdf((await pdfEmitter.emit(compiled, { impose }))[0]!.bytes);
    const places = new Map<string, readonly [number, number]>();
    for (let i = 1; i <= document.numPages; i++) {
      const page = await document.getPage(i);
      const { width, height } = page.getViewport({ scale: 1 });
      expect([width, height].map(Math.round)).toEqual([1191, 842]);
      for (const item of (await page.getTextContent()).items)
        if ('str' in item && /^[上下]/.test(item.str)) places.set(item.str, [item.transform[4], item.transform[5]]);
    }
    const [first, second, third] = ['上左', '上右', '下左'].map((text) => places.get(text)!);
    // The line goes up the sheet, the next row stands to the right.
    expect(second![1]).toBeGreaterThan(first![1]);
    expect(Math.abs(second![0] - first![0])).toBeLessThan(0.1);
    expect(third![0]).toBeGreaterThan(first![0] + 5);
    for (const [x, y] of places.values()) {
      expect(x).toBeGreaterThan(left);
      expect(x).toBeLessThan(left + 595);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(842);
    }
  }
});
