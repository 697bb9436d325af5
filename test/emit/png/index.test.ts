import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, onTestFinished, test } from 'vitest';
import { pdfEmitter } from '../../../src/emit/pdf/index.js';
import { pictureEmitter } from '../../../src/emit/png/index.js';
import { amount, inConformance } from '../../support/amount.js';
import { compileText } from '../../support/compile-text.js';
import { RICH } from '../../support/rich-issue.js';
import { SAMPLES, sample } from '../../support/samples.js';
import { png } from '../../support/small-pictures.js';

const DPI = 100;
/**
 * A dot differs where red, green or blue is off by more than this, of 255. Two programs that measure how much of a dot an outline
 * covers agree only so far; a glyph a quarter of a dot out of its place differs by 60 and more.
 */
const TOLERANCE = 8;
/** Dots of a page that may differ. */
const SHARE = 0.02;

/** Samples that are compared, and how many pages of each at most. */
const COMPARED = inConformance ? SAMPLES : (['issue-67'] as const);
const MOST_PAGES = amount(1, 100);

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

async function pixelsOf(bytes: Uint8Array): Promise<Pixels> {
  const image = await loadImage(Buffer.from(bytes));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return { width: image.width, height: image.height, data };
}

function shareOfDifferent(one: Pixels, other: Pixels): number {
  expect([one.width, one.height]).toEqual([other.width, other.height]);
  let different = 0;
  for (let i = 0; i < one.data.length; i += 4) {
    const off = (k: number): number => Math.abs(one.data[i + k]! - other.data[i + k]!);
    if (off(0) > TOLERANCE || off(1) > TOLERANCE || off(2) > TOLERANCE) different++;
  }
  return different / (one.width * one.height);
}

/** Pages of a PDF as poppler paints them, the first so many of them. */
function popplerPages(pdf: Uint8Array, most = Number.MAX_SAFE_INTEGER): Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-preview-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'file.pdf'), pdf);
  spawnSync('pdftoppm', [
    '-r',
    String(DPI),
    '-l',
    String(most),
    '-png',
    join(folder, 'file.pdf'),
    join(folder, 'page'),
  ]);
  const names = readdirSync(folder).filter((name) => name.endsWith('.png'));
  return names.sort().map((name) => readFileSync(join(folder, name)));
}

describe.runIf(spawnSync('pdftoppm', ['-v']).error === undefined)('previews look like the PDF', () => {
  test.each(COMPARED)('the pages of %s', async (name) => {
    const compiled = await sample(name);
    const labels = compiled.layout.pages.map(({ label }) => label).slice(0, MOST_PAGES);
    const own = await pictureEmitter('png').emit(compiled, { dpi: DPI, pages: labels });
    const pages = popplerPages((await pdfEmitter.emit(compiled))[0]!.bytes, labels.length);
    expect(pages.length).toBe(own.length);
    for (const [i, page] of pages.entries()) {
      expect(shareOfDifferent(await pixelsOf(own[i]!.bytes), await pixelsOf(page)), `page ${i + 1}`).toBeLessThan(
        SHARE,
      );
    }
  });

  test('an issue with everything, and a watermark', async () => {
    const compiled = (await compileText(RICH, { 'a.png': png(6) }, { watermark: '草稿' })).compiled!;
    const labels = compiled.layout.pages.map(({ label }) => label).slice(0, MOST_PAGES + 1);
    const own = await pictureEmitter('png').emit(compiled, { dpi: DPI, pages: labels });
    const pages = popplerPages((await pdfEmitter.emit(compiled))[0]!.bytes, labels.length);
    for (const [i, page] of pages.entries()) {
      expect(shareOfDifferent(await pixelsOf(own[i]!.bytes), await pixelsOf(page)), `page ${i + 1}`).toBeLessThan(
        SHARE,
      );
    }
  });
});

test('pages, resolution, format and contact sheet are as asked for', async () => {
  const compiled = await sample('jianbao-12');
  const [second, ...others] = await pictureEmitter('webp').emit(compiled, { dpi: 72, pages: [2] });
  expect(others).toEqual([]);
  expect(second).toMatchObject({ name: 'jianbao-12-2.webp', mime: 'image/webp' });
  expect(Buffer.from(second!.bytes).toString('latin1', 8, 12)).toBe('WEBP');
  expect(await pixelsOf(second!.bytes)).toMatchObject({ width: 596, height: 842 });
  const sheets = await pictureEmitter('png').emit(compiled, { dpi: 18, sheet: true });
  expect(sheets.map(({ name }) => name)).toEqual(['jianbao-12-sheet.png']);
  const sheet = await pixelsOf(sheets[0]!.bytes);
  expect(sheet.width).toBeGreaterThan(149 * 2);
});
