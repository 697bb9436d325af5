import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openFonts } from '../../src/fonts/index.js';
import { openPrepared, prepareOutlines } from '../../src/fonts/prepared.js';
import { openSfnt } from '../../src/fonts/sfnt.js';
import { simplifyOutline } from '../../src/fonts/simplify.js';

const fonts = openFonts('fonts');
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

describe('standalone subsets', () => {
  const codePoints = [...'国“·—A'].map((character) => character.codePointAt(0)!);

  test('each code point maps to the outline and the advance that the layout uses', () => {
    const path = join(folder, 'subset.ttf');
    writeFileSync(path, fonts.standalone('song', codePoints));
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

  test('the same characters give the same bytes, in any order', () => {
    const [one, two] = [fonts.standalone('song', codePoints), fonts.standalone('song', [...codePoints].reverse())];
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

test('simplified outlines keep their box and lose points; prepared ones are the same', () => {
  const path = 'fonts/LXGWZhuqueFangsong-Regular.ttf';
  const face = openSfnt(path);
  const glyph = face.glyphOf('国'.codePointAt(0)!);
  const whole = face.outlineOf(glyph);
  const simple = simplifyOutline(whole, 1.5);
  expect(simple.length).toBeLessThan(whole.length);
  expect(simple.subarray(2, 10)).toEqual(whole.subarray(2, 10));
  const prepared = join(folder, 'outlines.bin');
  writeFileSync(prepared, prepareOutlines(path, 1.5));
  expect(openSfnt(path, 1.5, openPrepared(prepared, path, 1.5)).outlineOf(glyph)).toEqual(simple);
  expect(openPrepared(prepared, path, 1)).toBeUndefined();
  face.close();
});
