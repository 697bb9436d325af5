import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Rows of docs/clreq.md: clause, requirement, status, proofs. */
const rows = readFileSync('docs/clreq.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map(
    (line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()) as [string, string, string, string],
  );

/** Identities of the clauses proven in this folder. A loop over levels or classes names several at once. */
const proven = new Set(
  readdirSync('test/clreq')
    .filter((file) => file.endsWith('.test.ts') && file !== 'table.test.ts')
    .flatMap((file) => {
      const text = readFileSync(`test/clreq/${file}`, 'utf8');
      const plain = [...text.matchAll(/['`](\d\.\d\.\d[a-z]?(?:-[a-z]+)?)['`]/g)].map((match) => match[1]!);
      const levels = [...text.matchAll(/`(\d\.\d\.\d[a-z])-\$\{level\}`/g)].flatMap((match) =>
        ['basic', 'gb', 'strict'].map((level) => `${match[1]}-${level}`),
      );
      const widths = text.includes('}-width`') ? ['3.1.5a-width', '3.1.5b-width'] : [];
      const classes = [...text.matchAll(/`(\d\.\d\.\d)\$\{'([a-z]+)'\[order\]\}`/g)].flatMap((match) =>
        [...match[2]!].map((letter) => `${match[1]}${letter}`),
      );
      return [...plain, ...levels, ...widths, ...classes];
    }),
);
const named = (proof: string): string[] => proof.match(/\d\.\d\.\d[a-z]?(?:-[a-z]+)?/g) ?? [];

test('every clause that is done names a proof that exists, every deviation and omission a reason', () => {
  for (const [clause, , status, proof] of rows) {
    expect(status, clause).toMatch(/^(done|deviation: .{20,}|n\/a(: .+)?$)/);
    if (status.startsWith('done')) expect(named(proof).length, clause).toBeGreaterThan(0);
    for (const id of named(proof)) expect(proven, clause).toContain(id);
  }
});

test('every proof stands in the table', () => {
  const listed = new Set(rows.flatMap(([, , , proof]) => named(proof)));
  expect([...proven].filter((id) => !listed.has(id))).toEqual([]);
});

test('of the clauses that concern a bulletin, more than 95 % are done and the rest are declared', () => {
  const concern = rows.filter(([, , status]) => !status.startsWith('n/a'));
  const done = concern.filter(([, , status]) => status.startsWith('done'));
  console.log(
    `${rows.length} clauses: ${done.length} done, ${concern.length - done.length} deviations, ${rows.length - concern.length} n/a; ${proven.size} proofs`,
  );
  expect(concern.length).toBeGreaterThan(43);
  expect(done.length / concern.length).toBeGreaterThan(0.95);
});
