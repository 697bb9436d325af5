import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Manifest {
  readonly root: string;
  readonly version: string;
}

/**
 * Absolute path of this package's own folder, where `fonts` and `templates` lie; the same from `src` and from a bundle
 * in `dist`.
 */
export function packageRoot(): string {
  return manifest().root;
}

/** Version in this package's own package.json. */
export function packageVersion(): string {
  return manifest().version;
}

function manifest(): Manifest {
  return search(dirname(fileURLToPath(import.meta.url)));
}

function search(folder: string): Manifest {
  const path = join(folder, 'package.json');
  if (existsSync(path)) {
    const { name, version } = JSON.parse(readFileSync(path, 'utf8')) as { name?: string; version?: string };
    if (name === 'bulletin-compiler') return { root: folder, version: version ?? '0.0.0' };
  }
  const parent = dirname(folder);
  if (parent === folder)
    throw new Error(`no package.json of bulletin-compiler above ${fileURLToPath(import.meta.url)}`);
  return search(parent);
}
