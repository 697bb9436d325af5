import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { shownPath } from '../config/shown-path.js';

/** An issue's file: absolute path, and the path as shown to the editor (relative where that is shorter, with `/`). */
export interface FoundIssue {
  readonly path: string;
  readonly shown: string;
}

/** Folders that issues are kept in, below the working folder. */
const FOLDERS = ['.', 'issues', 'samples'] as const;

/**
 * Finds the issue that NAME means: a `.md` file, a folder with `issue.md`, or a name in the working folder,
 * `issues/`, `samples/` or the folder that `bulletin.yaml` names (`issues`, 期刊目录). Otherwise tells where it looked.
 */
export function findIssue(name: string, cwd: string): FoundIssue | { readonly tried: readonly string[] } {
  const tried: string[] = [];
  const configured = configuredFolder(cwd);
  const folders = path.isAbsolute(name)
    ? ['.']
    : [...FOLDERS.slice(0, 1), ...(configured === undefined ? FOLDERS.slice(1) : [configured])];
  for (const folder of folders) {
    const base = path.resolve(cwd, folder, name);
    const candidates = /\.(?:md|markdown)$/i.test(name)
      ? [base, path.join(base, 'issue.md')]
      : [path.join(base, 'issue.md'), `${base}.md`];
    for (const candidate of candidates) {
      if (isFile(candidate)) return { path: candidate, shown: shownPath(candidate, cwd) };
      tried.push(shownPath(candidate, cwd));
    }
  }
  return { tried };
}

function configuredFolder(cwd: string): string | undefined {
  try {
    const config: unknown = parse(readFileSync(path.join(cwd, 'bulletin.yaml'), 'utf8'));
    if (typeof config !== 'object' || config === null) return undefined;
    const folder = (config as Record<string, unknown>).期刊目录 ?? (config as Record<string, unknown>).issues;
    return typeof folder === 'string' && folder !== '' ? folder : undefined;
  } catch {
    return undefined;
  }
}

function isFile(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    // Not a name that this system's files can have.
    return false;
  }
}
