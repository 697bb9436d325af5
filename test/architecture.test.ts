import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'));

/** Folder of a file under src; emitters count each for itself: `emit/pdf`. */
function stage(file: string): string {
  const parts = file.split('/');
  if (parts.length === 1) return '';
  return parts[0] === 'emit' && parts.length > 2 ? `emit/${parts[1]}` : parts[0]!;
}

/** Stages that a file imports, types included, itself left out. */
function importsOf(file: string): { readonly from: string; readonly typeOnly: boolean }[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = [...text.matchAll(/^(?:import|export)\s+(type\s+)?[^'";]*?from\s+'(\.[^']+)'/gm)];
  return found
    .map((match) => ({
      from: stage(relative(root, resolve(dirname(join(root, file)), match[2]!)).replaceAll('\\', '/')),
      typeOnly: Boolean(match[1]),
    }))
    .filter(({ from }) => from !== stage(file));
}

/** What a stage may import; '' are the few files directly in src. `fonts:type` allows types alone. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  source: ['model', 'text', ''],
  check: ['model', 'text', ''],
  flow: ['model', 'text'],
  fonts: ['model', 'text', ''],
  layout: ['model', 'text', 'fonts:type'],
  template: ['model', 'text', ''],
  report: ['model', 'text', ''],
  dump: ['model'],
  verify: ['model', 'text', 'fonts:type'],
  'emit/pdf': ['model', 'text', 'fonts', 'emit', ''],
  'emit/docx': ['model', 'text', 'fonts', 'emit', ''],
  'emit/png': ['model', 'text', 'fonts', 'emit', ''],
};

describe('imports keep their direction', () => {
  for (const [name, targets] of Object.entries(allowed)) {
    test(name, () => {
      const wrong = files
        .filter((file) => stage(file) === name)
        .flatMap((file) => importsOf(file).map((found) => ({ file, ...found })))
        .filter(({ from, typeOnly }) => !targets.includes(from) && !(typeOnly && targets.includes(`${from}:type`)));
      expect(wrong).toEqual([]);
    });
  }
});

test('only the command line writes files, prints and sets exit codes', () => {
  const effects =
    /\b(?:writeFileSync|writeFile|renameSync|mkdirSync|process\.exit|process\.exitCode|console\.\w+|process\.std(?:out|err))\b/;
  const wrong = files.filter((file) => stage(file) !== 'cli' && effects.test(readFileSync(join(root, file), 'utf8')));
  expect(wrong).toEqual([]);
});

test('no file is longer than 300 lines', () => {
  expect(files.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 301)).toEqual([]);
});

test('files are read whole or through one function that reads all it was asked for, into memory that is cleared', () => {
  const wrong = files.filter((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return /allocUnsafe/.test(text) || (file !== 'read-exactly.ts' && /\breadv?Sync\b|\bfs\.read\b/.test(text));
  });
  expect(wrong).toEqual([]);
});
