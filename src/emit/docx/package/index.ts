import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../config/root.js';
import type { Parts } from './parts.js';
import type { PackageSettings } from './settings.js';

/**
 * The package around the body. Loading docx and making it takes a tenth of a short build: the build of the program did
 * it for the shipped templates; docx is loaded for others.
 */
export async function openPackage(settings: PackageSettings): Promise<Parts> {
  return readPrepared(settings) ?? (await import('./docx.js')).makePackage(settings);
}

/** Where the build keeps the package of some settings. */
export function preparedPackage(settings: PackageSettings): string {
  return `dist/packages/${Object.values(settings).join('-')}.json`;
}

function readPrepared(settings: PackageSettings): Parts | undefined {
  try {
    const path = join(packageRoot(), preparedPackage(settings));
    return new Map(JSON.parse(readFileSync(path, 'utf8')) as [string, string][]);
  } catch {
    return undefined;
  }
}
