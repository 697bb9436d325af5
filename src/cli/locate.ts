import { readdirSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import { UsageError } from '../diagnostics/errors.js';
import type { Message } from '../model/index.js';
import type { Session } from '../session.js';
import type { IssueFile } from '../source/find.js';
import { nearest } from '../text/nearest.js';

/**
 * Finds an issue by name or path.
 * @throws UsageError naming the places looked at and issues of similar names.
 */
export function locate(name: string, { find, environment }: Session): IssueFile {
  const found = find(name);
  if ('path' in found) return found;
  throw new UsageError(notFoundText(name, found.tried, similar(name, found.tried, environment.cwd)));
}

function notFoundText(name: string, tried: readonly string[], near: readonly string[]): Message {
  const list = tried.map((path) => `\n  ${path}`).join('');
  return {
    zh: `找不到“${name}”这一期。找过这些地方：${list}${near.length > 0 ? `\n您要的是不是 ${near.join('、')}？` : ''}`,
    en: `There is no issue “${name}”. These places were looked at:${list}${near.length > 0 ? `\nDid you mean ${near.join(', ')}?` : ''}`,
  };
}

/** Names of issues that lie where this one was looked for and are written nearly so. */
function similar(name: string, tried: readonly string[], cwd: string): readonly string[] {
  const folders = new Set(tried.map((path) => dirname(resolve(cwd, path))));
  const names = new Set([...folders].flatMap((folder) => issuesIn(folder)));
  return nearest(issueName(name), [...names]);
}

function issuesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(
        (entry) => (entry.isDirectory() && holdsIssue(resolve(folder, entry.name))) || extname(entry.name) === '.md',
      )
      .map((entry) => issueName(entry.name));
  } catch {
    return [];
  }
}

function holdsIssue(folder: string): boolean {
  try {
    return readdirSync(folder).includes('issue.md');
  } catch {
    return false;
  }
}

function issueName(path: string): string {
  return basename(path, '.md');
}
