import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './root.js';

/**
 * What the build prepares, so that a run need not make it: paths from the package's folder. A run without any of it
 * comes to the same, only later; in brackets the CPU time that each saves of a `build` of issue 67, which takes 690 ms
 * (ARCHITECTURE.md, Start-up). What a file holds is known to who makes and reads it.
 */
export const PREPARED = {
  /** Texts of the shipped YAML files with their data (34 ms): `shipped-yaml.ts`. */
  yaml: 'dist/yaml.json',
  /** Simplified outlines of a face, by the name of its file (151 ms): `fonts/prepared.ts`. */
  outlines: (file: string): string => `dist/outlines/${file}.bin`,
  /** Faces and prepared outlines as they were when their sums were taken (100 ms): `fonts/whole.ts`. */
  seen: 'dist/seen.json',
  /** The DOCX package around the body, by its settings (101 ms): `emit/docx/package/`. */
  package: (settings: string): string => `dist/packages/${settings}.json`,
} as const;

/** Prepared values by their names; undefined where there are none, or the file is not whole. */
export function readPrepared<Value>(path: string): Map<string, Value> | undefined {
  try {
    return new Map(JSON.parse(readFileSync(join(packageRoot(), path), 'utf8')) as [string, Value][]);
  } catch {
    return undefined;
  }
}
