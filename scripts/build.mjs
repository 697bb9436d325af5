// npm run build: dist/bulletin.cjs (the tool, one file), its code cache, dist/index.js (the library), dist/types.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { writeLicences } from './licences.mjs';
import { unusedParts } from './unused-parts.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const require = createRequire(import.meta.url);

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
};

/** The tool: everything in one CommonJS file, since one file with a code cache starts fastest. */
async function bundleTool() {
  const { metafile } = await build({
    ...common,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/bulletin.cjs',
    format: 'cjs',
    // Names stay whole, so that a stack in a bug report can be read.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    // Loaded only by the commands that need them; pdfjs-dist is 74 MB.
    external: ['@napi-rs/canvas', 'docx', 'pdfjs-dist/*', 'sharp', '@resvg/resvg-wasm'],
    plugins: [unusedParts],
    // A dynamic import of an external package becomes a require, which needs no import hook in the shim.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'bundleUrl' },
    // The function that Node wraps a module in, here already: wrapping it at start-up would copy the whole text once more.
    banner: {
      js: "(function(exports,require,module,__filename,__dirname){const bundleUrl=require('node:url').pathToFileURL(__filename).href;",
    },
    footer: { js: '})' },
    metafile: true,
  });
  escapeNonAscii(join(dist, 'bulletin.cjs'));
  writeLicences(root, metafile, join(dist, 'THIRD-PARTY.txt'));
}

/** The shim reads the bundle as latin1; esbuild writes strings in ASCII but leaves regular expressions as they are. */
function escapeNonAscii(path) {
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

/** The library: our own modules only; packages stay dependencies. */
async function bundleLibrary() {
  await build({
    ...common,
    entryPoints: ['src/index.ts'],
    outdir: 'dist',
    format: 'esm',
    splitting: true,
    chunkNames: 'lib/[name]-[hash]',
    packages: 'external',
  });
}

/** Beside the other steps: the compiler takes as long as all of them. */
function declareTypes() {
  const options = [
    '--noEmit',
    'false',
    '--declaration',
    '--emitDeclarationOnly',
    '--rootDir',
    'src',
    '--outDir',
    'dist/types',
  ];
  const compiler = require.resolve('typescript/bin/tsc');
  const tsc = spawn(process.execPath, [compiler, '-p', 'scripts/tsconfig.types.json', ...options], {
    cwd: root,
    stdio: 'inherit',
  });
  tsc.on('close', (status) => {
    if (status !== 0) console.warn('build: the type declarations have errors; `npm run typecheck` shows them');
  });
}

/** Our own modules that the steps below need, as the sources say them. */
async function loadOwn() {
  const outfile = 'dist/prepare.mjs';
  const contents = `export { makePackage } from './src/emit/docx/package/docx.ts';
    export { preparedPackage } from './src/emit/docx/package/index.ts';
    export { packageSettings } from './src/emit/docx/package/settings.ts';
    export { PREPARED } from './src/config/prepared.ts';
    export { openYaml } from './src/config/shipped-yaml.ts';
    export { openFiles } from './src/files.ts';
    export { readFontsConfig } from './src/fonts/config.ts';
    export { prepareOutlines } from './src/fonts/prepared.ts';
    export { look, readSums } from './src/fonts/whole.ts';
    export { openTemplates, templateNames } from './src/template/index.ts';`;
  await build({
    ...common,
    stdin: { contents, resolveDir: root, loader: 'ts' },
    outfile,
    format: 'esm',
    packages: 'external',
  });
  const own = await import(pathToFileURL(join(root, outfile)).href);
  rmSync(join(root, outfile));
  return own;
}

/** Outlines that fonts.yaml wants simplified, for every glyph of the face. */
function prepareFaces({ openFiles, openYaml, PREPARED, prepareOutlines, readFontsConfig }) {
  const folder = join(root, 'fonts');
  mkdirSync(join(dist, 'outlines'), { recursive: true });
  for (const { file, simplify } of Object.values(readFontsConfig(folder, openYaml(openFiles())).faces)) {
    if (simplify > 0) writeFileSync(join(root, PREPARED.outlines(file)), prepareOutlines(join(folder, file), simplify));
  }
}

/** Sums of faces and outlines, so that a run sees at a glance whether they are still the same (src/fonts/whole.ts). */
function prepareSeen({ look, PREPARED, readSums }) {
  const sums = readSums(join(root, 'fonts/SHA256SUMS'));
  const faces = [...sums.keys()].map((name) => `fonts/${name}`);
  const outlines = readdirSync(join(dist, 'outlines')).map((name) => `dist/outlines/${name}`);
  const seen = [...faces, ...outlines].map((name) => [name, look(join(root, name))]);
  for (const [name, { sum }] of seen.slice(0, faces.length)) {
    if (sum !== sums.get(name.slice('fonts/'.length))) throw new Error(`build: ${name} is not as in fonts/SHA256SUMS`);
  }
  writeFileSync(join(root, PREPARED.seen), JSON.stringify(seen));
}

/** What docx makes of every shipped template, so that it need not be loaded for them (src/emit/docx/package). */
function preparePackages(own) {
  const { makePackage, openFiles, openTemplates, openYaml, packageSettings, preparedPackage, readFontsConfig } = own;
  const files = openFiles();
  const readYaml = openYaml(files);
  const loadTemplate = openTemplates({
    files,
    readYaml,
    cwd: root,
    roles: Object.keys(readFontsConfig(join(root, 'fonts'), readYaml).roles),
  });
  mkdirSync(join(dist, 'packages'), { recursive: true });
  for (const name of own.templateNames(root, files)) {
    const template = loadTemplate(name, root).value;
    for (const watermark of [false, true]) {
      const settings = packageSettings(template, watermark);
      writeFileSync(join(root, preparedPackage(settings)), JSON.stringify([...makePackage(settings)]));
    }
  }
}

/** The shipped YAML files as data, so that they need no parsing where they are unchanged (src/config/shipped-yaml.ts). */
function prepareYaml({ PREPARED }) {
  const templates = readdirSync(join(root, 'templates')).map((name) => `templates/${name}/template.yaml`);
  const pairs = ['fonts/fonts.yaml', ...templates].map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return [text, parse(text)];
  });
  writeFileSync(join(root, PREPARED.yaml), JSON.stringify(pairs));
}

/** Compiles the sample once, so that the cache holds every function that a usual run needs. */
function makeCodeCache() {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/code-cache.mjs')], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) console.warn(`build: no code cache (the tool works, but starts more slowly)\n${stderr.trim()}`);
}

rmSync(dist, { recursive: true, force: true });
declareTypes();
await Promise.all([bundleTool(), bundleLibrary()]);
const own = await loadOwn();
prepareFaces(own);
prepareSeen(own);
preparePackages(own);
prepareYaml(own);
makeCodeCache();
