// npm run conformance [-- N | SEED,SEED…]: every kind of PDF of every sample through independent readers, then every test that asks
// LibreOffice or tries many cases (test/support/amount.ts), with N (200) cases or those of the seeds given.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const count = process.argv[2] ?? '200';
const folder = mkdtempSync(join(tmpdir(), 'bulletin-conformance-'));
let failed = 0;

function run(name, args) {
  const {
    status,
    error,
    stdout = '',
    stderr = '',
  } = spawnSync(name, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error?.code === 'ENOENT') return console.log(`skipped   ${name} is not installed`);
  // A mutool built without ICC says so for every file.
  const complaints = stderr.replaceAll('warning: ICC support is not available', '');
  const bad = status !== 0 || /error|warning/i.test(complaints);
  console.log(
    `${bad ? 'FAILED  ' : 'passed  '}  ${name} ${args.map((arg) => arg.replace(`${folder}/`, '')).join(' ')}`,
  );
  if (bad) console.log(stdout + stderr);
  if (bad) failed++;
}

const bin = join(root, 'bin/bulletin.js');
const variants = {
  reading: [],
  source: ['--attach-source'],
  draft: ['--draft'],
  watermark: ['--watermark', '内部资料'],
  press: ['--profile', 'press'],
  booklet: ['--impose', 'booklet', '--creep', '0.1'],
  '2up': ['--impose', '2up'],
  'press-booklet': ['--profile', 'press', '--impose', 'booklet'],
};
for (const sample of readdirSync(join(root, 'samples'))) {
  for (const [variant, options] of Object.entries(variants)) {
    run(process.execPath, [
      bin,
      'build',
      sample,
      '-o',
      join(folder, variant),
      '--format',
      'pdf',
      '--quiet',
      ...options,
    ]);
  }
}
for (const variant of Object.keys(variants)) {
  for (const file of readdirSync(join(folder, variant))) {
    const path = join(folder, variant, file);
    run('qpdf', ['--check', path]);
    run('mutool', ['draw', '-q', '-r', '36', '-o', join(folder, 'page-%d.png'), path]);
    run('pdfinfo', ['-struct-text', path]);
    run('pdftotext', [path, join(folder, 'text.txt')]);
  }
}
rmSync(folder, { recursive: true, force: true });

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const tests = readdirSync(join(root, 'test'), { recursive: true })
  .filter(
    (file) =>
      file.endsWith('.test.ts') &&
      /support\/amount\.js|\/readers\.js/.test(readFileSync(join(root, 'test', file), 'utf8')),
  )
  .map((file) => join('test', file));
const { status } = spawnSync(process.execPath, [vitest, 'run', ...tests], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, BULLETIN_CONFORMANCE: count },
});
process.exitCode = status === 0 && failed === 0 ? 0 : 1;
