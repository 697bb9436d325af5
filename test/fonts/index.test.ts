import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { OutsideError } from '../../src/diagnostics/errors.js';
import { readOutlines } from '../../src/fonts/outlines.js';
import { readPoints } from '../../src/fonts/points.js';
import { openPrepared, prepareOutlines } from '../../src/fonts/prepared.js';
import { openSfnt } from '../../src/fonts/sfnt.js';
import { simplifyOutline } from '../../src/fonts/simplify.js';
import { seeded } from '../support/compile-text.js';
import { session } from '../support/session.js';

const fonts = session.fonts;
const folder = mkdtempSync(join(tmpdir(), 'bulletin-fonts-'));
afterAll(() => {
  fonts.close();
  rmSync(folder, { recursive: true, force: true });
});
const choose = (role: string, character: string) => fonts.choose(role, character.codePointAt(0)!);

describe('glyphs of a role', () => {
  test.each(['仿宋', '楷体', '宋体', '黑体', '小标宋'])('%s: hanzi and Chinese marks are 1 em wide', (role) => {
    for (const character of '国，。“”‘’·—…（') expect(choose(role, character)?.advance, character).toBe(1);
  });

  test('Latin letters and digits come from the Latin faces, half an em a digit', () => {
    expect(choose('仿宋', '5')).toMatchObject({ face: 'latin', advance: 0.5 });
    expect(choose('黑体', '5')).toMatchObject({ face: 'latin-bold', advance: 0.5 });
  });

  test('quotes of 楷体 come from 仿宋; what a role lacks falls back and says so; what no face has is missing', () => {
    expect(choose('楷体', '“')).toMatchObject({ face: 'fangsong', fallback: false });
    expect(choose('仿宋', '①')).toMatchObject({ face: 'song', fallback: true });
    expect(fonts.choose('仿宋', 0x10fffd)).toBeUndefined();
  });
});

const NAMES = { family: 'Noto Serif SC 7KQ2XM', postscriptName: 'NotoSerifSC-Regular-7KQ2XM' };

describe('the dash —', () => {
  /** A glyph as it stands alone in a subset: the box of its ink, em. */
  const inkOf = (role: string, character: string) => {
    const { face } = choose(role, character)!;
    const em = fonts.info(face).unitsPerEm;
    const bytes = fonts.standalone(face, [character.codePointAt(0)!], NAMES);
    const path = join(folder, `${role}.ttf`);
    writeFileSync(path, bytes);
    const subset = openSfnt(path);
    const outline = subset.outlineOf(subset.glyphOf(character.codePointAt(0)!));
    const { y, x } = readPoints(outline);
    subset.close();
    expect([outline.readInt16BE(4), outline.readInt16BE(8)]).toEqual([Math.min(...y), Math.max(...y)]);
    return {
      thick: (Math.max(...y) - Math.min(...y)) / em,
      middle: (Math.max(...y) + Math.min(...y)) / 2 / em,
      wide: (Math.max(...x) - Math.min(...x)) / em,
    };
  };

  test.each([
    ['宋体', 0.05],
    ['小标宋', 0.07],
    ['黑体', 0.075],
    ['仿宋', 0.055],
    ['楷体', 0.06],
  ])('%s: no hairline, at the height of hanzi, as long as its box', (role, least) => {
    const { thick, middle, wide } = inkOf(role, '—');
    expect(thick).toBeGreaterThanOrEqual(least);
    expect(thick).toBeLessThan(inkOf(role, '一').thick);
    expect(middle).toBeGreaterThan(0.34);
    expect(middle).toBeLessThan(0.41);
    expect(wide).toBeGreaterThan(role === '楷体' ? 0.97 : 0.999);
  });
});

describe('standalone subsets', () => {
  const codePoints = [...'国“·—A'].map((character) => character.codePointAt(0)!);

  test('each code point maps to the outline and the advance that the layout uses', () => {
    const path = join(folder, 'subset.ttf');
    writeFileSync(path, fonts.standalone('song', codePoints, NAMES));
    const subset = openSfnt(path);
    for (const character of '国“·—') {
      const glyph = subset.glyphOf(character.codePointAt(0)!);
      expect(glyph, character).toBeGreaterThan(0);
      expect(subset.advanceOf(glyph), character).toBe(1000);
      expect(subset.outlineOf(glyph).length, character).toBeGreaterThan(0);
    }
    expect(subset.glyphOf('字'.codePointAt(0)!)).toBe(0);
    subset.close();
  });

  test('one dash makes a file that LibreOffice takes for a font, of 1024 bytes at least', () => {
    expect(fonts.standalone('song', [0x2014], NAMES).length).toBeGreaterThanOrEqual(1024);
  });

  test('the same characters give the same bytes, in any order', () => {
    const [one, two] = [
      fonts.standalone('song', codePoints, NAMES),
      fonts.standalone('song', [...codePoints].reverse(), NAMES),
    ];
    expect(Buffer.compare(Buffer.from(one), Buffer.from(two))).toBe(0);
  });
});

test('outlines read together are those read one by one', () => {
  const path = 'fonts/NotoSansSC_500Medium.ttf';
  const [together, single] = [openSfnt(path), openSfnt(path)];
  const glyphs = Array.from('职业教育动态，国AIg ', (character) => together.glyphOf(character.codePointAt(0)!));
  // The first and the last of the face lie far from all others.
  glyphs.push(0, together.glyphCount - 1, glyphs[0]!);
  together.loadOutlines(glyphs);
  for (const glyph of glyphs) expect(together.outlineOf(glyph)).toEqual(single.outlineOf(glyph));
  expect(together.outlineOf(together.glyphOf(0x20))).toHaveLength(0);
  together.close();
  single.close();
});

describe('outlines read in runs', () => {
  const faces = readdirSync('fonts').filter((name) => name.endsWith('.ttf'));

  test.each(faces)('%s: random glyphs in random order, blank ones among them, are those read one by one', (name) => {
    const single = openSfnt(`fonts/${name}`);
    const blank = [0x20, 0xa0, 0x3000].map((space) => single.glyphOf(space)).filter((glyph) => glyph > 0);
    for (let seed = 1; seed <= 30; seed++) {
      const random = seeded(seed);
      const any = Array.from({ length: 40 }, () => Math.floor(random() * single.glyphCount));
      // Glyphs beside the blank ones begin or end where those do.
      const near = blank
        .flatMap((glyph) => [glyph + 1, glyph, glyph - 1])
        .filter((glyph) => glyph >= 0 && glyph < single.glyphCount);
      const glyphs = [...any, ...near].map((glyph) => [random(), glyph] as const).sort(([a], [b]) => a - b);
      const together = openSfnt(`fonts/${name}`);
      together.loadOutlines(glyphs.map(([, glyph]) => glyph));
      for (const [, glyph] of glyphs)
        expect(together.outlineOf(glyph).equals(single.outlineOf(glyph)), `${seed} ${glyph}`).toBe(true);
      together.close();
    }
    single.close();
  });

  test('a blank glyph that begins where another does, before or after it, shortens nothing', () => {
    const path = join(folder, 'row.bin');
    writeFileSync(path, Buffer.from('aaaabbbbcccc'));
    const descriptor = openSync(path, 'r');
    const row = [0, 4, 4, 8, 12];
    for (const order of [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [2, 1],
      [1, 2],
    ]) {
      const read = new Map<number, string>();
      const keep = (glyph: number, outline: Buffer) => read.set(glyph, outline.toString());
      readOutlines({ file: { path, descriptor }, startOf: (glyph) => row[glyph]! }, order, keep);
      for (const glyph of order) expect(read.get(glyph)).toBe(['aaaa', '', 'bbbb', 'cccc'][glyph]);
    }
    closeSync(descriptor);
  });

  test('a file that ends too early is refused', () => {
    const whole = readFileSync('fonts/LiberationSerif-Regular.ttf');
    const path = join(folder, 'short.ttf');
    for (const length of [4, 200, 5000, whole.length >> 1]) {
      writeFileSync(path, whole.subarray(0, length));
      const read = () => {
        const face = openSfnt(path);
        face.loadOutlines(Array.from({ length: face.glyphCount }, (_, glyph) => glyph));
        for (const tag of ['name', 'OS/2', 'GSUB', 'post', 'prep']) face.table(tag);
      };
      expect(read, String(length)).toThrow(OutsideError);
    }
  });
});

test('the tip of a stroke beyond the line of its neighbours stays', () => {
  // One contour of five points on the curve: the third lies on the line through the second and the fourth, but far outside.
  const glyph = Buffer.alloc(40);
  [1, 0, 0, 900, 100, 4, 0].forEach((value, i) => {
    glyph.writeInt16BE(value, i * 2);
  });
  glyph.fill(1, 14, 19);
  const steps = [
    [0, 300, 600, -800, 0],
    [0, 0, 0, 0, 100],
  ];
  steps.flat().forEach((step, i) => {
    glyph.writeInt16BE(step, 19 + i * 2);
  });
  const { x } = readPoints(simplifyOutline(glyph, 1.5));
  expect(Math.max(...x)).toBe(900);
});

test('simplified outlines keep their box and lose points; prepared ones are the same', () => {
  const path = join(folder, 'few.ttf');
  const characters = [...'国职业教育动态“—A'].map((character) => character.codePointAt(0)!);
  writeFileSync(path, fonts.standalone('song', characters, NAMES));
  const prepared = join(folder, 'outlines.bin');
  writeFileSync(prepared, prepareOutlines(path, 1.5));
  const [face, ready] = [openSfnt(path), openSfnt(path, 1.5, openPrepared(prepared, path, 1.5))];
  const lengths = characters.map((character) => {
    const glyph = face.glyphOf(character);
    const whole = face.outlineOf(glyph);
    const simple = simplifyOutline(whole, 1.5);
    expect(simple.subarray(2, 10)).toEqual(whole.subarray(2, 10));
    expect(ready.outlineOf(glyph)).toEqual(simple);
    return { whole: whole.length, simple: simple.length };
  });
  expect(lengths.every(({ whole, simple }) => simple <= whole)).toBe(true);
  expect(lengths.some(({ whole, simple }) => simple < whole)).toBe(true);
  expect(openPrepared(prepared, path, 1)).toBeUndefined();
  face.close();
  ready.close();
});
