import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/check/catalogue.js';
import { exampleFiles } from '../../src/check/example.js';
import type { Example } from '../../src/model/index.js';
import { compileText } from '../compile-text.js';
import { EXAMPLE_FILES } from './example-files.js';

/** Codes of everything found in one side of an example. */
async function codesOf(example: Example, side: 'bad' | 'good'): Promise<readonly string[]> {
  const { diagnostics } = await compileText('', { ...EXAMPLE_FILES, ...exampleFiles(example, side) });
  return diagnostics.map(({ code }) => code);
}

describe('the examples of every kind of finding show it', () => {
  for (const { code, examples, withoutExample } of catalogue.values()) {
    test(code, async () => {
      expect(examples.length > 0).toBe(withoutExample === undefined);
      for (const example of examples) {
        expect(await codesOf(example, 'bad'), example.bad).toContain(code);
        expect(await codesOf(example, 'good'), example.good).not.toContain(code);
      }
    });
  }
});

test('every kind of finding has words in both languages', () => {
  for (const { code, summary, explanation } of catalogue.values()) {
    for (const { zh, en } of [summary, explanation]) {
      expect(zh, code).toMatch(/[\u4e00-\u9fff]/);
      expect(en, code).toMatch(/^[^\u4e00-\u9fff]*[A-Za-z]/);
    }
    expect(explanation.zh, code).toMatch(/[。？！”）]$/);
  }
});

/** Every code that the source writes, outside the data of the catalogue. */
function codesInSource(): ReadonlySet<string> {
  const root = new URL('../../src/', import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.startsWith('check/stages/'));
  const text = files.map((file) => readFileSync(new URL(file, root), 'utf8')).join('\n');
  const statements = [...text.matchAll(/\bcode: ([^;{}\n]*)/g)].map((match) => match[1]!);
  return new Set(statements.flatMap((statement) => [...statement.matchAll(/'([a-z-]+\/[a-z-]+)'/g)].map((match) => match[1]!)));
}

test('the catalogue has exactly the codes that the source reports', () => {
  expect([...catalogue.keys()].sort()).toEqual([...codesInSource()].sort());
});
