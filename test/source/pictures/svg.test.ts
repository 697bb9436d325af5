import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { type Font, openSync } from 'fontkit';
import { PNG } from 'pngjs';
import { describe, expect, test, vi } from 'vitest';
import type { Picture } from '../../../src/model/index.js';
import { loadPictures } from '../../../src/source/pictures/index.js';
import { seeded } from '../../support/compile-text.js';
import { makeJpeg } from '../../support/pictures/make-jpeg.js';
import { makePng } from '../../support/pictures/make-png.js';
import { ADOBE_RGB, rgbProfile, shownRgb } from '../../support/pictures/make-profile.js';
import { temporaryFolder } from '../../support/read-source.js';
import { session } from '../../support/session.js';

const FONTS = session.fonts;
/** Edge of a character in pixels of the painted picture: 32 of 320 CSS pixels across. */
const EM = 160;

function svg(inside: string, root = 'width="320" height="64"'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${root}>${inside}</svg>`;
}

/** What reading a drawing gives: its picture, or the code and words of its finding. */
async function read(content: string | Uint8Array): Promise<Picture | string> {
  const folder = await temporaryFolder();
  writeFileSync(join(folder, 'a.svg'), content);
  const loaded = (await loadPictures(['a.svg'], folder, FONTS.drawing, new Map())).get('a.svg')!;
  return loaded.kind === 'picture' ? loaded.picture : `${loaded.finding.kind.code}: ${loaded.finding.message.en}`;
}

/** Darkness of each pixel, 0 to 255, on white. */
async function inkOf(
  content: string,
): Promise<{ readonly width: number; readonly height: number; readonly ink: Uint8Array }> {
  const picture = await read(content);
  if (typeof picture === 'string') throw new Error(picture);
  const { width, height, data } = PNG.sync.read(Buffer.from(picture.bytes));
  const ink = new Uint8Array(width * height);
  for (let i = 0; i < ink.length; i++) ink[i] = ((255 - data[i * 4]!) * data[i * 4 + 3]!) / 255;
  return { width, height, ink };
}

const opened = new Map<string, Font>();
const painted = new Map<string, Uint8Array>();

/** Characters of a face by fontkit, one em apart, painted with the canvas; the same once. */
function expected(file: string, text: string, width: number, height: number): Uint8Array {
  const key = [file, text, width, height].join();
  const ink = painted.get(key) ?? paint(file, text, width, height);
  painted.set(key, ink);
  return ink;
}

function paint(file: string, text: string, width: number, height: number): Uint8Array {
  const font = opened.get(file) ?? openSync(join('fonts', file));
  opened.set(file, font);
  const context = createCanvas(width, height).getContext('2d');
  [...text].forEach((character, i) => {
    context.setTransform(EM / font.unitsPerEm, 0, 0, -EM / font.unitsPerEm, EM * (0.5 + i), EM * 1.5);
    context.beginPath();
    for (const { command, args } of font.glyphForCodePoint(character.codePointAt(0)!).path.commands) {
      (context[command] as (...points: readonly number[]) => void)(...args);
    }
    context.fill();
  });
  const { data } = context.getImageData(0, 0, width, height);
  const ink = new Uint8Array(width * height);
  for (let i = 0; i < ink.length; i++) ink[i] = data[i * 4 + 3]!;
  return ink;
}

function difference(one: Uint8Array, other: Uint8Array): number {
  let [off, all] = [0, 0];
  for (let i = 0; i < one.length; i++) {
    off += Math.abs(one[i]! - other[i]!);
    all += other[i]!;
  }
  return off / Math.max(1, all);
}

const TEXT = '流程图开始';
const words = (attributes: string, text = TEXT): string =>
  svg(`<text x="16" y="48" font-size="32" ${attributes}>${text}</text>`);

const [SONG, BLACK, SANS, KAI, FANG] = [
  'NotoSerifSC_400Regular.ttf',
  'NotoSerifSC_900Black.ttf',
  'NotoSansSC_500Medium.ttf',
  'LXGWWenKaiGBLite-Regular.ttf',
  'LXGWZhuqueFangsong-Regular.ttf',
] as const;

describe('words of a drawing stand in the shipped faces', () => {
  test.each([
    ['', SONG],
    ['font-family="宋体"', SONG],
    ['font-family="SimSun"', SONG],
    ['font-family="Times New Roman"', SONG],
    ['font-family="serif"', SONG],
    ['font-family="No Such Face"', SONG],
    ['font-family="No Such Face, KaiTi"', KAI],
    ['font-family="宋体" font-weight="bold"', BLACK],
    ['font-family="SimSun" font-weight="700"', BLACK],
    ['font-family="仿宋"', FANG],
    ['font-family="FangSong"', FANG],
    ['font-family="仿宋_GB2312"', FANG],
    ['font-family="黑体"', SANS],
    ['font-family="SimHei"', SANS],
    ['font-family="Microsoft YaHei"', SANS],
    ['font-family="\'微软雅黑\', Arial"', SANS],
    ['font-family="arial"', SANS],
    ['font-family="sans-serif"', SANS],
    ['font-family="楷体"', KAI],
    ['font-family="KaiTi"', KAI],
    ['font-family="方正小标宋简体"', BLACK],
    ['style="font-family:KaiTi;fill:#000"', KAI],
    ['style="font: bold 32px/1.2 SimSun, serif"', BLACK],
    ['style="font-family:&quot;Microsoft YaHei&quot;"', SANS],
  ])('%s', async (attributes, file) => {
    const { width, height, ink } = await inkOf(words(attributes));
    expect(difference(ink, expected(file, TEXT, width, height))).toBeLessThan(0.12);
    const others = [SONG, BLACK, SANS, KAI, FANG].filter((other) => other !== file);
    for (const other of others.slice(0, 2))
      expect(difference(ink, expected(other, TEXT, width, height)), other).toBeGreaterThan(0.2);
  });

  test.each([
    ['a type', '<style>text { font-family: KaiTi }</style>', ''],
    [
      'a class',
      '<style><![CDATA[ .a, .b { font-family: "KaiTi" } /* .b { font-family: SimHei } */ ]]></style>',
      'class="x b"',
    ],
    ['an identifier over a class', '<style>#t{font-family:KaiTi}.b{font-family:SimHei}</style>', 'class="b" id="t"'],
    ['a child', '<style>svg > text { font-family: KaiTi } g > text { font-family: SimHei }</style>', ''],
    ['a style sheet over an attribute', '<style>.a{font-family:KaiTi}</style>', 'class="a" font-family="SimHei"'],
    [
      'a style attribute over a style sheet',
      '<style>.a{font-family:SimHei}</style>',
      'class="a" style="font-family:KaiTi"',
    ],
  ])('by %s', async (_, style, attributes) => {
    const { width, height, ink } = await inkOf(words(attributes).replace('<text', `${style}<text`));
    expect(difference(ink, expected(KAI, TEXT, width, height))).toBeLessThan(0.12);
  });

  test('a tspan and a group', async () => {
    const inside = `<g font-family="KaiTi"><text x="16" y="48" font-size="32">流<tspan>程<tspan font-family="KaiTi">图</tspan></tspan>开始</text></g>`;
    const { width, height, ink } = await inkOf(svg(inside));
    expect(difference(ink, expected(KAI, TEXT, width, height))).toBeLessThan(0.12);
  });

  test('Latin letters beside hanzi keep their own face', async () => {
    const { width, height, ink } = await inkOf(words('font-family="Times New Roman"', '图W'));
    const both = expected(SONG, '图', width, height);
    const latin = expected('LiberationSerif-Regular.ttf', ' W', width, height);
    expect(
      difference(
        ink,
        both.map((value, i) => Math.max(value, latin[i]!)),
      ),
    ).toBeLessThan(0.12);
  });

  test.each(['KaiTi', 'FangSong', 'SimHei'])('bold %s has no face: it is thickened', async (family) => {
    const total = async (weight: string): Promise<number> =>
      (await inkOf(words(`font-family="${family}" font-weight="${weight}"`))).ink.reduce(
        (sum, value) => sum + value,
        0,
      );
    const more = (await total('bold')) / (await total('normal'));
    expect(more).toBeGreaterThan(1.1);
    expect(more).toBeLessThan(1.8);
  });

  test('the same bytes every time', async () => {
    const [one, other] = [await read(words('')), await read(words(''))] as Picture[];
    expect(Buffer.compare(one!.bytes, other!.bytes)).toBe(0);
  });
});

test.each([
  ['width="96" height="48"', 1600, 800, 72, 36],
  ['viewBox="0 0 96 48"', 1600, 800, 72, 36],
  ['width="1in" height="50%" viewBox="0 0 96 48"', 1600, 400, 72, 18],
  ['width="20cm" viewBox="0 0 100 50"', 2362, 1181, 567, 283.5],
  ['width="4000" height="2000"', 2600, 1300, 3000, 1500],
  ['height="48" viewBox="0 0 96 48"', 1600, 800, 72, 36],
])('the size of <svg %s>', async (root, pixelWidth, pixelHeight, width, height) => {
  const picture = (await read(svg('<rect width="9" height="9"/>', root))) as Picture;
  expect([picture.pixelWidth, picture.pixelHeight]).toEqual([pixelWidth, pixelHeight]);
  expect(Math.abs(picture.width - width) + Math.abs(picture.height - height)).toBeLessThan(1);
});

test('encodings and entities of drawing programs', async () => {
  const utf16 = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${words('')}`, 'utf16le');
  const illustrator = words('font-family="&f;"').replace(
    '<svg',
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd" [<!ENTITY f "KaiTi">]><svg',
  );
  expect(await read(utf16)).toMatchObject({ format: 'png' });
  expect(await read(illustrator)).toMatchObject({ format: 'png' });
});

test('a picture inside a drawing is shown as its profile says', async () => {
  const colour = [90, 140, 110];
  const jpeg = makeJpeg([[colour]], { colours: 'YCbCr', profile: rgbProfile(ADOBE_RGB) });
  const picture = (await read(
    svg(
      `<image width="320" height="64" preserveAspectRatio="none" xlink:href="data:image/jpeg;base64,${jpeg.toString('base64')}"/>`,
    ),
  )) as Picture;
  const { width, height, data } = PNG.sync.read(Buffer.from(picture.bytes));
  const at = ((height >> 1) * width + (width >> 1)) * 4;
  const off = shownRgb(colour, ADOBE_RGB).map((value, k) => Math.abs(value - data[at + k]!));
  expect(Math.max(...off)).toBeLessThanOrEqual(8);
});

const uses = (levels: number): string =>
  Array.from({ length: levels }, (_, i) => `<g id="a${i + 1}">${`<use href="#a${i}"/>`.repeat(10)}</g>`).join('');
const data = (bytes: Uint8Array): string => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
const png = makePng({ colour: 2, bits: 8, interlaced: false, transparent: false }, seeded(1)).file;

test.each([
  [
    'an entity bomb',
    `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${svg('<text>&b;</text>')}`,
    'picture/svg: .*complicated',
  ],
  [
    'an entity from outside',
    `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${svg('<text>&a;</text>')}`,
    'picture/broken',
  ],
  ['levels without end', svg(`${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}`), 'picture/svg: .*complicated'],
  ['uses of uses', svg(`<g id="a0"><path d="M0 0h1"/></g>${uses(9)}<use href="#a9"/>`), 'picture/svg: .*complicated'],
  [
    'a filter without end',
    svg('<filter id="f"><feTurbulence numOctaves="100000"/></filter><rect width="9" height="9" filter="url(#f)"/>'),
    'picture/svg: .*complicated',
  ],
  [
    'a pattern without end',
    svg('<pattern id="p" width="1e6" height="1e6"/><rect width="9" height="9" fill="url(#p)"/>'),
    'picture/svg: .*complicated',
  ],
  ['a size without end', svg('', 'width="1e9" height="1e9"'), 'picture/size'],
  ['no size', svg('', 'width="0" height="0"'), 'picture/broken'],
  [
    'a picture on the network',
    svg('<image href="https://example.com/a.png" width="9" height="9"/>'),
    'picture/svg: .*https://example.com/a.png',
  ],
  ['a picture beside it', svg('<image xlink:href="b.png" width="9" height="9"/>'), 'picture/svg: .*b.png'],
  ['parts of another drawing', svg('<use href="b.svg#x"/>'), 'picture/svg: .*b.svg'],
  ['a style sheet outside', svg('<style>@import "a.css";</style>'), 'picture/svg: .*a.css'],
  [
    'a damaged picture inside',
    svg(`<image width="9" height="9" href="${data(png.subarray(0, 60))}"/>`),
    'picture/broken',
  ],
  [
    'words in HTML',
    svg('<foreignObject width="90" height="20"><div xmlns="http://www.w3.org/1999/xhtml">开始</div></foreignObject>'),
    'picture/svg: .*开始',
  ],
  ['a character that no face has', words('', '甲\u{13000}'), 'picture/svg: .*\u{13000}'],
  ['half of a drawing', svg('<g>').slice(0, -6), 'picture/broken'],
  ['two attributes of one name', svg('<g id="a" id="b"/>'), 'picture/broken'],
])('%s is a finding', async (_, content, expected) => {
  const found = await read(content);
  expect(found).toBeTypeOf('string');
  expect(found).toMatch(new RegExp(expected, 'u'));
});

test('words in HTML with the same words beside them are drawn', async () => {
  const both =
    '<switch><foreignObject width="90" height="20" requiredFeatures="x"><p xmlns="http://www.w3.org/1999/xhtml">开 始</p></foreignObject><text y="20">开始</text></switch>';
  expect(await read(svg(both))).toMatchObject({ format: 'png' });
});

test('a drawing is painted where another part of the process has started the painter before', async () => {
  expect(await read(svg('<rect width="10" height="10"/>'))).toHaveProperty('bytes');
  vi.resetModules();
  const { readSvg } = await import('../../../src/source/pictures/svg/index.js');
  const drawn = await readSvg(Buffer.from(svg('<rect width="10" height="10"/>')), FONTS.drawing, 1e8);
  expect(drawn.kind).toBe('picture');
});
