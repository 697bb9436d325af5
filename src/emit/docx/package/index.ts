import { PREPARED, readPrepared } from '../../../config/prepared.js';
import type { Parts } from './parts.js';
import type { PackageSettings } from './settings.js';

/**
 * The package around the body. Loading docx and making it takes a tenth of a short build: the build of the program did
 * it for the shipped templates; docx is loaded for others.
 */
export async function openPackage(settings: PackageSettings): Promise<Parts> {
  return readPrepared<string>(preparedPackage(settings)) ?? (await import('./docx.js')).makePackage(settings);
}

/** Where the build keeps the package of some settings. */
export function preparedPackage(settings: PackageSettings): string {
  return PREPARED.package(Object.values(settings).join('-'));
}
