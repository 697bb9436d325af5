import { afterAll, expect, test, vi } from 'vitest';
import { KNOWN_JPEGS } from '../../support/pictures/jpegs.js';

// Modules are loaded once for many test files: those that see a stand-in are loaded for this one alone.
vi.resetModules();
vi.doMock('sharp', () => {
  throw new Error('no binary for this system');
});
const { readRaster } = await import('../../../src/source/pictures/raster.js');
afterAll(() => {
  vi.doUnmock('sharp');
  vi.resetModules();
});

test('a decoder that does not start is no fault of the picture', async () => {
  await expect(readRaster(KNOWN_JPEGS[0]!.file, 'jpeg', 1000)).rejects.toMatchObject({ name: 'OutsideError' });
});
