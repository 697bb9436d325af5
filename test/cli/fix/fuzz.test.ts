import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeds } from '../../support/amount.js';
import { WRITERS } from '../../support/fuzz/as-bytes.js';
import { fixFaults } from '../../support/fuzz/fix-faults.js';
import { mutated, partOf } from '../../support/fuzz/mutate.js';
import { PICTURE, sourcesToMutate } from '../../support/fuzz/seeds.js';
import { run } from '../../support/run-cli.js';
import { session } from '../../support/session.js';
import { png } from '../../support/small-pictures.js';

/** Of what fix is tried on. */
const SEEDS = seeds(30, 20_000);

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bulletin-test-'));
  writeFileSync(join(folder, PICTURE), png(6));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { small, large } = sourcesToMutate();

/** The source of a seed. */
function sourceOf(seed: number): string {
  // Seeds that follow one another are to start far apart.
  const number = Math.imul(seed, 0x9e3779b1) >>> 0;
  const base = seed % 3 === 0 ? partOf(large[number % large.length]!, number) : small[number % small.length]!;
  return mutated(base, number, [...small, ...large]);
}

test('what fix makes of any text can be trusted', async () => {
  const file = { path: join(folder, 'issue.md'), shown: 'issue.md' };
  const found: string[] = [];
  // Every fifth is mended with --unsafe.
  for (const seed of SEEDS)
    for (const fault of await fixFaults(sourceOf(seed), file, session, seed % 5 === 0)) found.push(`${seed} ${fault}`);
  expect(found).toEqual([]);
});

test('files of every encoding come back byte for byte', async () => {
  const path = join(folder, 'issue.md');
  const found: string[] = [];
  // Every twentieth of the seeds.
  for (const seed of SEEDS.filter((each) => each % 20 === 0)) {
    const bytes = WRITERS[(seed / 20) % WRITERS.length]!(sourceOf(seed));
    if (!bytes) continue;
    writeFileSync(path, bytes);
    const fixed = await run(['fix', 'issue.md'], { cwd: folder });
    const after = readFileSync(path);
    if (fixed.code > 1) found.push(`${seed} exit ${fixed.code}: ${fixed.err}`);
    const again = await run(['fix', 'issue.md'], { cwd: folder });
    if (!readFileSync(path).equals(after)) found.push(`${seed} changed once more: ${again.out}`);
    const undone = await run(['fix', '--undo', 'issue.md'], { cwd: folder });
    if (undone.code !== (after.equals(bytes) ? 2 : 0)) found.push(`${seed} undo: ${undone.code} ${undone.err}`);
    if (!readFileSync(path).equals(bytes)) found.push(`${seed} did not come back`);
  }
  expect(found).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual([PICTURE, 'issue.md']);
});
