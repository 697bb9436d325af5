// npm run bench -- --scaling [--only NAME,… --commands check,report,build,fix --bytes 1000000 --seconds 60 --times 1,2,4,8]
// How time and memory grow with the source: each construct of scaling-sources.mjs at n, 2n, 4n, 8n, the last of about so many
// bytes, each in a process of its own. Time is the process's CPU time; the exponent is that of its growth from n to 8n, less
// the time of an issue of one word; what is too quick to tell has none. What takes more CPU time than the limit is ended.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { SOURCES } from './scaling-sources.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({
  options: {
    scaling: { type: 'boolean' },
    only: { type: 'string' },
    commands: { type: 'string', default: 'check,report,build,fix' },
    bytes: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '60' },
    times: { type: 'string', default: '1,2,4,8' },
  },
});
const COMMANDS = {
  check: ['check', 'ISSUE', '--format', 'json'],
  report: ['check', 'ISSUE'],
  build: ['build', 'ISSUE', '--draft', '--quiet', '-o', 'out'],
  fix: ['fix', 'ISSUE', '--unsafe'],
};
/** What no source of a megabyte may need more of, and how fast need may grow. */
const MOST = { seconds: 10, megabytes: 1024, exponent: 1.2 };
/** CPU seconds that a smaller size must take for its growth to be told from chance. */
const TELLING = 0.15;

const folder = mkdtempSync(join(tmpdir(), 'bulletin-scaling-'));
const probe = join(folder, 'probe.json');
const times = values.times.split(',').map(Number);

/** A source's files by their names: the issue alone, or what lies beside it too. */
const filesOf = (source) => (typeof source === 'string' || Buffer.isBuffer(source) ? { 'issue.md': source } : source);

/** CPU seconds and peak megabytes of a command on a source; no figures where it was ended, a word where it failed. */
async function measure(command, source) {
  const issue = join(folder, 'issue');
  rmSync(issue, { recursive: true, force: true });
  mkdirSync(issue, { recursive: true });
  for (const [name, text] of Object.entries(filesOf(source))) writeFileSync(join(issue, name), text);
  rmSync(probe, { force: true });
  const args = COMMANDS[command].map((arg) => (arg === 'ISSUE' ? issue : arg));
  // The limit is one of CPU time: a busy machine must not make a source look slow.
  const child = spawn(
    '/bin/sh',
    [
      ...['-c', `ulimit -t ${values.seconds}; exec "$@"`, 'sh'],
      ...[process.execPath, '--require', join(root, 'scripts/bench-probe.cjs'), join(root, 'bin/bulletin.js')],
      ...[...args, '--lang', 'en'],
    ],
    { cwd: folder, env: { ...process.env, BENCH_PROBE: probe }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said = (said + text).slice(-2000);
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (!existsSync(probe)) return { cpu: undefined, peak: undefined };
  // 0 and 1 are what an issue without and with errors comes to.
  if (status > 1) return { failed: said.trim().split('\n')[0], ...JSON.parse(readFileSync(probe, 'utf8')) };
  return JSON.parse(readFileSync(probe, 'utf8'));
}

/** How many pieces make a source of about so many bytes. */
function countFor(make, bytes) {
  const size = (count) => Object.values(filesOf(make(count))).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  let count = 64;
  while (size(count) < Math.min(bytes, 20_000)) count *= 2;
  return Math.max(1, Math.round((count * bytes) / size(count)));
}

function verdictOf(samples, exponent) {
  const last = samples.at(-1);
  const failed = samples.find((sample) => sample.failed);
  if (failed) return `FAILED: ${failed.failed}`;
  if (last.cpu === undefined) return 'TOO LONG';
  if (last.cpu > MOST.seconds) return 'SLOW';
  if (last.peak > MOST.megabytes) return 'LARGE';
  return exponent > MOST.exponent ? 'STEEP' : 'good';
}

function exponentOf(samples, start) {
  const known = samples.map(({ cpu }, i) => [times[i], cpu - start]).filter(([, cpu]) => cpu > TELLING);
  if (known.length < 2) return undefined;
  const [[least, first], [most, last]] = [known[0], known.at(-1)];
  return Math.log(last / first) / Math.log(most / least);
}

function print(cells) {
  const widths = [30, 8, 7, ...times.map(() => 7), ...times.map(() => 6), 6];
  console.log(
    cells.map((cell, i) => (i < 2 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i] ?? 0))).join(' '),
  );
}

/** Prints the table and gives how many of its rows are not good. */
async function run() {
  const only = values.only?.split(',');
  print([
    'construct',
    'command',
    'n',
    ...times.map((t) => `s ${t}n`),
    ...times.map((t) => `MB ${t}n`),
    'exp.',
    'verdict',
  ]);
  let bad = 0;
  for (const command of values.commands.split(',')) {
    const start = (await measure(command, SOURCES.words(1))).cpu;
    for (const [name, make] of Object.entries(SOURCES)) {
      if (only && !only.includes(name)) continue;
      const count = countFor(make, Number(values.bytes) / times.at(-1));
      const samples = [];
      for (const factor of times) samples.push(await measure(command, make(count * factor)));
      const exponent = exponentOf(samples, start);
      const verdict = verdictOf(samples, exponent);
      if (verdict !== 'good') bad++;
      const seconds = samples.map(({ cpu }) => cpu?.toFixed(2) ?? '-');
      const megabytes = samples.map(({ peak }) => peak?.toFixed(0) ?? '-');
      print([name, command, count, ...seconds, ...megabytes, exponent?.toFixed(2) ?? '-', verdict]);
    }
  }
  return bad;
}

if (!existsSync(join(root, 'dist/bulletin.cjs'))) throw new Error('run `npm run build` first');
try {
  process.exitCode = (await run()) > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
