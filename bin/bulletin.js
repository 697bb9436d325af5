#!/usr/bin/env node
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

/**
 * Loads the bundle with V8's code cache beside it. A missing cache, or one of another Node version, only costs time.
 * The bundle is one function, as Node wraps a module, in pure ASCII, so latin1 reads it right and V8 keeps it in half the memory.
 */
function loadBundle(filename) {
  const source = readFileSync(filename, 'latin1');
  const script = new Script(source, { filename, cachedData: readCache(filename) });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(filename), module, filename, dirname(filename));
  return { script, exports: module.exports };
}

function readCache(filename) {
  try {
    return readFileSync(filename.replace(/cjs$/, 'cache'));
  } catch {
    return undefined;
  }
}

/**
 * Growing the space for new objects, or clearing it with several threads, costs a short build more than it saves;
 * src/cli/locate.ts takes it back for a long source.
 */
const MEMORY = ['--semi-space-growth-factor=1', '--no-parallel-scavenge'];

/**
 * V8's flags by Node's major version. Optimising the usual number of functions takes a quarter of a build's CPU time and is
 * never paid back: V8 waits twenty times as long before it optimises one. It complains of flags that it does not know, hence only
 * versions where this was measured.
 */
const FLAGS = {
  20: ['--interrupt-budget=1351680', ...MEMORY],
  22: ['--invocation-count-for-turbofan=60000', ...MEMORY],
  24: ['--invocation-count-for-turbofan=60000', ...MEMORY],
};

function tuneForShortRuns() {
  for (const flag of FLAGS[process.versions.node.split('.')[0]] ?? []) setFlagsFromString(flag);
}

const MISSING = '还没有构建：请先运行 npm run build。\nNot built yet: run `npm run build` first.';
const DAMAGED =
  '程序文件 dist/bulletin.cjs 不完整：请重新安装，或运行 npm run build。\nThe program in dist/bulletin.cjs is damaged: install it again, or run `npm run build`.';

function run() {
  const filename = join(__dirname, '../dist/bulletin.cjs');
  let bundle;
  try {
    bundle = loadBundle(filename);
  } catch (error) {
    const missing = error.code === 'ENOENT' && error.path === filename;
    if (!missing && !(error instanceof SyntaxError)) throw error;
    console.error(missing ? MISSING : DAMAGED);
    process.exitCode = 3;
    return;
  }
  // Only now: flags are part of the code cache's key.
  tuneForShortRuns();
  bundle.exports.main(process.argv.slice(2)).then((code) => {
    // A stream that could not be written has said so already.
    process.exitCode ||= code;
  });
}

if (require.main === module) run();
else module.exports = { loadBundle };
