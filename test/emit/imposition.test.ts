import { expect, test } from 'vitest';
import { compile } from '../../src/compile.js';
import { pdfEmitter } from '../../src/emit/pdf/index.js';
import type { FontSet } from '../../src/fonts/index.js';
import type { Compiled } from '../../src/model/index.js';
import { openPdf } from './read-pdf.js';

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
  const document = await openPdf((await pdfEmitter.emit(compiled, { pdf }))[0]!.bytes);
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

const issue67 = (await compile('samples/issue-67/issue.md', 'issue.md', {})).compiled!;

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
  for (const { width, height } of sides) expect([width, height].map((side) => Math.round(side / MM))).toEqual([420, 297]);
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
  const shifts = moved.map(({ folios }, i) => folios.map(({ x }, k) => Math.round(((x - still[i]!.folios[k]!.x) / MM) * 100) / 100));
  expect(shifts).toEqual([
    [0, 0],
    [0, 0],
    [0.5, -0.5],
    [0.5, -0.5],
  ]);
});
