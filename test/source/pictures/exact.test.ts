import { deflateSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { srgbProfile } from '../../../src/emit/pdf/icc.js';
import { pdfEmitter } from '../../../src/emit/pdf/index.js';
import { inConformance } from '../../support/amount.js';
import { seeded } from '../../support/compile-text.js';
import { archiveFaults, masterFaults } from '../../support/pdf-rules/index.js';
import { chunk } from '../../support/pictures/chunks.js';
import {
  docxPictures,
  drawnPictures,
  farthest,
  issueOf,
  MASTERS,
  masterPictures,
  pdfPictures,
  previewPictures,
  READERS,
} from '../../support/pictures/drawn.js';
import { KNOWN_JPEGS } from '../../support/pictures/jpegs.js';
import { known, makeJpeg, turned } from '../../support/pictures/make-jpeg.js';
import { type KnownPicture, makePng, pngKinds } from '../../support/pictures/make-png.js';
import { ADOBE_RGB, greyProfile, rgbProfile, shownGrey, shownRgb } from '../../support/pictures/make-profile.js';
import { SHOWN, withProfile } from '../../support/pictures/make-webp.js';

/** Sixteen bits are cut to eight, and transparency is mixed, in more than one way. */
const ROUNDING = 3;
/** Colours of a profile go through tables. */
const TABLES = 8;

const files = (pictures: readonly KnownPicture[], ending: string) =>
  pictures.map(({ file }, i) => [`图${String(i).padStart(2, '0')}.${ending}`, file] as const);

/** By name, how far each picture is off where that is more than it may be. */
function off(
  seen: readonly Parameters<typeof farthest>[0][],
  pictures: readonly KnownPicture[],
  most: number,
  cell: number,
): Record<string, number> {
  const far = pictures.map((known, i) => [known.name, seen[i] ? farthest(seen[i], known, cell) : Number.NaN] as const);
  return Object.fromEntries(far.filter(([, by]) => !(by <= most)));
}

const SQUARES = [
  [
    [200, 40, 60],
    [90, 120, 200],
  ],
  [
    [20, 160, 80],
    [128, 128, 128],
  ],
];

const PNGS = pngKinds().map((kind, i) => makePng(kind, seeded(i)));
const COARSE = pngKinds().map((kind, i) => makePng(kind, seeded(100 + i), { cell: 8 }));

/** An issue of pictures that is laid out once, by the first test that asks. */
function once(pictures: readonly KnownPicture[], ending: string): () => ReturnType<typeof issueOf> {
  let issue: ReturnType<typeof issueOf> | undefined;
  return () => {
    issue ??= issueOf(files(pictures, ending));
    return issue;
  };
}

describe('every kind of PNG, pixel by pixel', () => {
  const compiled = once(PNGS, 'png');
  test('in the DOCX', async () => {
    expect(off(await docxPictures(await compiled()), PNGS, ROUNDING, 1)).toEqual({});
  });
  test('in the PDF', async () => {
    expect(off(await pdfPictures(await compiled()), PNGS, ROUNDING, 1)).toEqual({});
  });
});

const SETS = { PNG: [COARSE, 'png', ROUNDING], JPEG: [KNOWN_JPEGS, 'jpg', TABLES] } as const;

describe.each(Object.entries(SETS))('%s pictures as programs draw them', (_, [pictures, ending, most]) => {
  const compiled = once(pictures, ending);
  test.each(inConformance ? READERS : READERS.slice(0, 1))('%s, for reading', async (reader) => {
    expect(off(await drawnPictures(await compiled(), reader), pictures, most, 8)).toEqual({});
  });
  test.runIf(MASTERS)('poppler, for the press', async () => {
    expect(off(await masterPictures(await compiled()), pictures, most, 8)).toEqual({});
  });
  test('the preview', async () => {
    expect(off(await previewPictures(await compiled()), pictures, most, 8)).toEqual({});
  });
  test('the DOCX', async () => {
    expect(off(await docxPictures(await compiled()), pictures, most, 8)).toEqual({});
  });
  test('the PDF keeps its rules', async () => {
    expect(archiveFaults((await pdfEmitter.emit(await compiled()))[0]!.bytes)).toEqual([]);
    expect(masterFaults((await pdfEmitter.emit(await compiled(), { profile: 'press' }))[0]!.bytes)).toEqual([]);
  });
});

/** Solid inks of offset on coated paper as sRGB shows them (ISO 12647-2, Lab of its table 2), and how far a rendering may be off. */
const SOLIDS = {
  cyan: [0, 158, 224],
  magenta: [226, 0, 122],
  yellow: [255, 237, 0],
  black: [29, 29, 27],
  paper: [255, 255, 255],
};

test.each([1, 3])('inks without a profile are those of the press, turned %i', async (orientation) => {
  const inks = [255, 0, 0, 0, 0, 255, 0, 0, 0, 0, 255, 0, 0, 0, 0, 255, 0, 0, 0, 0];
  const row = Object.keys(SOLIDS).map((_, i) => inks.slice(i * 4, i * 4 + 4));
  const shown = known(
    'inks',
    makeJpeg([row], { colours: 'CMYK', orientation }),
    turned([Object.values(SOLIDS)], orientation),
  );
  const compiled = await issueOf([['a.jpg', shown.file]]);
  expect(farthest((await docxPictures(compiled))[0]!, shown, 8)).toBeLessThan(45);
});

const A98 = chunk('iCCP', Buffer.concat([Buffer.from('a98\0\0', 'latin1'), deflateSync(rgbProfile(ADOBE_RGB))]));

test.each(
  pngKinds()
    .filter(({ colour }) => colour === 0 || colour === 4)
    .filter(({ bits }) => bits > 4),
)('a profile in a grey PNG: $colour $bits $interlaced $transparent', async (kind) => {
  const muted = { most: 0.75, least: 0.25 };
  const plain = makePng(kind, seeded(6), muted);
  const pixels = plain.pixels.map((v, i) => (i % 4 === 3 ? v : shownGrey(v, 1.4)));
  const profile = chunk('iCCP', Buffer.concat([Buffer.from('grey\0\0', 'latin1'), deflateSync(greyProfile(1.4))]));
  const compiled = await issueOf([['a.png', makePng(kind, seeded(6), { ...muted, extra: [profile] }).file]]);
  expect(farthest((await docxPictures(compiled))[0]!, { ...plain, pixels })).toBeLessThanOrEqual(TABLES);
});

test.each(
  pngKinds().filter(({ colour, transparent }) => colour === 2 || colour === 6 || (colour === 3 && transparent)),
)('a profile in a PNG: $colour $bits $interlaced $transparent', async (kind) => {
  const muted = { most: 0.75, least: 0.25 };
  const plain = makePng(kind, seeded(5), muted);
  const shown = shownPixels(plain);
  const compiled = await issueOf([['a.png', makePng(kind, seeded(5), { ...muted, extra: [A98] }).file]]);
  expect(farthest((await docxPictures(compiled))[0]!, shown)).toBeLessThanOrEqual(TABLES);
  const [picture] = compiled.layout.pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'image' ? [item.picture] : [])),
  );
  expect(Buffer.compare(picture!.master!.profile!, rgbProfile(ADOBE_RGB))).toBe(0);
});

function shownPixels(known: KnownPicture): KnownPicture {
  const pixels = known.pixels.slice();
  for (let i = 0; i < pixels.length; i += 4) pixels.set(shownRgb([...pixels.subarray(i, i + 3)], ADOBE_RGB), i);
  return { ...known, pixels };
}

test('a damaged profile, or one for other colours, says nothing', async () => {
  const wrong = greyProfile(1);
  const cut = rgbProfile(ADOBE_RGB).subarray(0, 300);
  for (const profile of [wrong, cut, Buffer.from('no profile')]) {
    const shown = known('plain', makeJpeg(SQUARES, { colours: 'YCbCr', profile }), SQUARES);
    const compiled = await issueOf([['a.jpg', shown.file]]);
    expect(farthest((await docxPictures(compiled))[0]!, shown, 8)).toBeLessThanOrEqual(ROUNDING);
    expect(archiveFaults((await pdfEmitter.emit(compiled))[0]!.bytes)).toEqual([]);
    expect(masterFaults((await pdfEmitter.emit(compiled, { profile: 'press' }))[0]!.bytes)).toEqual([]);
  }
});

test('a profile of sRGB leaves the packed pixels as they are', async () => {
  const [plain, tagged] = [undefined, srgbProfile()].map((profile) =>
    makeJpeg(SQUARES, { colours: 'YCbCr', ...(profile && { profile }) }),
  );
  const compiled = await issueOf([
    ['a.jpg', plain!],
    ['b.jpg', tagged!],
  ]);
  const [one, other] = compiled.layout.pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'image' ? [item.picture] : [])),
  );
  expect(Buffer.compare(one!.bytes, other!.bytes)).toBe(0);
  expect(other!.master).toBeUndefined();
});

test('a WebP with transparency, and with a profile', async () => {
  const profiled = shownPixels(SHOWN);
  const compiled = await issueOf([
    ['a.webp', SHOWN.file],
    ['b.webp', withProfile(rgbProfile(ADOBE_RGB))],
  ]);
  for (const seen of [await docxPictures(compiled), await pdfPictures(compiled)]) {
    expect(farthest(seen[0]!, SHOWN)).toBeLessThanOrEqual(ROUNDING);
    // Colours that sRGB lacks are cut off alike in all but strength.
    expect(farthest(seen[1]!, profiled)).toBeLessThanOrEqual(TABLES);
    expect(farthest(seen[1]!, SHOWN)).toBeGreaterThan(TABLES * 2);
  }
});

test('a lossy WebP', async () => {
  const context = createCanvas(24, 16).getContext('2d');
  context.fillStyle = 'rgb(200, 80, 40)';
  context.fillRect(0, 0, 24, 16);
  const pixels = Uint8Array.from(new Array<number[]>(24 * 16).fill([200, 80, 40, 255]).flat());
  const file = context.canvas.encodeSync('webp', 90);
  const compiled = await issueOf([['a.webp', file]]);
  expect(farthest((await docxPictures(compiled))[0]!, { width: 24, height: 16, pixels })).toBeLessThanOrEqual(TABLES);
});
