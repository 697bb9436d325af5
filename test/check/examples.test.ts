import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { catalogue } from '../../src/check/catalogue.js';
import { exampleFiles } from '../../src/check/example.js';
import type { Diagnostic, Example } from '../../src/model/index.js';
import { GROUPS, messagesPage, rulesPage, type ShownRule } from '../../src/report/rules-page.js';
import { compileText } from '../support/compile-text.js';
import { EXAMPLE_FILES } from '../support/example-files.js';

// Noon of a day after every date that an example means to be past, in every time zone the same.
beforeAll(() => vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2026, 5, 15, 12) / 1000)));
afterAll(() => vi.unstubAllEnvs());

const known = new Map<string, readonly Diagnostic[]>();

/** Everything found in one side of an example; files are named as in the folder. */
async function findingsOf(example: Example, side: 'bad' | 'good'): Promise<readonly Diagnostic[]> {
  const key = JSON.stringify([example, side]);
  const before = known.get(key);
  if (before) return before;
  const { diagnostics } = await compileText('', { ...EXAMPLE_FILES, ...exampleFiles(example, side) });
  const found = diagnostics.map((each) => ({
    ...each,
    file: { ...each.file, path: each.file.path.replace(/^.*\/bulletin-test-[^/]+\//, '') },
  }));
  known.set(key, found);
  return found;
}

async function codesOf(example: Example, side: 'bad' | 'good'): Promise<readonly string[]> {
  return (await findingsOf(example, side)).map(({ code }) => code);
}

describe('the examples of every kind of finding show it', () => {
  for (const { code, words } of catalogue.values()) {
    const { examples, withoutExample } = words.about();
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
  for (const { code, words } of catalogue.values()) {
    const { summary, explanation } = words.about();
    for (const { zh, en } of [summary, explanation]) {
      expect(zh, code).toMatch(/[\u4e00-\u9fff]/);
      expect(en, code).toMatch(/^[^\u4e00-\u9fff]*[A-Za-z]/);
    }
    expect(explanation.zh, code).toMatch(/[。？！”）]$/);
  }
});

/** Every code that a rule or a kind of finding is given in the source. */
function codesInSource(): ReadonlySet<string> {
  const root = new URL('../../src/', import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'));
  const text = files.map((file) => readFileSync(new URL(file, root), 'utf8')).join('\n');
  const statements = [...text.matchAll(/\bcode: ([^;{}\n]*)/g)].map((match) => match[1]!);
  return new Set(
    statements.flatMap((statement) => [...statement.matchAll(/'([a-z-]+\/[a-z-]+)'/g)].map((match) => match[1]!)),
  );
}

test('the catalogue has exactly the rules and kinds of finding that the source has', () => {
  expect([...catalogue.keys()].sort()).toEqual([...codesInSource()].sort());
});

test('docs/rules.md and docs/messages.md are what `npm run docs` writes', { timeout: 60_000 }, async () => {
  const shown: ShownRule[] = [];
  for (const info of catalogue.values()) {
    const findings: Diagnostic[] = [];
    for (const example of info.words.about().examples)
      findings.push((await findingsOf(example, 'bad')).find(({ code }) => code === info.code)!);
    shown.push({ info, findings });
  }
  expect(Object.keys(GROUPS)).toEqual(expect.arrayContaining(shown.map(({ info }) => info.code.split('/')[0])));
  await expect(rulesPage(shown)).toMatchFileSnapshot('../../docs/rules.md');
  await expect(messagesPage(shown)).toMatchFileSnapshot('../../docs/messages.md');
});
