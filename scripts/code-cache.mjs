// Writes dist/bulletin.cache: V8's compiled form of dist/bulletin.cjs after it has compiled the sample issue in this process.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { loadBundle } = createRequire(import.meta.url)('../bin/bulletin.js');
const bundle = join(root, 'dist/bulletin.cjs');
const output = mkdtempSync(join(tmpdir(), 'bulletin-'));

/** A terminal that keeps quiet but has what a real one has. */
const heard = [];
const sink = { write: (text) => heard.push(text), columns: 80, isTTY: false };
const terminal = { cwd: root, env: {}, clock: () => new Date(), out: sink, err: sink };

// Functions that lie idle for long would drop out of the cache.
setFlagsFromString('--no-flush-bytecode');
const { script, exports } = loadBundle(bundle);
try {
  await exports.main(['--version'], terminal);
  const code = await exports.main(['build', join(root, 'samples/issue-67'), '-o', output, '--verbose'], terminal);
  if (code !== 0) throw new Error(`the sample did not build (exit code ${code})\n${heard.join('')}`);
  // The flags are part of the cache's key.
  setFlagsFromString('--flush-bytecode');
  writeFileSync(join(root, 'dist/bulletin.cache'), script.createCachedData());
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(output, { recursive: true, force: true });
}
