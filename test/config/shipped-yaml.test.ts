import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { PREPARED } from '../../src/config/prepared.js';
import { openYaml } from '../../src/config/shipped-yaml.js';
import { openFiles } from '../../src/files.js';

const files = openFiles();
const readYaml = openYaml(files);

function fileOf(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'a.yaml'), text);
  return join(folder, 'a.yaml');
}

test('what the build prepared is what the files say', () => {
  const prepared = JSON.parse(readFileSync(PREPARED.yaml, 'utf8')) as [string, unknown][];
  expect(prepared.length).toBeGreaterThan(3);
  for (const [text, data] of prepared) expect(data).toEqual(parse(text));
});

test('a changed file is parsed anew', () => {
  const text = readFileSync('templates/dongtai/template.yaml', 'utf8');
  const changed = text.replace(/^description:.*$/m, 'description: 改过');
  expect(changed).not.toBe(text);
  expect(readYaml(fileOf(changed)).data).toMatchObject({ description: '改过' });
});

test('a file that is no YAML has no data, and its faults have places', () => {
  const { data, document } = readYaml(fileOf('a: [1'));
  expect(data).toBeUndefined();
  expect(document().errors).not.toEqual([]);
});

test('a file is parsed again when its text changed, and only then', () => {
  const path = fileOf('a: 1');
  const first = readYaml(path);
  expect(readYaml(path)).toBe(first);
  files.cover(path, 'a: 2');
  expect(readYaml(path).data).toEqual({ a: 2 });
});
