// npm run fuzz [-- N | FROM-TO | SEED,SEED…]: mends N (20000) mutated sources, or those of the seeds given, and proves that what `bulletin fix` does
// can be trusted (test/cli/fix/fuzz.test.ts).
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const given = process.argv[2] ?? '20000';
// 200 parts are 20,000 cases (test/support/amount.ts).
const amount = /[,-]/.test(given) ? given : String(Number(given) / 100);
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/cli/fix/fuzz.test.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, BULLETIN_CONFORMANCE: amount },
});
process.exitCode = status ?? 1;
