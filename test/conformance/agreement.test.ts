import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { convertToPdf, findSoffice } from '../../src/cli/soffice.js';
import { compile } from '../../src/compile.js';
import { docxEmitter } from '../../src/emit/docx/index.js';
import { pdfEmitter } from '../../src/emit/pdf/index.js';
import { type Verification, verify } from '../../src/verify/index.js';
import { generateIssue, templateOf } from './generate.js';

/** Generated issues, by seed: a few in the usual tests, 200 and more in `npm run conformance`, or the ones named (`5,37`). */
const WANTED = process.env.BULLETIN_CONFORMANCE ?? '2';
const SEEDS = WANTED.includes(',')
  ? WANTED.split(',').filter(Boolean).map(Number)
  : Array.from({ length: Number(WANTED) }, (_, i) => i + 1);

function soffice(): string | undefined {
  try {
    return findSoffice(undefined, process.env);
  } catch {
    return undefined;
  }
}

async function prove(path: string, program: string): Promise<Verification> {
  const { compiled, diagnostics } = await compile(path, path, {});
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [pdf] = await pdfEmitter.emit(compiled!);
  const [docx] = await docxEmitter.emit(compiled!);
  return verify(compiled!, pdf!.bytes, await convertToPdf(docx!.bytes, program));
}

const program = soffice();
const folder = mkdtempSync(join(tmpdir(), 'bulletin-conformance-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Without LibreOffice nothing can be compared; the reporter lists these as skipped.
describe.skipIf(program === undefined)('LibreOffice lays the DOCX out as the PDF is', () => {
  test.each(['issue-67', 'gongwen-21', 'jianbao-12'])(
    '%s: every line',
    async (name) => {
      const result = await prove(`samples/${name}/issue.md`, program!);
      expect(result.differences).toEqual([]);
      expect(result.samePageStarts).toBe(result.pages);
      expect(result.otherPages).toBe(result.pages);
    },
    120_000,
  );

  test(`${SEEDS.length} generated issues: 99.9 % of lines, every page start`, async () => {
    const source = readFileSync('samples/issue-67/issue.md', 'utf8')
      .split('\n# ')
      .slice(2)
      .join('\n')
      .replace(/\n\d+\./g, '\n');
    const sentences = source.match(/[^。\n]{4,120}。/g)!;
    let lines = 0;
    let same = 0;
    const wrongPages: string[] = [];
    const left = [...SEEDS];
    const proveNext = async (): Promise<void> => {
      for (let seed = left.shift(); seed !== undefined; seed = left.shift()) {
        const name = `seed ${seed} (${templateOf(seed)})`;
        for (const [file, content] of Object.entries(generateIssue(seed, sentences))) {
          const path = join(folder, `g${seed}`, file);
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, content);
        }
        const result = await prove(join(folder, `g${seed}`, 'issue.md'), program!);
        lines += result.lines;
        same += result.sameLines;
        if (result.samePageStarts < result.pages || result.otherPages !== result.pages) wrongPages.push(name);
        for (const { page, text } of result.differences) console.log(`${name} page ${page}: ${text}`);
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, proveNext));
    console.log(`${same}/${lines} lines agree (${((100 * same) / lines).toFixed(3)} %) in ${SEEDS.length} issues`);
    expect(wrongPages).toEqual([]);
    expect(same / lines).toBeGreaterThanOrEqual(0.999);
  }, 7_200_000);
});
