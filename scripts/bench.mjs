// npm run bench [-- --runs N --times 1,10,40 --peer DIR]
// Cold processes, medians: wall and CPU time and peak memory for PDF, DOCX and both; then times by stage in the process;
// then what a character costs in sources that are long in one way, at one size and at twice that: it must cost the same.
// npm run bench -- --scaling [options of scaling.mjs] asks instead how time and memory grow with sources of every kind.
// --peer DIR holds another program for the same issue: `make.py K FILE` writes its source, `build.mjs FILE PDF FONTS` builds it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LONG, multiply } from './bench-issue.mjs';

if (process.argv.includes('--scaling')) {
  await import('./scaling.mjs');
  process.exit();
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    times: { type: 'string', default: '1,10,40' },
    peer: { type: 'string' },
  },
});
const runs = Number(values.runs);
const scales = values.times.split(',').map(Number);
const peer = values.peer === undefined ? undefined : resolve(values.peer);
const folder = mkdtempSync(join(tmpdir(), 'bulletin-bench-'));
const bin = join(root, 'bin/bulletin.js');
const formats = { PDF: 'pdf', DOCX: 'docx', both: 'pdf,docx' };
const stages = ['load', 'parse', 'check', 'layout', 'pdf', 'docx'];

/** One cold process: what it used, and what it printed. */
function measure(args) {
  const probe = join(folder, 'probe.json');
  rmSync(probe, { force: true });
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', join(root, 'scripts/bench-probe.cjs'), ...args],
    {
      cwd: folder,
      env: { ...process.env, BENCH_PROBE: probe },
      encoding: 'utf8',
    },
  );
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}\n${stdout}${stderr}`);
  return { wall, ...JSON.parse(readFileSync(probe, 'utf8')), stdout };
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const medianOf = (samples, key) => median(samples.map((sample) => sample[key]));

/** Writes an issue and gives its path. */
function writeIssue(name, source) {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'issue.md'), source);
  return path;
}

/** Writes the issue of one size and gives its path. */
function makeIssue(times) {
  const source = readFileSync(join(root, 'samples/issue-67/issue.md'), 'utf8');
  return writeIssue(`issue-${times}x`, times === 1 ? source : multiply(source, times));
}

function buildArgs(issue, format) {
  return [bin, 'build', issue, '--format', format, '-o', join(folder, 'out'), '--lang', 'en', '--verbose'];
}

/** CPU time a character of sources that are long in one way, less the start of the program, at a size and at twice that. */
function printLong() {
  console.log(
    '\nLong in one way, CPU µs a character at a size and at twice that (PDF and DOCX); the last column must stay near 1',
  );
  const print = (cells) =>
    console.log(cells.map((cell, i) => (i === 0 ? String(cell).padEnd(24) : String(cell).padStart(10))).join(' '));
  print(['source', 'characters', 'µs', 'characters', 'µs', 'ratio']);
  const short = interleave([['short', buildArgs(writeIssue('short', LONG['one paragraph'][1](1)), 'pdf,docx')]]);
  const start = medianOf(short.get('short'), 'cpu');
  for (const [name, [count, make]] of Object.entries(LONG)) {
    const sizes = [1, 2].map((times) => make(times * count));
    const jobs = sizes.map((source, i) => [`${i}`, buildArgs(writeIssue(`${name}-${i}`, source), 'pdf,docx')]);
    const samples = interleave(jobs);
    const costs = sizes.map((source, i) => ((medianOf(samples.get(`${i}`), 'cpu') - start) / source.length) * 1e6);
    const cells = sizes.flatMap((source, i) => [source.length, costs[i].toFixed(1)]);
    print([name, ...cells, (costs[1] / costs[0]).toFixed(2)]);
  }
}

function makePeerSource(times) {
  const path = join(folder, `peer-${times}x.typ`);
  const { status, stderr } = spawnSync('python3', [join(peer, 'make.py'), String(times), path], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`make.py failed\n${stderr}`);
  return path;
}

/** All jobs of one size in turn, `runs` times, so that a busy moment of the machine touches each alike. */
function interleave(jobs) {
  const samples = new Map(jobs.map(([name]) => [name, []]));
  for (let run = 0; run < runs; run++) for (const [name, args] of jobs) samples.get(name).push(measure(args));
  return samples;
}

function row(cells) {
  const widths = [8, 7, 9, 9, 9];
  console.log(
    cells.map((cell, index) => String(cell)[index < 2 ? 'padEnd' : 'padStart'](widths[index] ?? 8)).join(' '),
  );
}

function printCold(times, samples) {
  for (const [name, list] of samples) {
    row([
      `${times}x`,
      name,
      medianOf(list, 'cpu').toFixed(3),
      medianOf(list, 'wall').toFixed(3),
      medianOf(list, 'peak').toFixed(0),
    ]);
  }
  const other = samples.get('peer');
  if (!other) return;
  const both = samples.get('both');
  const ratio = (key) => (medianOf(both, key) / medianOf(other, key)).toFixed(2);
  row([`${times}x`, 'ratio', ratio('cpu'), ratio('wall'), ratio('peak')]);
}

/** Times by stage as `--verbose` prints them: `  layout    12.3 ms`. */
function readStages({ stdout }) {
  return Object.fromEntries(
    Array.from(stdout.matchAll(/^ {2}(\S+) +([\d.]+) ms$/gm), ([, stage, time]) => [stage, Number(time)]),
  );
}

function printStages(table) {
  const names = [...new Set([...stages, ...table.flatMap(([, list]) => Object.keys(list[0]))])];
  console.log('\nIn the process, ms (PDF and DOCX)');
  console.log(['issue', ...names].map((name) => name.padStart(8)).join(' '));
  for (const [times, list] of table) {
    const cells = names.map((name) => (name in list[0] ? median(list.map((entry) => entry[name])).toFixed(1) : '-'));
    console.log([`${times}x`, ...cells].map((cell) => cell.padStart(8)).join(' '));
  }
}

if (!existsSync(join(root, 'dist/bulletin.cjs'))) throw new Error('run `npm run build` first');
try {
  console.log(`Whole process, cold, median of ${runs}`);
  row(['issue', 'output', 'CPU s', 'wall s', 'peak MiB']);
  printCold(0, interleave([['empty', ['-e', '0']]]));
  const table = [];
  for (const times of scales) {
    const issue = makeIssue(times);
    const jobs = Object.entries(formats).map(([name, format]) => [name, buildArgs(issue, format)]);
    if (peer)
      jobs.push([
        'peer',
        [join(peer, 'build.mjs'), makePeerSource(times), join(folder, 'peer.pdf'), join(root, 'fonts')],
      ]);
    const samples = interleave(jobs);
    printCold(times, samples);
    table.push([times, samples.get('both').map(readStages)]);
  }
  printStages(table);
  printLong();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
