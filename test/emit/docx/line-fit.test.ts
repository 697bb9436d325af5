import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { docxEmitter } from '../../../src/emit/docx/index.js';
import { fitOf, type LineInPlace } from '../../../src/emit/docx/line-fit.js';
import type { FontSet } from '../../../src/fonts/index.js';
import type { Compiled } from '../../../src/model/index.js';
import { seeds } from '../../support/amount.js';
import { layOutText } from '../../support/compile-text.js';
import { misfits } from '../../support/docx-misfits.js';
import { generateIssue } from '../../support/generate-issue.js';
import { richIssue, SAMPLES, sample } from '../../support/samples.js';

const emit = async (compiled: Compiled<FontSet>): Promise<Uint8Array> => (await docxEmitter.emit(compiled))[0]!.bytes;

/** LibreOffice passes over what moves characters together by more than a sixth of their size. */
test.each([7.5, 9, 10.5, 12, 16])('no character of %s pt is moved by more than readers move it', (size) => {
  const text = '丁、戊、己、庚';
  const tokens = { size, tracking: 0 };
  for (let measure = 4 * size; measure <= 7 * size; measure += size / 20) {
    const line = { start: 0, end: 7, width: 7 * size, measure, pieces: 1 };
    const { spacing = 0, scale = 100 } = fitOf({
      ...{ style: { text: tokens }, named: tokens, text, line, last: 7, justified: false, surplus: 0 },
    } as unknown as LineInPlace);
    expect(spacing).toBeGreaterThanOrEqual((-size * 20) / 6);
    // The last character need not be moved.
    if (scale > 60) expect((7 * size * scale) / 100 + (6 * spacing) / 20).toBeLessThanOrEqual(measure);
  }
});

/** What Word needs to end lines and pages where the file says: that each fits. */
describe('by the file alone every line fits its measure and every page its room', () => {
  test.each(SAMPLES)('%s', async (name) => {
    const { lines, pages, read } = misfits(await emit(await sample(name)));
    expect({ lines, pages }).toEqual({ lines: [], pages: [] });
    expect(read).toBeGreaterThan(30);
  });

  test('an issue with everything', async () => {
    const { lines, pages } = misfits(await emit(await richIssue()));
    expect({ lines, pages }).toEqual({ lines: [], pages: [] });
  });

  const SEEDS = seeds(2, 200);

  test(`${SEEDS.length} generated issues`, async () => {
    const sentences = readFileSync('samples/issue-67/issue.md', 'utf8').match(/[^。\n]{4,120}。/g)!;
    for (const seed of SEEDS) {
      const { 'issue.md': text, ...files } = generateIssue(seed, sentences);
      const { lines, pages } = misfits(await emit(await layOutText(String(text), files)));
      expect({ seed, lines, pages }).toEqual({ seed, lines: [], pages: [] });
    }
  });

  test('and one that does not is found', async () => {
    const bytes = await emit(await richIssue());
    const lines = misfits(bytes, (document) => document.replace(/<w:spacing w:val="-\d+"\/>/g, ''));
    expect(lines.lines.length).toBeGreaterThan(0);
    const row = misfits(bytes, (document) => document.replace(/<w:trHeight w:val="\d+"/, '<w:trHeight w:val="9000"'));
    expect(row.pages.length).toBe(1);
    let head = 0;
    const page = misfits(bytes, (document) =>
      document.replace(/<w:pageBreakBefore\/>/g, (found) => (++head === 3 ? '' : found)),
    );
    expect(page.pages.length).toBe(1);
  });
});
