import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { decode } from 'jpeg-js';
import { PNG } from 'pngjs';
import { docxEmitter } from '../../../src/emit/docx/index.js';
import { pdfEmitter } from '../../../src/emit/pdf/index.js';
import { pictureEmitter } from '../../../src/emit/png/index.js';
import type { FontSet } from '../../../src/fonts/index.js';
import type { Compiled } from '../../../src/model/index.js';
import { HEAD, layOutText } from '../compile-text.js';
import { openPdf } from '../read-pdf.js';
import { unzip } from '../unzip.js';

/** Rows of red, green, blue and, but for pages, opacity. */
export interface Seen {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Resolution of whole pages: a dot for a pixel of a picture of natural size. */
const DPI = 96;

/** An issue of pictures one below the other, in the order of the files. */
export async function issueOf(files: readonly (readonly [string, Uint8Array])[]): Promise<Compiled<FontSet>> {
  const body = files.map(([name]) => `![图](<${name}>)`).join('\n\n');
  return layOutText(`${HEAD}# 一、题\n\n${body}\n`, Object.fromEntries(files));
}

/** The pictures of a DOCX, unpacked by decoders that had no part in making it. */
export async function docxPictures(compiled: Compiled<FontSet>): Promise<Seen[]> {
  const parts = unzip((await docxEmitter.emit(compiled))[0]!.bytes);
  const relations = parts.get('word/_rels/document.xml.rels')!.toString('utf8');
  const uses = [
    ...parts
      .get('word/document.xml')!
      .toString('utf8')
      .matchAll(/r:embed="(\w+)"/g),
  ].map((match) => match[1]!);
  return uses.map((id) => {
    const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(relations)![1]!;
    const part = parts.get(`word/${target}`)!;
    return target.endsWith('.png') ? PNG.sync.read(part) : decode(part, { useTArray: true, formatAsRGBA: true });
  });
}

/** The pictures of a PDF as pdf.js unpacks them, by the order of their placing. */
export async function pdfPictures(compiled: Compiled<FontSet>): Promise<Seen[]> {
  const document = await openPdf((await pdfEmitter.emit(compiled))[0]!.bytes);
  const seen: Seen[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    for (const [i, operator] of fnArray.entries()) {
      // paintImageXObject
      if (operator !== 85) continue;
      const name = argsArray[i][0] as string;
      const image = await new Promise<Seen>((resolve) =>
        (name.startsWith('g_') ? page.commonObjs : page.objs).get(name, resolve),
      );
      seen.push({ ...image, data: fourChannels(image) });
    }
  }
  return seen;
}

/** pdf.js gives rows of three or four channels, or of bits. */
function fourChannels({ width, height, data }: Seen): Uint8Array {
  const channels = data.length / (width * height);
  const out = new Uint8Array(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++)
    for (let k = 0; k < Math.min(4, channels); k++) out[i * 4 + k] = data[i * channels + k]!;
  return out;
}

/** Programs that draw pages; those that are not at hand are left out. */
export type Reader = 'poppler' | 'mupdf';

const COMMANDS: Readonly<Record<Reader, (pdf: string, folder: string) => readonly [string, readonly string[]]>> = {
  poppler: (pdf, folder) => ['pdftoppm', ['-r', String(DPI), pdf, join(folder, 'page')]],
  mupdf: (pdf, folder) => ['mutool', ['draw', '-q', '-r', String(DPI), '-o', join(folder, 'page%04d.ppm'), pdf]],
};

/** The readers at hand. */
export const READERS = (['poppler', 'mupdf'] as const).filter((reader) => runs(COMMANDS[reader]('', '')[0]));

function runs(program: string): boolean {
  return spawnSync(program, ['-v']).error === undefined;
}

/** Whether print masters can be drawn: poppler shows their inks as the press would have them, unless told by no intent. */
export const MASTERS = READERS.includes('poppler') && spawnSync('qpdf', ['--version']).error === undefined;

/** The pictures of a PDF's pages as a program draws them. */
export async function drawnPictures(compiled: Compiled<FontSet>, reader: Reader): Promise<Seen[]> {
  const [file] = await pdfEmitter.emit(compiled);
  return inFolder((folder) => draw(compiled, file!.bytes, reader, folder));
}

/** The pictures of a print master by what their own profiles say. */
export async function masterPictures(compiled: Compiled<FontSet>): Promise<Seen[]> {
  const [master] = await pdfEmitter.emit(compiled, { profile: 'press' });
  return inFolder((folder) => {
    const [packed, plain] = [join(folder, 'packed.pdf'), join(folder, 'plain.pdf')];
    writeFileSync(packed, master!.bytes);
    spawnSync('qpdf', ['--qdf', '--object-streams=disable', packed, plain]);
    const unmeant = readFileSync(plain).toString('latin1').replaceAll('/OutputIntents', '/OutputNothing');
    return draw(compiled, Buffer.from(unmeant, 'latin1'), 'poppler', folder);
  });
}

function draw(compiled: Compiled<FontSet>, bytes: Uint8Array, reader: Reader, folder: string): Seen[] {
  const pdf = join(folder, 'file.pdf');
  writeFileSync(pdf, bytes);
  const [program, args] = COMMANDS[reader](pdf, folder);
  spawnSync(program, args);
  const names = readdirSync(folder).filter((name) => name.endsWith('.ppm'));
  return cutOut(
    compiled,
    names.sort().map((name) => readPpm(readFileSync(join(folder, name)))),
  );
}

/** A page as programs write it in the least time: a head of `P6`, width, height and 255, then red, green and blue of every dot. */
function readPpm(file: Buffer): Seen {
  const [head, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 40))!;
  return { width: Number(width), height: Number(height), data: file.subarray(head.length) };
}

function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-drawn-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The pictures of the previews. */
export async function previewPictures(compiled: Compiled<FontSet>): Promise<Seen[]> {
  const pages = await pictureEmitter('png').emit(compiled, { dpi: DPI });
  return cutOut(compiled, await Promise.all(pages.map(({ bytes }) => readPng(bytes))));
}

/** A page without transparency. */
async function readPng(bytes: Uint8Array): Promise<Seen> {
  const image = await loadImage(Buffer.from(bytes));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return { width: image.width, height: image.height, data: new Uint8Array(data.buffer) };
}

/** Pictures where the layout has them, a dot from the middle of each pixel: sheets of the press have the page in their middle. */
function cutOut({ layout }: Compiled<FontSet>, sheets: readonly Seen[]): Seen[] {
  return layout.pages.flatMap((page, number) => {
    const sheet = sheets[number]!;
    const scale = DPI / 72;
    const channels = sheet.data.length / (sheet.width * sheet.height);
    const [left, top] = [(sheet.width / scale - page.width) / 2, (sheet.height / scale - page.height) / 2];
    return page.items.flatMap((item) => {
      if (item.kind !== 'image') return [];
      const { pixelWidth: width, pixelHeight: height } = item.picture;
      const data = new Uint8Array(width * height * 4).fill(255);
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          const column = Math.floor((left + item.x + ((x + 0.5) * item.width) / width) * scale);
          const row = Math.floor((top + item.y + ((y + 0.5) * item.height) / height) * scale);
          const at = (row * sheet.width + column) * channels;
          for (let k = 0; k < channels; k++) data[(y * width + x) * 4 + k] = sheet.data[at + k]!;
        }
      }
      return [{ width, height, data }];
    });
  });
}

/** The greatest difference of a sample between what is seen and what is known, both on white, at the middles of squares. */
export function farthest(
  seen: Seen,
  known: { readonly width: number; readonly height: number; readonly pixels: Uint8Array },
  cell = 1,
): number {
  if (seen.width !== known.width || seen.height !== known.height) return Number.POSITIVE_INFINITY;
  let most = 0;
  for (let y = cell >> 1; y < known.height; y += cell) {
    for (let x = cell >> 1; x < known.width; x += cell) {
      const at = (y * known.width + x) * 4;
      for (let k = 0; k < 3; k++)
        most = Math.max(most, Math.abs(onWhite(seen.data, at, k) - onWhite(known.pixels, at, k)));
    }
  }
  return most;
}

function onWhite(data: Uint8Array, at: number, k: number): number {
  const opacity = data[at + 3]! / 255;
  return data[at + k]! * opacity + 255 * (1 - opacity);
}
