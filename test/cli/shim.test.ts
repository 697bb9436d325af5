import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageVersion } from '../../src/config/root.js';

const shim = resolve('bin/bulletin.js');

/** Lines that `git` prints about the shim, or nothing where there is no repository (an unpacked archive). */
function staged(): string {
  try {
    return execFileSync('git', ['ls-files', '--stage', shim], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return '';
  }
}

describe('the shim', () => {
  it('names its interpreter, without a carriage return', () => {
    expect(readFileSync(shim, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it('is kept in the repository as a program: npx runs it where it stands', () => {
    const line = staged();
    if (line) expect(line).toMatch(/^100755 /);
  });

  it.skipIf(process.platform === 'win32')('starts by itself', () => {
    expect(execFileSync(shim, ['--version'], { encoding: 'utf8' })).toBe(`${packageVersion()}\n`);
  });
});
