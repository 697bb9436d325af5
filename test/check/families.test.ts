import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../src/check/index.js';

const root = new URL('../../src/check/', import.meta.url);

test('every rule has its own code, and words in both languages', () => {
  expect(new Set(rules.map((rule) => rule.code)).size).toBe(rules.length);
  for (const { words } of rules) expect(words.about().summary.zh && words.about().summary.en).toBeTruthy();
});

test.each(rules.map(({ code }) => code))('%s stands in the file of its name, its words beside it', (code) => {
  const rule = readFileSync(new URL(`${code}.ts`, root), 'utf8');
  expect(rule).toContain(`code: '${code}'`);
  expect(rule).toContain(`./${code.split('/')[1]}.words.js`);
  expect(existsSync(new URL(`${code}.words.ts`, root))).toBe(true);
});

test('a family holds nothing but its rules, their words and their list', () => {
  const families = new Set(rules.map(({ code }) => code.split('/')[0]!));
  const expected = rules.flatMap(({ code }) => [`${code}.ts`, `${code}.words.ts`]);
  const found = [...families].flatMap((family) =>
    readdirSync(new URL(`${family}/`, root)).map((file) => `${family}/${file}`),
  );
  expect(found.sort()).toEqual([...expected, ...[...families].map((family) => `${family}/index.ts`)].sort());
});

test('detection writes no words', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.words.ts'),
  );
  const written = files.filter((file) => /\b(?:zh|en):/.test(readFileSync(new URL(file, root), 'utf8')));
  expect(written).toEqual([]);
});
