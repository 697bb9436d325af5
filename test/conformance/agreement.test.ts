import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { convertToPdf, findSoffice, type Reader, readersOf } from '../../src/cli/soffice.js';
import { compile } from '../../src/compile.js';
import { docxEmitter } from '../../src/emit/docx/index.js';
import { pdfEmitter } from '../../src/emit/pdf/index.js';
import type { FontSet } from '../../src/fonts/index.js';
import type { Compiled } from '../../src/model/index.js';
import { type Verification, verify } from '../../src/verify/index.js';
import { generateIssue, templateOf } from './generate.js';

/** Generated issues, by seed: a few in the usual tests, 200 and more in `npm run conformance`, or the ones named (`5,37`). */
const WANTED = process.env.BULLETIN_CONFORMANCE ?? '2';
const SEEDS = WANTED.includes(',')
  ? WANTED.split(',').filter(Boolean).map(Number)
  : Array.from({ length: Number(WANTED) }, (_, i) => i + 1);
/** Issues that a reader opens in one process: starting it costs more than laying a short issue out. */
const TOGETHER = 1;

/** Every version of LibreOffice at hand (BULLETIN_SOFFICE names several); one that is named and missing fails the run. */
function readersAtHand(): Promise<readonly Reader[]> {
  try {
    return readersOf(findSoffice([], { cwd: process.cwd(), env: process.env }));
  } catch (error) {
    if (process.env.BULLETIN_SOFFICE) throw error;
    return Promise.resolve([]);
  }
}

/** An issue's two outputs. */
interface Pair {
  readonly compiled: Compiled<FontSet>;
  readonly pdf: Uint8Array;
  readonly docx: Uint8Array;
}

async function build(path: string): Promise<Pair> {
  const { compiled, diagnostics } = await compile(path, path, {});
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [pdf] = await pdfEmitter.emit(compiled!);
  const [docx] = await docxEmitter.emit(compiled!);
  return { compiled: compiled!, pdf: pdf!.bytes, docx: docx!.bytes };
}

/** What each reader makes of each issue: for each issue the verifications in the order of the readers. */
async function prove(pairs: readonly Pair[]): Promise<readonly (readonly Verification[])[]> {
  const conversions = await Promise.all(
    readers.map((reader) =>
      convertToPdf(
        pairs.map(({ docx }) => docx),
        reader,
      ),
    ),
  );
  return Promise.all(
    pairs.map(({ compiled, pdf }, i) =>
      verify(
        compiled,
        pdf,
        conversions.map((each) => each[i]!),
      ),
    ),
  );
}

const readers = await readersAtHand();
const folder = mkdtempSync(join(tmpdir(), 'bulletin-conformance-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Sentences of the real issue. */
function sentences(): readonly string[] {
  const source = readFileSync('samples/issue-67/issue.md', 'utf8')
    .split('\n# ')
    .slice(2)
    .join('\n')
    .replace(/\n\d+\./g, '\n');
  return source.match(/[^。\n]{4,120}。/g)!;
}

function generate(seed: number): string {
  for (const [file, content] of Object.entries(generateIssue(seed, sentences()))) {
    const path = join(folder, `g${seed}`, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return join(folder, `g${seed}`, 'issue.md');
}

// Without LibreOffice nothing can be compared; the reporter lists these as skipped.
describe.skipIf(readers.length === 0)('every reader lays the DOCX out as the PDF is', () => {
  test.each(['issue-67', 'gongwen-21', 'jianbao-12'])(
    '%s: every line',
    async (name) => {
      const [results] = await prove([await build(`samples/${name}/issue.md`)]);
      for (const [i, { sameLines, lines, samePageStarts, pages, otherPages, differences }] of results!.entries()) {
        console.log(`${readers[i]!.name}, ${name}: ${sameLines}/${lines} lines, ${samePageStarts}/${pages} page starts`);
        expect(differences, readers[i]!.name).toEqual([]);
        expect(samePageStarts, readers[i]!.name).toBe(pages);
        expect(otherPages, readers[i]!.name).toBe(pages);
      }
    },
    120_000,
  );

  test(`${SEEDS.length} generated issues: 99.9 % of lines, every page start`, async () => {
    const sums = readers.map(({ name }) => ({ name, lines: 0, same: 0, pages: 0, starts: 0, wrongPages: [] as string[] }));
    const left = [...SEEDS];
    const proveNext = async (): Promise<void> => {
      for (let seeds = left.splice(0, TOGETHER); seeds.length > 0; seeds = left.splice(0, TOGETHER)) {
        const pairs: Pair[] = [];
        for (const seed of seeds) pairs.push(await build(generate(seed)));
        for (const [i, results] of (await prove(pairs)).entries()) {
          const issue = `seed ${seeds[i]} (${templateOf(seeds[i]!)})`;
          for (const [r, result] of results.entries()) {
            const sum = sums[r]!;
            sum.lines += result.lines;
            sum.same += result.sameLines;
            sum.pages += result.pages;
            sum.starts += result.samePageStarts;
            if (result.samePageStarts < result.pages || result.otherPages !== result.pages) sum.wrongPages.push(issue);
            for (const { page, text, other } of result.differences) {
              console.log(`${sum.name}, ${issue} page ${page}: ${text ?? '—'} / ${other?.text ?? '—'}`);
            }
          }
        }
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, proveNext));
    for (const { name, lines, same, pages, starts } of sums) {
      const share = ((100 * same) / lines).toFixed(3);
      console.log(`${name}, ${SEEDS.length} issues: ${same}/${lines} lines (${share} %), ${starts}/${pages} page starts`);
    }
    for (const { name, lines, same, wrongPages } of sums) {
      expect(wrongPages, name).toEqual([]);
      expect(same / lines, name).toBeGreaterThanOrEqual(0.999);
    }
  }, 7_200_000);
});
