import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openYaml } from '../../src/config/yaml.js';
import { openFiles } from '../../src/files.js';

const files = openFiles();
const readYaml = openYaml(files);

function fileOf(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'a.yaml'), text);
  return join(folder, 'a.yaml');
}

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
