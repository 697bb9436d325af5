import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { inConformance, seeds } from '../support/amount.js';
import { generateIssue, templateOf } from '../support/generate-issue.js';
import { SAMPLES } from '../support/samples.js';
import { build, faultText, type Pair, type Proof, poppler, prove, readers } from './readers.js';

/** Generated issues, by seed: a few in the usual tests, 200 and more in `npm run conformance`, or the ones named. */
const SEEDS = seeds(2, 200);
/** Samples: the real issue and an official document in the usual tests. */
const COMPARED = inConformance ? SAMPLES : (['issue-67', 'gongwen-21'] as const);
/** Issues that a reader opens in one process: starting it costs more than laying a short issue out. */
const TOGETHER = 8;
/** Of many issues, pages of every so many-th are compared by picture too: that takes longer than all the rest. */
const PICTURED = SEEDS.length > 50 ? 4 : 1;

/**
 * Share of generated pages that look alike: readers squeeze or narrow full lines of much Western text, which carry the space they add
 * between hanzi and letters, and letters then stand over one another.
 */
const ALIKE = 0.75;

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

/** Everything of a proof that is not as it should be, a line each. */
function complaints({ pages, otherPages, samePageStarts, differences, faults = [] }: Proof): readonly string[] {
  return [
    ...(otherPages === pages ? [] : [`${otherPages} pages for ${pages}`]),
    ...(samePageStarts === pages ? [] : [`${samePageStarts} of ${pages} pages start alike`]),
    ...differences.map(({ page, text, other }) => `page ${page}: ${text ?? '—'} / ${other?.text ?? '—'}`),
    ...faults.map(faultText),
  ];
}

interface Sum {
  lines: number;
  same: number;
  pages: number;
  starts: number;
  /** Pages compared by picture, and those that look alike. */
  pictured: number;
  alike: number;
}

function add(sum: Sum, { lines, sameLines, pages, samePageStarts, faults }: Proof): void {
  sum.lines += lines;
  sum.same += sameLines;
  sum.pages += pages;
  sum.starts += samePageStarts;
  if (!faults) return;
  sum.pictured += pages;
  sum.alike += pages - new Set(faults.map(({ page }) => page)).size;
}

function figures({ lines, same, pages, starts, pictured, alike }: Sum): string {
  const pictures = poppler ? `, ${alike}/${pictured} pages look alike` : ', no pictures (poppler is not installed)';
  return `${same}/${lines} lines (${((100 * same) / lines).toFixed(3)} %), ${starts}/${pages} page starts${pictures}`;
}

const nothing = (): Sum => ({ lines: 0, same: 0, pages: 0, starts: 0, pictured: 0, alike: 0 });

// Without LibreOffice nothing can be compared; the reporter lists these as skipped.
describe.skipIf(readers.length === 0)('every reader lays the DOCX out as the PDF is', () => {
  // Pictures are for `npm run conformance`: they take longer than all the rest.
  test(`the samples: every line${inConformance ? ', every page by picture' : ''}`, async () => {
    const pairs: Pair[] = [];
    for (const name of COMPARED) pairs.push(await build(`samples/${name}/issue.md`));
    for (const [i, proofs] of (await prove(pairs, () => inConformance)).entries()) {
      for (const proof of proofs) {
        const sum = nothing();
        add(sum, proof);
        console.log([`${proof.reader}, ${COMPARED[i]}: ${figures(sum)}`, ...complaints(proof)].join('\n  '));
        expect(complaints(proof), `${COMPARED[i]}, ${proof.reader}`).toEqual([]);
      }
    }
  });

  test.runIf(inConformance)(
    `${SEEDS.length} generated issues: every line, every page start, three pages of four by picture`,
    async () => {
      const sums = readers.map(nothing);
      const wrong: string[] = [];
      const left = [...SEEDS];
      const proveNext = async (): Promise<void> => {
        for (let seeds = left.splice(0, TOGETHER); seeds.length > 0; seeds = left.splice(0, TOGETHER)) {
          const pairs: Pair[] = [];
          for (const seed of seeds) pairs.push(await build(generate(seed)));
          for (const [i, proofs] of (await prove(pairs, (each) => seeds[each]! % PICTURED === 0)).entries()) {
            for (const [r, proof] of proofs.entries()) {
              add(sums[r]!, proof);
              const name = `${proof.reader}, seed ${seeds[i]} (${templateOf(seeds[i]!)})`;
              if (complaints(proof).length > 0) console.log([name, ...complaints(proof)].join('\n  '));
              if (!proof.agrees) wrong.push(name);
            }
          }
        }
      };
      await Promise.all(Array.from({ length: availableParallelism() }, proveNext));
      sums.forEach((sum, r) => {
        console.log(`${readers[r]!.name}, ${SEEDS.length} issues: ${figures(sum)}`);
      });
      expect(wrong).toEqual([]);
      for (const [r, { pictured, alike }] of sums.entries())
        expect(alike, readers[r]!.name).toBeGreaterThanOrEqual(ALIKE * pictured);
    },
  );
});
