import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

const FOLDER = '.github/workflows';

describe.each(readdirSync(FOLDER))('%s', (name) => {
  const workflow = parse(readFileSync(join(FOLDER, name), 'utf8')) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test('names actions by the hash of a commit', () => {
    for (const { uses } of steps) if (uses) expect(uses).toMatch(/@[0-9a-f]{40}$/);
  });

  test('leaves no credentials in the checkout', () => {
    for (const step of steps)
      if (step.uses?.startsWith('actions/checkout@')) expect(step.with).toMatchObject({ 'persist-credentials': false });
  });

  test('runs no script of a package where it may write, and puts no expression into a script', () => {
    for (const { run } of steps) {
      expect(run ?? '').not.toContain('${{');
      if (run?.includes('npm ci') && workflow.permissions.contents === 'write')
        expect(run).toContain('--ignore-scripts');
    }
  });
});
