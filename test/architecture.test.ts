import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from 'typescript';
import { describe, expect, test } from 'vitest';
import {
  circlesOf,
  deadExports,
  filesUnder,
  type Import,
  importsOf,
  longFunctions,
  parse,
  readSources,
  type SourceFiles,
  wideLines,
} from './support/source-files.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const inSrc = readSources(join(root, 'src'), 'src/');
/** The files of src by their paths below it. */
const sources = new Map([...inSrc].map(([file, source]) => [file.slice('src/'.length), source]));
const files = [...sources.keys()];
const textOf = (file: string): string => sources.get(file)!.text;

/** What a file belongs to, by its path with or without `src/`: its folder there, each emitter for itself (`emit/pdf`), a file directly in src by its own name. */
function stageOf(file: string): string {
  const parts = file.replace(/^src\//, '').split('/');
  return parts[0] === 'emit' && parts.length > 2 ? `emit/${parts[1]}` : parts[0]!;
}

/** What a stage may import beside itself; `fonts:type` allows types alone. A stage or file of src that is not named here fails. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  bytes: ['config', 'diagnostics'],
  text: ['model'],
  diagnostics: ['model', 'text', 'layout:type'],
  'files.ts': [],
  'environment.ts': ['model'],
  config: ['model', 'diagnostics', 'files.ts'],
  fonts: ['model', 'text', 'diagnostics', 'config', 'bytes'],
  source: ['model', 'text', 'diagnostics', 'config', 'bytes', 'files.ts'],
  template: ['model', 'text', 'diagnostics', 'config', 'files.ts'],
  flow: ['model', 'text'],
  layout: ['model', 'text', 'fonts:type'],
  check: ['model', 'text', 'diagnostics'],
  emit: ['model', 'fonts:type', 'emit/pdf', 'emit/docx', 'emit/png'],
  'emit/pdf': ['model', 'text', 'diagnostics', 'fonts', 'emit', 'config', 'bytes'],
  'emit/docx': ['model', 'text', 'diagnostics', 'fonts', 'emit', 'config', 'bytes'],
  'emit/png': ['model', 'text', 'diagnostics', 'fonts', 'emit', 'bytes'],
  import: ['model', 'text', 'diagnostics', 'source'],
  verify: ['model', 'text', 'fonts:type'],
  language: ['model', 'diagnostics', 'check:type', 'config:type'],
  report: ['model', 'text', 'diagnostics', 'language'],
  dump: ['model'],
  series: ['model', 'text', 'files.ts', 'source', 'template', 'flow'],
  'stopwatch.ts': [],
  'settle.ts': ['model', 'flow', 'layout', 'fonts:type'],
  'session.ts': [
    'model',
    'config',
    'fonts',
    'source',
    'template',
    'flow',
    'layout',
    'check',
    'files.ts',
    'environment.ts',
  ],
  'compile.ts': [
    ...['model', 'diagnostics', 'fonts:type', 'source', 'template', 'flow', 'layout', 'check'],
    ...['session.ts', 'settle.ts', 'stopwatch.ts', 'environment.ts'],
  ],
  'index.ts': ['model', 'diagnostics', 'source:type', 'emit', 'compile.ts', 'session.ts', 'environment.ts'],
  cli: [
    ...[
      'model',
      'text',
      'diagnostics',
      'config',
      'source',
      'check',
      'language',
      'emit',
      'verify',
      'report',
      'dump',
      'series',
      'import',
    ],
    ...['bytes', 'fonts:type', 'compile.ts', 'session.ts', 'environment.ts', 'stopwatch.ts'],
  ],
};

/** Imports of a file that its stage may not have. */
function wrongImports(source: SourceFile): readonly Import[] {
  const stage = stageOf(source.fileName);
  const targets = allowed[stage] ?? [];
  return importsOf(source).filter(({ from, typeOnly }) => {
    const target = stageOf(from);
    return target !== stage && !targets.includes(target) && !(typeOnly && targets.includes(`${target}:type`));
  });
}

describe('imports keep their direction', () => {
  test('every stage and every file directly in src has its place', () => {
    expect([...new Set(files.map(stageOf))].filter((stage) => !(stage in allowed))).toEqual([]);
  });

  test.each(Object.keys(allowed))('%s', (stage) => {
    const own = files.filter((file) => stageOf(file) === stage);
    expect(own).not.toEqual([]);
    expect(own.flatMap((file) => wrongImports(sources.get(file)!))).toEqual([]);
  });

  test.each([
    ['check/toc/planted.ts', "import { compile } from '../../compile.js';"],
    ['layout/planted.ts', "import {\n  type FontSet,\n  openFonts,\n} from '../fonts/index.js';"],
    ['emit/pdf/planted.ts', "const { layOut } = await import('../../layout/index.js');"],
    ['emit/docx/planted.ts', "export * from '../pdf/page.js';"],
    ['source/planted.ts', "import '../check/index.js';"],
    ['model/planted.ts', "import type { Metrics } from '../fonts/types.js';"],
    ['planted.ts', "import type { Span } from './model/index.js';"],
  ])('a planted import is seen: %s', (file, text) => {
    expect(wrongImports(parse(file, text))).toHaveLength(1);
  });
});

/** Folders of tests without a folder in src: what tests share, standards clause by clause, other programs. */
const OWN = ['support', 'clreq', 'gongwen', 'conformance'];

/** Files of tests whose folder src has not, and files in other folders than those for helpers that are no tests. */
function misplaced(tests: readonly string[]): readonly string[] {
  const folders = new Set(files.map((file) => posix.dirname(file)));
  return tests.filter((file) => {
    if (OWN.includes(file.split('/')[0]!)) return false;
    return !file.endsWith('.test.ts') || !folders.has(posix.dirname(file));
  });
}

test('tests stand where what they test stands', () => {
  expect(misplaced(filesUnder(join(root, 'test')))).toEqual([]);
});

test('a test without a room in src, and a helper among tests, are seen', () => {
  const planted = ['emits/pdf.test.ts', 'source/pictures/gif/index.test.ts', 'emit/read-pdf.ts'];
  expect(misplaced([...planted, 'emit/pdf/tree.test.ts', 'architecture.test.ts', 'support/unzip.ts'])).toEqual(planted);
});

test('only the command line writes files, prints and sets exit codes', () => {
  const effects =
    /\b(?:writeFileSync|writeFile|renameSync|mkdirSync|process\.exit|process\.exitCode|console\.\w+|process\.std(?:out|err))\b/;
  const wrong = files.filter((file) => stageOf(file) !== 'cli' && effects.test(textOf(file)));
  expect(wrong).toEqual([]);
});

test('the process’s environment, folder and clock are named in one file, and come in through the session', () => {
  const environment = /process\.(?:env|cwd)\b|new Date\(\)|Date\.now\b/;
  expect(files.filter((file) => environment.test(textOf(file)))).toEqual(['environment.ts']);
});

/** Names at the top of modules that get their value or members later: constants made on first use, and working memory. */
const MADE_LATER: ReadonlySet<string> = new Set([
  ...['bytes/offset-profile.ts profile', 'report/width.ts segmenter', 'check/analysis/dictionary.ts segmenter'],
  ...['text/forms.ts everyday', 'text/forms.ts known', 'source/pictures/svg/index.ts resvg'],
  ...[
    'fonts/outlines.ts scratch',
    'emit/pdf/content.ts [slots, deltas, ordered]',
    'check/text/misspelling.ts BY_FIRST',
  ],
]);

// What is known of an object that never changes may be kept beside it: a WeakMap goes with its keys.
test('no state hides in modules: what outlives a compile stands in the session', () => {
  const kept = files.flatMap((file) => {
    const text = textOf(file);
    const found = text.matchAll(
      /^(?:export )?(?:let (\[[^\]]*\]|\w+)|const (\w+)[^=\n]*= new (?:Map|Set)(?:<.*>)?\(\))/gm,
    );
    return Array.from(found, (match) => `${file} ${match[1] ?? match[2]}`);
  });
  expect(kept.filter((name) => !MADE_LATER.has(name))).toEqual([]);
});

test('the glossary is in the order of its terms', () => {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
  const rows = text.slice(text.indexOf('| term | 中文 |')).split('\n').slice(2).filter(Boolean);
  const terms = rows.map((row) => row.split('|')[1]!.trim());
  expect(terms.length).toBeGreaterThan(50);
  expect(terms).toEqual([...new Set(terms)].sort((a, b) => a.localeCompare(b, 'en')));
});

test('no file is longer than 300 lines', () => {
  expect(files.filter((file) => textOf(file).split('\n').length > 301)).toEqual([]);
});

test('files are read whole or through one function that reads all it was asked for, into memory that is cleared', () => {
  const wrong = files.filter((file) => {
    const text = textOf(file);
    return /allocUnsafe/.test(text) || (file !== 'bytes/read-exactly.ts' && /\breadv?Sync\b|\bfs\.read\b/.test(text));
  });
  expect(wrong).toEqual([]);
});

/** Files with these texts, as the checks below read them. */
const planted = (texts: Readonly<Record<string, string>>): SourceFiles =>
  new Map(Object.entries(texts).map(([file, text]) => [file, parse(file, text)]));

describe('no circle of files', () => {
  test('in src', () => {
    expect(circlesOf(inSrc)).toEqual([]);
  });

  test('a planted one is seen, of types and at run time too', () => {
    const texts = {
      'a.ts': "import type { B } from './b/b.js';",
      'b/b.ts': "export type B = typeof import('./c.js');",
      'b/c.ts': "export const load = () => import('../a.js');",
      'd.ts': "import { load } from './b/c.js';",
    };
    expect(circlesOf(planted(texts))).toEqual([['a.ts', 'b/b.ts', 'b/c.ts']]);
  });
});

describe('a function fits a screen of 60 lines', () => {
  test('in src', () => {
    expect([...sources.values()].flatMap((source) => longFunctions(source, 60))).toEqual([]);
  });

  test('a planted long one is seen, whatever it is', () => {
    const lines = '\n'.repeat(60);
    const text = `function a() {${lines}}\nconst b = () => {${lines}};\nclass C { d() {${lines}} }\nfunction e() {}\n`;
    expect(longFunctions(parse('planted.ts', text), 60)).toEqual(['a', 'b', 'd']);
  });
});

describe('lines have at most 120 characters, words that cannot break left out', () => {
  test('in src', () => {
    expect([...sources.values()].flatMap((source) => wideLines(source, 120))).toEqual([]);
  });

  test('planted wide ones are seen', () => {
    const wide = '字'.repeat(121);
    const text = `// ${wide}\nconst a = '${wide}';\nconst b = \`${wide}\n${wide}\`;\nconst ${wide} = 1;\n/** ${wide} */\n`;
    expect(wideLines(parse('planted.ts', text), 120)).toEqual(['planted.ts:1', 'planted.ts:5', 'planted.ts:6']);
  });
});

describe('what a file exports another takes', () => {
  /** What the package exports, and what the build takes to prepare files. */
  const ENTRIES = ['src/index.ts'];
  const build = parse('scripts/build.ts', readFileSync(join(root, 'scripts/build.mjs'), 'utf8'));

  test('src and the helpers of tests', () => {
    const all = new Map([...inSrc, ...readSources(join(root, 'test'), 'test/')]);
    expect(
      deadExports(all, ENTRIES).filter((name) => !new RegExp(`\\b${name.split(' ')[1]}\\b`).test(build.text)),
    ).toEqual([]);
  });

  test('a planted dead one is seen', () => {
    const texts = {
      'a.ts':
        'export const used = 1;\nexport const dead = used;\nexport type Dead = 1;\nexport type Said = 2;\nexport const said: Said = 2;\n',
      'b.ts': "export * from './a.js';\n",
      'c.ts': "import { used } from './b.js';\nexport const { some, other } = used;\n",
      'd.ts': "const c = import('./c.js');\nc.some;\nimport * as a from './a.js';\na.said;\n",
    };
    expect(deadExports(planted(texts), [])).toEqual(['a.ts dead', 'a.ts Dead', 'c.ts other']);
  });
});
