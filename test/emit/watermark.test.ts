import { spawnSync } from 'node:child_process';
import { createCanvas, Path2D } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { pdfEmitter } from '../../src/emit/pdf/index.js';
import { inConformance } from '../support/amount.js';
import { archiveFaults, masterFaults } from '../support/pdf-rules/index.js';
import { unzip } from '../support/unzip.js';
import { build, DPI, difference, type Grid, greyOf, MOST, pagesOf, WORDS } from '../support/watermarks.js';

/** The group of shapes in a header, painted as VML says: each shape by itself, what two of its contours share left out. */
function paintGroup(header: string, width: number, height: number): Promise<Grid> {
  const scale = DPI / 72;
  const canvas = createCanvas(Math.ceil(width * scale), Math.ceil(height * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  const [, left, top, originX, originY] =
    /margin-left:([\d.-]+)pt;margin-top:([\d.-]+)pt;.*?coordorigin="(-?\d+),(-?\d+)"/.exec(header)!.map(Number);
  for (const [, x, y, path] of header.matchAll(
    /<v:shape style="position:absolute;left:(-?\d+);top:(-?\d+);[^"]*" coordsize="[^"]*" path="([^"]*)"/g,
  )) {
    context.save();
    context.translate(left! + (Number(x) - originX!) / 20, top! + (Number(y) - originY!) / 20);
    context.scale(1 / 20, 1 / 20);
    context.fillStyle = '#e0e0e0';
    context.fill(
      new Path2D(path!.replace(/[mlcx]/g, (step) => (step === 'x' ? 'Z' : step.toUpperCase())).replaceAll('e', '')),
      'evenodd',
    );
    context.restore();
  }
  return greyOf(canvas.toBuffer('image/png'));
}

describe('a watermark', () => {
  test('keeps the rules of archives and print masters', async () => {
    const { compiled, pdf } = await build('内部资料 Draft①');
    expect(archiveFaults(pdf)).toEqual([]);
    expect(masterFaults((await pdfEmitter.emit(compiled, { profile: 'press' }))[0]!.bytes)).toEqual([]);
  });

  test('stands in every header of the DOCX and names no face', async () => {
    const parts = [...unzip((await build('草稿')).docx)].filter(([path]) => /^word\/header\d+\.xml$/.test(path));
    expect(parts).toHaveLength(3);
    for (const [, part] of parts) {
      expect(part.toString()).toContain('<v:group id="Watermark"');
      expect(part.toString()).not.toMatch(/font-family|textpath|rFonts/);
    }
  });
});

describe.runIf(spawnSync('pdftoppm', ['-v']).error === undefined)('a watermark as others draw it', () => {
  test.each(inConformance ? WORDS : WORDS.slice(1, 2))(
    '%s: the outlines in the DOCX are the glyphs in the PDF',
    { timeout: 60_000 },
    async (words) => {
      const { compiled, pdf, docx } = await build(words);
      const header = [...unzip(docx)].find(([path]) => path.startsWith('word/header'))![1].toString();
      const { width, height } = compiled.layout.pages[0]!;
      // The contents alone stand on page 1: little covers the grey there.
      const [first] = await pagesOf(pdf);
      expect(difference(first!, await paintGroup(header, width, height))).toBeLessThan(MOST);
    },
  );
});
