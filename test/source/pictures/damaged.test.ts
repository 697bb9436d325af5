import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { docxEmitter } from '../../../src/emit/docx/index.js';
import { pdfEmitter } from '../../../src/emit/pdf/index.js';
import { pictureEmitter } from '../../../src/emit/png/index.js';
import type { LoadedPicture } from '../../../src/source/pictures/index.js';
import { loadPictures } from '../../../src/source/pictures/index.js';
import { amount } from '../../support/amount.js';
import { compileText, HEAD, seeded } from '../../support/compile-text.js';
import { archiveFaults, masterFaults } from '../../support/pdf-rules/index.js';
import { chunk, SIGNATURE } from '../../support/pictures/chunks.js';
import { KNOWN_JPEGS } from '../../support/pictures/jpegs.js';
import { makePng, pngKinds } from '../../support/pictures/make-png.js';
import { ADOBE_RGB, rgbProfile } from '../../support/pictures/make-profile.js';
import { LOSSLESS } from '../../support/pictures/make-webp.js';
import { temporaryFolder } from '../../support/read-source.js';
import { session } from '../../support/session.js';

const FONTS = session.fonts;

/** Damaged files of each kind, and places where each is cut off. */
const [COUNT, CUTS] = [amount(5, 400), amount(20, 1000)];

function webp(quality?: number): Buffer {
  const context = createCanvas(24, 16).getContext('2d');
  context.fillStyle = 'rgba(200, 80, 40, 0.6)';
  context.fillRect(3, 2, 12, 9);
  return context.canvas.encodeSync('webp', quality);
}

const SVG = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="24" height="16"><g fill="red"><rect width="9" height="9"/></g><text x="1" y="12" font-size="8">图</text></svg>',
);

const profiled = chunk('iCCP', Buffer.concat([Buffer.from('x\0\0', 'latin1'), deflateSync(rgbProfile(ADOBE_RGB))]));
const jpegOf = (name: string): Buffer => KNOWN_JPEGS.find((each) => each.name === name)!.file;

/** Whole files of every kind. */
const WHOLE: Readonly<Record<string, Buffer>> = {
  ...Object.fromEntries(
    pngKinds()
      .filter((_, i) => i % 5 === 0)
      .map((kind, i) => makePng(kind, seeded(i)))
      .map(({ name, file }) => [`${name}.png`, file]),
  ),
  'profile.png': makePng({ colour: 2, bits: 8, interlaced: false, transparent: false }, seeded(1), {
    extra: [profiled],
  }).file,
  'grey.jpg': jpegOf('grey'),
  'colour.jpg': jpegOf('YCbCr'),
  'progressive.jpg': jpegOf('progressive YCbCr'),
  'turned.jpg': jpegOf('turned 6'),
  'inks.jpg': jpegOf('CMYK with a profile'),
  'lossy.webp': webp(80),
  'lossless.webp': LOSSLESS,
  'drawing.svg': SVG,
};

/** Reads files from a folder; the code of each one's finding, or that it is a picture. */
async function verdicts(files: Readonly<Record<string, Uint8Array>>, most?: number): Promise<Record<string, string>> {
  const folder = await temporaryFolder();
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const loaded = await loadPictures(Object.keys(files), folder, FONTS.drawing, new Map(), most);
  const verdict = (each: LoadedPicture): string => (each.kind === 'picture' ? 'a picture' : each.finding.kind.code);
  return Object.fromEntries([...loaded].map(([name, each]) => [name, verdict(each)]));
}

test('whole files are pictures', async () => {
  expect(new Set(Object.values(await verdicts(WHOLE)))).toEqual(new Set(['a picture']));
});

test.each(Object.entries(WHOLE))('%s cut off anywhere', async (name, whole) => {
  const step = Math.max(1, Math.floor(whole.length / CUTS));
  const lengths = Array.from({ length: Math.ceil((whole.length - 1) / step) }, (_, i) => 1 + i * step);
  const near = [1, 2, 3, 4, 5, 8, 12, 13].map((less) => whole.length - less);
  const cut = Object.fromEntries(
    [...lengths, ...near].map((length) => [`${length}-${name}`, whole.subarray(0, length)]),
  );
  const found = await verdicts(cut);
  const accepted = Object.entries(found).filter(
    ([, verdict]) => !['picture/broken', 'picture/format'].includes(verdict),
  );
  expect(accepted).toEqual([]);
});

function header(width: number, height: number, bits = 8, colour = 0): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([bits, colour, 0, 0, 0], 8);
  return chunk('IHDR', data);
}

function pngOf(...parts: readonly Buffer[]): Buffer {
  return Buffer.concat([SIGNATURE, ...parts, chunk('IEND')]);
}

/** A PNG of one bit a pixel and nothing but zeros. */
function blank(width: number, height: number): Buffer {
  return pngOf(header(width, height, 1), chunk('IDAT', deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height))));
}

const rows = chunk('IDAT', deflateSync(Buffer.alloc(20)));
const good = pngOf(header(4, 4), rows);
const wrongCrc = Buffer.from(good);
wrongCrc[wrongCrc.indexOf('IDAT') + 6]! ^= 0xff;
const jpegOfSize = (width: number, height: number): Buffer => {
  const file = Buffer.from(jpegOf('YCbCr'));
  file.writeUInt16BE(height, file.indexOf(Buffer.from([0xff, 0xc0])) + 5);
  file.writeUInt16BE(width, file.indexOf(Buffer.from([0xff, 0xc0])) + 7);
  return file;
};
/** Bytes that belong to nothing before the scan: all viewers pass over them. */
const stray = Buffer.from(jpegOf('YCbCr').toString('latin1').replace('\xff\xda', 'abc\xff\xda'), 'latin1');
const box = (brand: string): Buffer =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from(`ftyp${brand}\0\0\0\0mif1${brand}`, 'latin1'),
    Buffer.alloc(64),
  ]);
const riff = (width: number, height: number): Buffer => {
  const file = Buffer.from(LOSSLESS);
  const at = file.indexOf('VP8L') + 9;
  file.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0, at);
  return file;
};

describe('an absurd file', () => {
  const FILES: Readonly<Record<string, readonly [string, Uint8Array]>> = {
    'empty.png': ['picture/broken', Buffer.alloc(0)],
    'text.png': ['picture/format', Buffer.from('这不是图片')],
    'page.svg': ['picture/format', Buffer.from('<html><body>图</body></html>')],
    'gif.png': [
      'a picture',
      Buffer.from('GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;', 'latin1'),
    ],
    'bmp.jpg': ['picture/format', Buffer.from(`BM${'\0'.repeat(60)}`, 'latin1')],
    'tiff.png': ['picture/broken', Buffer.from(`II*\0\x08\0\0\0${'\0'.repeat(60)}`, 'latin1')],
    'heic.jpg': ['picture/format', box('heic')],
    'avif.webp': ['picture/format', box('avif')],
    'signature.png': ['picture/broken', SIGNATURE],
    'crc.png': ['picture/broken', wrongCrc],
    'garbage.png': ['picture/broken', pngOf(header(4, 4), chunk('IDAT', Buffer.from('no zlib at all')))],
    'short.png': ['picture/broken', pngOf(header(4, 40), rows)],
    'no-rows.png': ['picture/broken', pngOf(header(4, 0), rows)],
    'no-columns.png': ['picture/broken', pngOf(header(0, 4), rows)],
    'depth.png': ['picture/broken', pngOf(header(4, 4, 3), rows)],
    'colour.png': ['picture/broken', pngOf(header(4, 4, 8, 5), rows)],
    'no-palette.png': ['picture/broken', pngOf(header(4, 4, 8, 3), rows)],
    'no-header.png': ['picture/broken', pngOf(rows)],
    'claims.png': ['picture/size', pngOf(header(65535, 65535), rows)],
    'claims-more.png': ['picture/broken', pngOf(header(0xffffffff, 0xffffffff), rows)],
    'bomb.png': ['picture/size', blank(12_000, 9_000)],
    'no-rows.jpg': ['picture/broken', jpegOfSize(48, 0)],
    'claims.jpg': ['picture/size', jpegOfSize(65_500, 65_500)],
    'taller.jpg': ['picture/broken', jpegOfSize(48, 6_000)],
    'claims.webp': ['picture/size', riff(16_383, 16_383)],
    'taller.webp': ['picture/broken', riff(24, 9_000)],
    'stray.jpg': ['a picture', stray],
    'noise.jpg': [
      'picture/broken',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(500, 0x5a), Buffer.from([0xff, 0xd9])]),
    ],
  };
  test('is a finding', async () => {
    const found = await verdicts(Object.fromEntries(Object.entries(FILES).map(([name, [, bytes]]) => [name, bytes])));
    expect(found).toEqual(Object.fromEntries(Object.entries(FILES).map(([name, [code]]) => [name, code])));
  });

  test('an ancillary chunk that unpacks without end does no harm', async () => {
    const bomb = chunk('iCCP', Buffer.concat([Buffer.from('x\0\0', 'latin1'), deflateSync(Buffer.alloc(200_000_000))]));
    expect(await verdicts({ 'profile.png': pngOf(header(4, 4), bomb, rows) })).toEqual({ 'profile.png': 'a picture' });
  });

  test('pictures that are too large together', async () => {
    const files = { 'a.png': blank(300, 300), 'b.png': blank(300, 300), 'c.png': blank(300, 300) };
    expect(await verdicts(files, 200_000)).toEqual({
      'a.png': 'a picture',
      'b.png': 'a picture',
      'c.png': 'picture/size',
    });
  });
});

/** A file with some bytes changed, left out or put in twice. */
function mutated(file: Buffer, random: () => number): Buffer {
  const bytes = Buffer.from(file);
  const times = 1 + Math.floor(random() * 4);
  for (let i = 0; i < times; i++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  const at = Math.floor(random() * bytes.length);
  const length = Math.floor(random() * 12);
  const kind = random();
  if (kind < 0.15) return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
  if (kind < 0.3) return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
  return bytes;
}

test(`each kind of file changed at random, ${COUNT} times: a finding or a picture in every output`, async () => {
  const random = seeded(12);
  for (let round = 0; round < COUNT; round += 10) {
    const files = Object.fromEntries(
      Object.entries(WHOLE).flatMap(([name, whole]) =>
        Array.from({ length: 10 }, (_, i) => [`${i}-${name}`, mutated(whole, random)] as const),
      ),
    );
    const body = Object.keys(files).map((name) => `![图](<${name}>)`);
    const { compiled, diagnostics } = await compileText(`${HEAD}# 一、题\n\n${body.join('\n\n')}\n`, files);
    const faults = diagnostics.filter(({ code }) => code.startsWith('picture/'));
    const drawn = compiled!.layout.pages.flatMap(({ items }) => items.filter(({ kind }) => kind === 'image'));
    const refused = faults.filter(({ severity }) => severity === 'error');
    expect(refused.length + drawn.length, `round ${round}`).toBe(body.length);
    expect(archiveFaults((await pdfEmitter.emit(compiled!))[0]!.bytes), `round ${round}`).toEqual([]);
    expect(masterFaults((await pdfEmitter.emit(compiled!, { profile: 'press' }))[0]!.bytes), `round ${round}`).toEqual(
      [],
    );
    await docxEmitter.emit(compiled!);
    await pictureEmitter('png').emit(compiled!, { dpi: 30 });
  }
});
