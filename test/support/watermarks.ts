import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { docxEmitter } from '../../src/emit/docx/index.js';
import { pdfEmitter } from '../../src/emit/pdf/index.js';
import { compileText, HEAD } from './compile-text.js';

const run = promisify(execFile);

/** Words of watermarks: hanzi alone, with Latin letters and a circled number, a single one whose strokes cross. */
export const WORDS = ['草稿', '内部资料 Draft①', '国'];
/** Headers of first, left and right pages. */
const FACING = 'extends: dongtai\nfolio: { style: folio, text: "{页}", align: outer, drop: 14, from: 2 }\n';
const TEXT = `${HEAD.replace('刊名', '模板: facing\n刊名')}# 一、甲\n\n${'文。\n\n'.repeat(60)}`;

/** An issue of an own template with different headers on left and right pages, and words across each. */
export async function build(words: string) {
  const { compiled } = await compileText(TEXT, { 'templates/facing/template.yaml': FACING }, { watermark: words });
  const [pdf, docx] = [(await pdfEmitter.emit(compiled!))[0]!.bytes, (await docxEmitter.emit(compiled!))[0]!.bytes];
  return { compiled: compiled!, pdf, docx };
}

/** How dark each cell of a grid over the page is, 0 to 1, where only the watermark's grey counts. */
export type Grid = readonly number[];
const CELL = 24;
/** Fine enough that edges, which each program smooths in its way, are a small share of the strokes. */
export const DPI = 144;
/** Share of the grey by which two programs may differ; strokes left blank where they cross are 7 % and more. */
export const MOST = 0.06;

/** The grey of a page's picture; black and coloured text over it is left out. */
export async function greyOf(png: Buffer): Promise<Grid> {
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
export function difference(one: Grid, other: Grid): number {
  const all = one.reduce((sum, each) => sum + each, 0);
  return one.reduce((sum, each, i) => sum + Math.abs(each - other[i]!), 0) / all;
}

/** The grey of every page of a PDF as poppler draws it. */
export async function pagesOf(pdf: Uint8Array): Promise<readonly Grid[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-watermark-'));
  try {
    writeFileSync(join(folder, 'file.pdf'), pdf);
    await run('pdftoppm', ['-r', String(DPI), '-png', join(folder, 'file.pdf'), join(folder, 'page')]);
    const pages: Grid[] = [];
    for (const name of readdirSync(folder).sort())
      if (name.endsWith('.png')) pages.push(await greyOf(readFileSync(join(folder, name))));
    return pages;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
