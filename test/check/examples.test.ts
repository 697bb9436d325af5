import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/check/catalogue.js';
import { exampleSource } from '../../src/check/example.js';
import { compileText } from '../compile-text.js';
import { EXAMPLE_FILES } from './example-files.js';

/** Codes of everything found in an example. */
async function codesOf(example: string): Promise<readonly string[]> {
  const { diagnostics } = await compileText(exampleSource(example), EXAMPLE_FILES);
  return diagnostics.map(({ code }) => code);
}

describe('the examples of every rule show it', () => {
  for (const { code, examples } of catalogue.values()) {
    test(code, async () => {
      expect(examples.length).toBeGreaterThan(0);
      for (const { bad, good } of examples) {
        expect(await codesOf(bad), bad).toContain(code);
        expect(await codesOf(good), good).not.toContain(code);
      }
    });
  }
});

test('every rule has words in both languages', () => {
  for (const { code, summary, explanation } of catalogue.values()) {
    for (const { zh, en } of [summary, explanation]) {
      expect(zh, code).toMatch(/[\u4e00-\u9fff]/);
      expect(en, code).toMatch(/^[^\u4e00-\u9fff]*[A-Za-z]/);
    }
    expect(explanation.zh, code).toMatch(/[。？！”）]$/);
  }
});
