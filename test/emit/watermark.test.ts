import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createCanvas, loadImage, Path2D } from '@napi-rs/canvas';
import { afterAll, describe, expect, test } from 'vitest';
import { convertToPdf, findSoffice, type Reader, readersOf } from '../../src/cli/verify/soffice.js';
import { docxEmitter } from '../../src/emit/docx/index.js';
import { pdfEmitter } from '../../src/emit/pdf/index.js';
import { setWatermark } from '../../src/layout/draw/watermark.js';
import type { Watermark } from '../../src/model/index.js';
import { compileText, HEAD } from '../compile-text.js';
import { unzip } from '../unzip.js';
import { archiveFaults, masterFaults } from './pdf-rules/index.js';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'bulletin-watermark-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const WORDS = ['草稿', '内部资料 Draft①', '国'];
/** Headers of first, left and right pages. */
const FACING = 'extends: dongtai\nfolio: { style: folio, text: "{页}", align: outer, drop: 14, from: 2 }\n';
const TEXT = `${HEAD.replace('刊名', '模板: facing\n刊名')}# 一、甲\n\n${'文。\n\n'.repeat(60)}`;

async function build(words: string) {
  const { compiled } = await compileText(TEXT, { 'templates/facing/template.yaml': FACING }, { watermark: words });
  const [pdf, docx] = [(await pdfEmitter.emit(compiled!))[0]!.bytes, (await docxEmitter.emit(compiled!))[0]!.bytes];
  return { compiled: compiled!, pdf, docx };
}

/** How dark each cell of a grid over the page is, 0 to 1, where only the watermark's grey counts. */
type Grid = readonly number[];
const CELL = 24;
/** Fine enough that edges, which each program smooths in its way, are a small share of the strokes. */
const DPI = 144;
/** Share of the grey by which two programs may differ; strokes left blank where they cross are 7 % and more. */
const MOST = 0.06;

/** The grey of a page's picture; black and coloured text over it is left out. */
async function greyOf(png: Buffer): Promise<Grid> {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, image.width, image.height);
  const columns = Math.ceil(width / CELL);
  const grid = new Array<number>(columns * Math.ceil(height / CELL)).fill(0);
  for (let i = 0; i < data.length; i += 4) {
    const [x, y] = [(i / 4) % width, Math.floor(i / 4 / width)];
    if (Math.abs(data[i]! - 0xe0) < 6 && data[i] === data[i + 1])
      grid[Math.floor(y / CELL) * columns + Math.floor(x / CELL)]! += 1 / (CELL * CELL);
  }
  return grid;
}

/** Share of the grey of one grid that another lacks, or the other way round. */
function difference(one: Grid, other: Grid): number {
  const all = one.reduce((sum, each) => sum + each, 0);
  return one.reduce((sum, each, i) => sum + Math.abs(each - other[i]!), 0) / all;
}

async function pagesOf(pdf: Uint8Array): Promise<readonly Grid[]> {
  const path = join(folder, 'file.pdf');
  writeFileSync(path, pdf);
  const count = Number(/^Pages: +(\d+)/m.exec((await run('pdfinfo', [path])).stdout)![1]);
  const pages: Grid[] = [];
  for (let number = 1; number <= count; number++) {
    await run('pdftoppm', [
      '-r',
      String(DPI),
      '-png',
      '-singlefile',
      '-f',
      String(number),
      '-l',
      String(number),
      path,
      join(folder, 'page'),
    ]);
    pages.push(await greyOf(readFileSync(join(folder, 'page.png'))));
  }
  return pages;
}

/** The group of shapes in a header, painted as VML says: each shape by itself, what two of its contours share left out. */
function paintGroup(header: string, width: number, height: number): Promise<Grid> {
  const scale = DPI / 72;
  const canvas = createCanvas(Math.ceil(width * scale), Math.ceil(height * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  const [, left, top, originX, originY] =
    /margin-left:([\d.-]+)pt;margin-top:([\d.-]+)pt;.*?coordorigin="(-?\d+),(-?\d+)"/.exec(header)!.map(Number);
  for (const [, x, y, path] of header.matchAll(
    /<v:shape style="position:absolute;left:(-?\d+);top:(-?\d+);[^"]*" coordsize="[^"]*" path="([^"]*)"/g,
  )) {
    context.save();
    context.translate(left! + (Number(x) - originX!) / 20, top! + (Number(y) - originY!) / 20);
    context.scale(1 / 20, 1 / 20);
    context.fillStyle = '#e0e0e0';
    context.fill(
      new Path2D(path!.replace(/[mlcx]/g, (step) => (step === 'x' ? 'Z' : step.toUpperCase())).replaceAll('e', '')),
      'evenodd',
    );
    context.restore();
  }
  return greyOf(canvas.toBuffer('image/png'));
}

describe('a watermark', () => {
  test('keeps the rules of archives and print masters', async () => {
    const { compiled, pdf } = await build('内部资料 Draft①');
    expect(archiveFaults(pdf)).toEqual([]);
    expect(masterFaults((await pdfEmitter.emit(compiled, { profile: 'press' }))[0]!.bytes)).toEqual([]);
  });

  test('says what cannot be printed', async () => {
    const { compiled } = await build('国');
    expect(setWatermark('甲\u{1f600}', compiled.template.page, compiled.fonts)).toEqual({
      problem: { missing: '\u{1f600}' },
    });
    expect(setWatermark(' ', compiled.template.page, compiled.fonts)).toEqual({ problem: {} });
    // Composed, it has a glyph.
    expect(
      (setWatermark('e\u0301', compiled.template.page, compiled.fonts) as Watermark).glyphs.map(({ text }) => text),
    ).toEqual(['é']);
  });

  test('stands in every header of the DOCX and names no face', async () => {
    const parts = [...unzip((await build('草稿')).docx)].filter(([path]) => /^word\/header\d+\.xml$/.test(path));
    expect(parts).toHaveLength(3);
    for (const [, part] of parts) {
      expect(part.toString()).toContain('<v:group id="Watermark"');
      expect(part.toString()).not.toMatch(/font-family|textpath|rFonts/);
    }
  });
});

describe.runIf(spawnSync('pdftoppm', ['-v']).error === undefined)('a watermark as others draw it', async () => {
  const readers: readonly Reader[] = await Promise.resolve()
    .then(() => readersOf(findSoffice([], { cwd: process.cwd(), env: process.env })))
    .catch(() => []);

  test.each(WORDS)('%s: the outlines in the DOCX are the glyphs in the PDF', { timeout: 60_000 }, async (words) => {
    const { compiled, pdf, docx } = await build(words);
    const header = [...unzip(docx)].find(([path]) => path.startsWith('word/header'))![1].toString();
    const { width, height } = compiled.layout.pages[0]!;
    // The contents alone stand on page 1: little covers the grey there.
    const [first] = await pagesOf(pdf);
    expect(difference(first!, await paintGroup(header, width, height))).toBeLessThan(MOST);
  });

  test.runIf(readers.length > 0).each(WORDS)(
    '%s: LibreOffice draws it on every page as the PDF has it',
    { timeout: 120_000 },
    async (words) => {
      const { pdf, docx } = await build(words);
      const pages = await pagesOf(pdf);
      expect(pages.length).toBeGreaterThan(3);
      for (const reader of readers) {
        const drawn = await pagesOf((await convertToPdf([docx], reader))[0]!);
        expect(drawn.length).toBe(pages.length);
        for (const [i, page] of pages.entries())
          expect(difference(page, drawn[i]!), `${reader.name}, page ${i + 1}`).toBeLessThan(MOST);
      }
    },
  );
});
