import { expect, test } from 'vitest';
import { readBytes } from '../support/read-source.js';

/** `刊名` and `动态` in GBK. */
const GBK = Buffer.from([
  0x2d, 0x2d, 0x2d, 0x0a, 0xbf, 0xaf, 0xc3, 0xfb, 0x3a, 0x20, 0xb6, 0xaf, 0xcc, 0xac, 0x0a, 0x2d, 0x2d, 0x2d, 0x0a,
]);

test('GBK is read, with a notice', async () => {
  const { value, found, diagnostics } = await readBytes(GBK);
  expect(value!.meta.title.value).toBe('动态');
  expect(found).toContain('source/gbk @ 刊');
  expect(diagnostics.find(({ code }) => code === 'source/gbk')).toMatchObject({ severity: 'warning' });
});

test('UTF-16 is refused with what to do', async () => {
  const { diagnostics } = await readBytes(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('刊', 'utf16le')]));
  expect(diagnostics[0]?.hints.map((hint) => hint.zh).join()).toMatch(/记事本.*WPS.*VS Code/s);
});

test.each(['utf16le', 'utf16le without mark'])('%s', async (name) => {
  const text = Buffer.from('---\r\n刊名: 动态\r\n---\r\n', 'utf16le');
  const { value, found } = await readBytes(
    name === 'utf16le' ? Buffer.concat([Buffer.from([0xff, 0xfe]), text]) : text,
  );
  expect(value).toBeUndefined();
  expect(found).toEqual(['source/encoding @ 刊']);
});

test('damaged UTF-8', async () => {
  const { found } = await readBytes(Buffer.concat([Buffer.from('---\n刊名'), Buffer.from([0xff, 0x41])]));
  expect(found).toEqual([expect.stringMatching(/^source\/encoding @ /)]);
});

test('binary data', async () => {
  const { value, found } = await readBytes(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1, 0xff, 0, 9]));
  expect(value).toBeUndefined();
  expect(found).toEqual(['source/binary @ \0']);
});

test.each(['', '\ufeff', '  \n\n　\r\n'])('an empty file %j', async (text) => {
  const { value, found } = await readBytes(text);
  expect(value).toBeUndefined();
  expect(found).toEqual(['source/empty @ ']);
});
