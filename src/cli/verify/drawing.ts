import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { OutsideError } from '../../diagnostics/errors.js';
import type { FontSet } from '../../fonts/index.js';
import type { Compiled } from '../../model/index.js';
import { compareDrawn, DPI, type PictureFault, type Raster, readGreyMaps } from '../../verify/pictures/index.js';

/** Pages drawn at once: one of A4 is 2 MB. */
const BATCH = 8;
const MOST_BYTES = 1 << 30;

/** Is poppler's program at hand that draws pages? */
export async function hasPoppler(): Promise<boolean> {
  return promisify(execFile)('pdftoppm', ['-v']).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
}

/**
 * Draws our PDF and the one that a reader made of the DOCX with poppler and compares them page by page.
 * @throws OutsideError where poppler cannot draw a file.
 */
export async function comparePictures(
  compiled: Compiled<FontSet>,
  pdf: Uint8Array,
  other: Uint8Array,
): Promise<readonly PictureFault[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-pictures-'));
  try {
    const [own, theirs] = [join(folder, 'pdf.pdf'), join(folder, 'docx.pdf')];
    writeFileSync(own, pdf);
    writeFileSync(theirs, other);
    const faults: PictureFault[] = [];
    const { pages } = compiled.layout;
    for (let first = 0; first < pages.length; first += BATCH) {
      const range = pages.slice(first, first + BATCH);
      const drawn = await Promise.all([own, theirs].map((file) => draw(file, first + 1, first + range.length)));
      range.forEach((page, i) => {
        const [ours, their] = drawn.map((rasters) => rasters[i]);
        // A page that is not there at all is told of by its lines.
        if (ours && their) faults.push(...compareDrawn(page, compiled, ours, their));
      });
    }
    return faults;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function draw(file: string, first: number, last: number): Promise<readonly Raster[]> {
  const args = ['-gray', '-r', String(DPI), '-f', String(first), '-l', String(last), file];
  const result = await promisify(execFile)('pdftoppm', args, { encoding: 'buffer', maxBuffer: MOST_BYTES }).catch(
    (error: Error) => error,
  );
  // Asked for pages behind the last, poppler complains.
  if (result instanceof Error && /Wrong page range/.test(result.message)) return [];
  if (!(result instanceof Error)) return readGreyMaps(result.stdout);
  throw new OutsideError({
    zh: `poppler 没能画出页面：${result.message}`,
    en: `poppler could not draw pages: ${result.message}`,
  });
}
