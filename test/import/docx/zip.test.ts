import { describe, expect, test } from 'vitest';
import { REFUSALS } from '../../../src/import/docx/refusals.js';
import { openArchive } from '../../../src/import/docx/zip.js';
import { zipOf } from '../../support/zip.js';

const read = (bytes: Uint8Array, name: string): string => Buffer.from(openArchive(bytes).read(name)!).toString();

describe('archives are read whichever way they were written', () => {
  test.each([
    ['packed', {}],
    ['stored', { stored: true }],
    ['with sizes of 64 bits', { wide: true }],
  ])('%s', (_, tweaks) => {
    const bytes = zipOf({ 'a/甲.txt': '文字', 'b.txt': '' }, tweaks);
    expect(openArchive(bytes).names).toEqual(['a/甲.txt', 'b.txt']);
    expect(read(bytes, 'a/甲.txt')).toBe('文字');
    expect(read(bytes, 'b.txt')).toBe('');
  });

  test('behind a comment, and from the middle of a buffer', () => {
    const bytes = Buffer.concat([zipOf({ a: 'x' }), Buffer.from('a comment')]);
    expect(read(bytes, 'a')).toBe('x');
    expect(read(new Uint8Array(Buffer.concat([Buffer.from('abc'), bytes])).subarray(3), 'a')).toBe('x');
  });

  test('folders are no files', () => {
    expect(openArchive(zipOf({ 'a/': '', 'a/b': 'x' })).names).toEqual(['a/b']);
  });
});

describe('what no office writes is refused', () => {
  test.each(['../a', 'a/../../b', '/etc/a', 'C:/a', 'a\\..\\b', '\\\\server\\a'])('a file named %s', (name) => {
    expect(() => openArchive(zipOf({ [name]: 'x' }))).toThrow(REFUSALS['bad-names'].en);
  });

  test('more than the directory says is not unpacked', () => {
    const bytes = zipOf({ a: 'x'.repeat(1_000_000) }, { claims: { a: 1000 } });
    expect(() => openArchive(bytes).read('a')).toThrow(REFUSALS['too-large'].en);
  });

  test('less than the directory says is damage', () => {
    expect(() => openArchive(zipOf({ a: 'x' }, { claims: { a: 1000 } })).read('a')).toThrow(REFUSALS.damaged.en);
  });

  test('sizes beyond reason are refused before anything is unpacked', () => {
    expect(() => openArchive(zipOf({ a: 'x' }, { claims: { a: 0x1000_0001 }, packed: 0x1000_0000 }))).toThrow(
      REFUSALS['too-large'].en,
    );
    const many = Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`f${i}`, 'x']));
    const claims = Object.fromEntries(Object.keys(many).map((name) => [name, 0x1000_0000]));
    expect(() => openArchive(zipOf(many, { claims, packed: 0x0800_0000 }))).toThrow(REFUSALS['too-large'].en);
    expect(() => openArchive(zipOf({ a: Buffer.alloc((1 << 24) + 1) }))).toThrow(REFUSALS['too-large'].en);
  });

  test('a password of the archive', () => {
    expect(() => openArchive(zipOf({ a: 'x' }, { flags: 1 }))).toThrow(REFUSALS.encrypted.en);
  });

  test('every byte that is not what it was is seen, or changes nothing that is read', () => {
    const whole = zipOf({ 'word/a.xml': '<甲>文字文字文字</甲>' });
    let refused = 0;
    for (let at = 0; at < whole.length; at++) {
      const damaged = Uint8Array.from(whole);
      damaged[at]! ^= 0x10;
      try {
        const archive = openArchive(damaged);
        const bytes = archive.read('word/a.xml');
        if (bytes) expect(Buffer.from(bytes).toString()).toBe('<甲>文字文字文字</甲>');
      } catch (error) {
        expect((error as Error).name).toBe('UsageError');
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(20);
    for (let length = 0; length < whole.length; length++) {
      expect(() => openArchive(whole.subarray(0, length)).read('word/a.xml')).toThrow(REFUSALS.damaged.en);
    }
  });
});
