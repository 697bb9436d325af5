import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { crc32, tableCrc32 } from '../../src/emit/docx/crc32.js';
import { zip } from '../../src/emit/docx/zip.js';

const check = Buffer.from('123456789', 'latin1');

test('CRC-32 gives the check value of its definition, and both ways agree on every byte', () => {
  expect(tableCrc32(check)).toBe(0xcbf43926);
  expect(crc32(check)).toBe(0xcbf43926);
  const bytes = Uint8Array.from({ length: 1000 }, (_, i) => (i * 7) & 0xff);
  expect(crc32(bytes)).toBe(tableCrc32(bytes));
});

test('the directory of a package leads to every part, content types first, pictures as they are', () => {
  const picture = Uint8Array.from({ length: 50 }, () => 7);
  const text = '字'.repeat(500);
  const file = Buffer.from(
    zip(
      new Map<string, string | Uint8Array>([
        ['word/media/picture1.png', picture],
        ['word/document.xml', text],
        ['[Content_Types].xml', 'types'],
      ]),
    ),
  );
  const end = file.length - 22;
  expect(file.toString('latin1', end, end + 4)).toBe('PK\x05\x06');
  expect(file.readUInt16LE(end + 10)).toBe(3);
  let at = file.readUInt32LE(end + 16);
  expect(at + file.readUInt32LE(end + 12)).toBe(end);
  const found = Array.from({ length: 3 }, () => {
    expect(file.toString('latin1', at, at + 4)).toBe('PK\x01\x02');
    const length = file.readUInt16LE(at + 28);
    const name = file.toString('utf8', at + 46, at + 46 + length);
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26);
    expect(file.subarray(local + 4, local + 30)).toEqual(file.subarray(at + 6, at + 32));
    const bytes = file.subarray(start, start + file.readUInt32LE(at + 20));
    const content = file.readUInt16LE(at + 10) === 8 ? inflateRawSync(bytes) : bytes;
    expect(file.readUInt32LE(at + 16)).toBe(tableCrc32(content));
    expect(file.readUInt32LE(at + 24)).toBe(content.length);
    at += 46 + length;
    return [name, content.toString('utf8'), bytes.length] as const;
  });
  expect(found.map(([name]) => name)).toEqual(['[Content_Types].xml', 'word/document.xml', 'word/media/picture1.png']);
  expect(found[1]![1]).toBe(text);
  expect(found[1]![2]).toBeLessThan(100);
  expect(found[2]![2]).toBe(50);
});
