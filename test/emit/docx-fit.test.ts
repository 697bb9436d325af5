import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { docxEmitter } from '../../src/emit/docx/index.js';
import type { FontSet } from '../../src/fonts/index.js';
import type { Compiled } from '../../src/model/index.js';
import { layOutText } from '../compile-text.js';
import { generateIssue } from '../conformance/generate.js';
import { compile } from '../session.js';
import { misfits } from './docx-fit.js';
import { png } from './pictures.js';
import { RICH } from './rich-issue.js';

const emit = async (compiled: Compiled<FontSet>): Promise<Uint8Array> => (await docxEmitter.emit(compiled))[0]!.bytes;

/** What Word needs to end lines and pages where the file says: that each fits. */
describe('by the file alone every line fits its measure and every page its room', () => {
  test.each(['issue-67', 'gongwen-21', 'jianbao-12'])('%s', async (name) => {
    const { compiled } = await compile(`samples/${name}/issue.md`, 'issue.md');
    const { lines, pages, read } = misfits(await emit(compiled!));
    expect({ lines, pages }).toEqual({ lines: [], pages: [] });
    expect(read).toBeGreaterThan(30);
  });

  test('an issue with everything', async () => {
    const { lines, pages } = misfits(await emit(await layOutText(RICH, { 'a.png': png(6) })));
    expect({ lines, pages }).toEqual({ lines: [], pages: [] });
  });

  const SEEDS = Array.from({ length: Number(process.env.BULLETIN_CONFORMANCE ?? 6) || 6 }, (_, i) => i + 1);

  test(`${SEEDS.length} generated issues`, { timeout: SEEDS.length * 20_000 }, async () => {
    const sentences = readFileSync('samples/issue-67/issue.md', 'utf8').match(/[^。\n]{4,120}。/g)!;
    for (const seed of SEEDS) {
      const { 'issue.md': text, ...files } = generateIssue(seed, sentences);
      const { lines, pages } = misfits(await emit(await layOutText(String(text), files)));
      expect({ seed, lines, pages }).toEqual({ seed, lines: [], pages: [] });
    }
  });

  test('and one that does not is found', async () => {
    const bytes = await emit(await layOutText(RICH, { 'a.png': png(6) }));
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
